import { expect, it } from 'vitest';

import { parsePeriod } from '../../domain/period.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { fillTables, type TestRow } from '../../metrics/fill-tables.test-support.ts';
import { randomRows } from '../../metrics/random-rows.test-support.ts';
import { callTrend, callWeek } from './call-views.ts';
import { loadCalls } from './load-calls.ts';

const AS_OF = '2024-02-10 12:00:00';
const calls = randomRows(71, 1).calls.map((row, at): TestRow => ({ ...row, agent: [null, '01', '02'][at % 3]! }));

it('shows of brushed days everything but the axis that they were brushed on', async () => {
	const engine = await createNodeEngine();
	await fillTables(engine, { calls });
	const [period, shown] = [parsePeriod('2023-12-01..2024-02-29'), parsePeriod('2023-12-20..2024-01-10')];
	const data = await loadCalls(engine, { period, shown, asOf: AS_OF, bucket: 'week' });
	await engine.close();
	const counted = ({ from, to }: typeof period) =>
		calls.filter(({ call_time: at }) => String(at) >= from && String(at) < to && String(at) <= AS_OF);
	const sum = (values: readonly unknown[]) => values.reduce<number>((all, value) => all + Number(value), 0);
	expect(counted(shown).length).toBeGreaterThan(0);
	expect(data.total!.calls).toBe(counted(shown).length);
	const trend = callTrend(data, []).table.rows;
	expect(trend[0]!.cells[0]).toBe('11月27日起一周');
	expect(sum(trend.map(({ cells }) => cells[1]))).toBe(counted(period).length);
	const week = callWeek(data, 'calls').table.rows;
	expect(sum(week.flatMap(({ cells }) => cells.slice(1)))).toBe(counted(shown).length);
	week.forEach(({ cells }, day) =>
		cells.slice(1).forEach((value, hour) => {
			const own = counted(shown).filter(({ call_time: at }) => {
				const text = String(at);
				const weekday = new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;
				return weekday === day + 1 && Number(text.slice(11, 13)) === hour;
			});
			expect(value).toBe(own.length);
		})
	);
	expect(data.agents.map(({ key, calls: n }) => [key, n]).sort()).toEqual(
		['01', '02'].map((agent) => [agent, counted(shown).filter((row) => row.agent === agent).length]).sort()
	);
});

it('has nothing but an empty axis where no call is known', async () => {
	const engine = await createNodeEngine();
	await fillTables(engine, { calls: [] });
	const period = parsePeriod('2024-02');
	const data = await loadCalls(engine, { period, shown: period, asOf: AS_OF, bucket: 'day' });
	await engine.close();
	expect(data.total).toBeNull();
	expect(data.agents).toEqual([]);
	expect(callTrend(data, []).table.rows).toHaveLength(29);
});
