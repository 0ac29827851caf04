import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { MetricId } from '../../domain/metric.ts';
import { addDays, parsePeriod, type Period } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { coverage } from '../../metrics/coverage.ts';
import { emptyTables, fillTables, type TestRow } from '../../metrics/fill-tables.test-support.ts';
import { CALL_ORACLES } from '../../metrics/oracle.test-support.ts';
import { randomRows } from '../../metrics/random-rows.test-support.ts';
import type { DimensionSelection, TicketFilter } from '../../metrics/ticket-filter.ts';
import { callTrend, callWeek } from './call-views.ts';
import { CALL_METRICS, loadCalls, VIEW_METRICS } from './load-calls.ts';

const AS_OF = '2024-02-29 12:00:00';
const calls = randomRows(71, 1).calls;
const incoming = calls.filter(({ direction }) => direction !== '呼出');
const asked = { asOf: AS_OF, compare: 'previous', variants: {} } as const;

const dayOf = (row: TestRow) => String(row.call_time).slice(0, 10);
const hourOf = (row: TestRow) => String(row.call_time).slice(11, 13);
const weekdayOf = (row: TestRow) => new Date(`${dayOf(row)}T00:00:00Z`).getUTCDay() || 7;
const yesOrNo = (flag: unknown) => (flag == null ? null : flag === true ? '是' : '否');
/** Ways to group calls, retold in JavaScript. The calendar of the test has no holidays. */
const KEYS = {
	year: (row: TestRow) => dayOf(row).slice(0, 4),
	quarter: (row: TestRow) => `${dayOf(row).slice(0, 4)}-Q${Math.ceil(Number(dayOf(row).slice(5, 7)) / 3)}`,
	month: (row: TestRow) => dayOf(row).slice(0, 7),
	week: (row: TestRow) => addDays(dayOf(row), 1 - weekdayOf(row)),
	day: dayOf,
	hour: hourOf,
	weekday: (row: TestRow) => String(weekdayOf(row)),
	daytype: (row: TestRow) => (weekdayOf(row) <= 5 ? '工作日' : '休息日'),
	agent: (row: TestRow) => row.agent as string | null,
	answered: (row: TestRow) => yesOrNo(row.answered),
	agent_requested: (row: TestRow) => yesOrNo(row.agent_requested)
};
type Key = keyof typeof KEYS;

function lets(row: TestRow, filter: TicketFilter, own: readonly Key[]): boolean {
	return Object.entries(filter.dimensions ?? {}).every(([id, selection]) => {
		if (own.includes(id as Key)) return true;
		const { values, ranges = [], exclude = false } = selection as DimensionSelection;
		const value = KEYS[id as Key](row);
		const chosen =
			values.includes(value) || ranges.some(([low, high]) => value !== null && value >= low && value <= high);
		return chosen !== exclude;
	});
}

const figuresOf = (id: MetricId, rows: readonly TestRow[]) => {
	const variant = { call_answer_rate: 'requested', call_answer_within_rate: 's15' }[id as string] ?? 'default';
	return CALL_ORACLES[`${id}.${variant}`]!(rows);
};
function expectFigures(
	ids: readonly MetricId[],
	of: BreakdownRow['figures'],
	rows: readonly TestRow[],
	where: string
): void {
	for (const id of ids) {
		const [is, should] = [of[id].value, figuresOf(id, rows).value];
		if (should === null) expect(is, `${where} ${id}`).toBeNull();
		else expect(is, `${where} ${id}`).toBeCloseTo(should, 9);
	}
}

const CASES: readonly { readonly name: string; readonly period: string; readonly filter: TicketFilter }[] = [
	{ name: 'a year', period: '2023', filter: {} },
	{ name: 'a leap February', period: '2024-02', filter: {} },
	{
		name: 'two hours of Mondays',
		period: '2023',
		filter: { dimensions: { weekday: { values: ['1', '2'] }, hour: { values: [], ranges: [['08', '15']] } } }
	},
	{ name: 'all agents but one', period: '2023', filter: { dimensions: { agent: { values: ['01'], exclude: true } } } },
	{
		name: 'calls not answered on working days',
		period: '2022-12-01..2024-02-29',
		filter: { dimensions: { answered: { values: ['否', null] }, daytype: { values: ['工作日'] } } }
	},
	{
		name: 'days brushed over the end of a year',
		period: '2023-12-01..2024-02-29',
		filter: { dimensions: { day: { values: [], ranges: [['2023-12-20', '2024-01-09']] } } }
	},
	{ name: 'nobody', period: '2023', filter: { dimensions: { agent: { values: ['99'] } } } }
];

describe('the page of calls', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await fillTables(engine, { calls });
		await engine.execute(
			`CREATE TABLE calendar_days AS SELECT day::DATE AS day, isodow(day) <= 5 AS workday FROM range(TIMESTAMP '2022-01-01', TIMESTAMP '2025-01-01', INTERVAL 1 DAY) t(day)`
		);
	});
	afterAll(() => engine.close());

	it.each(CASES)('shows of $name what plain JavaScript counts, no view filtered by itself', async (one) => {
		const period = parsePeriod(one.period);
		const inside = (of: Period, own: readonly Key[]) =>
			incoming.filter((row) => {
				const at = String(row.call_time);
				return at >= of.from && at < of.to && at <= AS_OF && lets(row, one.filter, own);
			});
		const data = await loadCalls(engine, await coverage(engine), {
			...asked,
			period,
			filter: one.filter,
			bucket: 'month'
		});
		const all = inside(period, []);
		for (const id of CALL_METRICS) {
			const [is, should] = [data.totals.get(id)!.now.value, figuresOf(id, all).value];
			if (should === null) expect(is, id).toBeNull();
			else expect(is, id).toBeCloseTo(should, 9);
		}
		const TIMES: readonly Key[] = ['year', 'quarter', 'month', 'week', 'day'];
		const views: [
			keyof typeof VIEW_METRICS,
			Iterable<[string | null, BreakdownRow]>,
			readonly Key[],
			(row: TestRow) => string | null
		][] = [
			['steps', data.steps, TIMES, KEYS.month],
			['hours', data.hours, ['hour'], hourOf],
			['week', data.week, ['weekday', 'hour'], (row) => `${weekdayOf(row)} ${hourOf(row)}`],
			['agents', data.agents.map((row) => [row.key, row]), ['agent'], KEYS.agent]
		];
		for (const [view, groups, own, keyOf] of views) {
			const found = new Map(groups);
			const rows = inside(period, own);
			expect([...found.keys()].sort()).toEqual([...new Set(rows.map(keyOf))].sort());
			for (const [key, group] of found)
				expectFigures(
					VIEW_METRICS[view],
					group.figures,
					rows.filter((row) => keyOf(row) === key),
					`${own.join(' ')} ${key}`
				);
		}
		const week = callWeek(data, 'calls_received').table.rows;
		const sum = week.flatMap(({ cells }) => cells.slice(1)).reduce<number>((total, cell) => total + Number(cell), 0);
		expect(sum).toBe(inside(period, ['weekday', 'hour']).length);
	});

	it('compares brushed days with as many before them, under the rest of the filter', async () => {
		const filter: TicketFilter = {
			dimensions: { day: { values: [], ranges: [['2024-02-28', '2024-02-29']] }, agent: { values: [null] } }
		};
		const data = await loadCalls(engine, await coverage(engine), {
			...asked,
			period: parsePeriod('2024-02'),
			filter,
			bucket: 'day'
		});
		const count = (from: string, to: string) =>
			incoming.filter(
				(row) => dayOf(row) >= from && dayOf(row) <= to && String(row.call_time) <= AS_OF && row.agent == null
			).length;
		const { now, then } = data.totals.get('calls_received')!;
		expect([now.value, now.period]).toEqual([count('2024-02-28', '2024-02-29'), '2024-02-28..2024-02-29']);
		expect([then!.value, then!.period]).toEqual([count('2024-02-26', '2024-02-27'), '2024-02-26..2024-02-27']);
	});

	it('draws nothing for days before the data begin or after they end, and no line that the ledger cannot tell', async () => {
		await emptyTables(engine);
		const calls = ['03', '05'].map((day) => ({ call_no: day, call_time: `2024-02-${day} 09:00:00` }));
		await fillTables(engine, { calls });
		const request = { ...asked, asOf: '2024-02-05 23:59:59', period: parsePeriod('2024-02'), bucket: 'day' } as const;
		const data = await loadCalls(engine, await coverage(engine), request);
		expect(data.totals.get('calls_answered')!.now).toMatchObject({
			value: null,
			missing: expect.stringMatching(/接通/)
		});
		const { columns, rows } = callTrend(data, []).table;
		expect(columns.map(({ name }) => name)).not.toContain('接通');
		const march = await loadCalls(engine, await coverage(engine), { ...request, period: parsePeriod('2024-03') });
		expect([callTrend(march, []).empty, callWeek(march, 'calls_received').empty]).toEqual([true, true]);
		expect(callWeek(data, 'calls_received').empty).toBe(false);
		expect(rows.slice(1, 6).map(({ cells }) => cells[1])).toEqual([null, 1, 0, 1, null]);
	});
});
