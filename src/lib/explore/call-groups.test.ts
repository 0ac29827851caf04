import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addDays } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { emptyTables, fillTables, type TestRow } from '../metrics/fill-tables.test-support.ts';
import { callGroups, type CallGrouping } from './call-groups.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await createNodeEngine();
});
afterAll(() => engine.close());

const scope = { period: { from: '2024-02-01', to: '2024-03-01' }, asOf: '2024-02-29 12:00:00' };
const fill = async (calls: readonly TestRow[]) => {
	await emptyTables(engine);
	await fillTables(engine, { calls });
};

const call = fc.record({
	day: fc.integer({ min: 0, max: 32 }),
	hour: fc.integer({ min: 0, max: 23 }),
	agent_requested: fc.constantFrom(true, false, null),
	answered: fc.constantFrom(true, false, null),
	wait_seconds: fc.constantFrom(null, -1, 0, 3, 14, 15, 16, 90),
	talk_seconds: fc.constantFrom(null, -5, 0, 30, 185),
	agent: fc.constantFrom(null, '01', '02')
});

/** 31 January to 3 March of a leap year, in order of days. */
const timeOf = (day: number, hour: number) =>
	new Date(Date.UTC(2024, 0, 31 + day, hour, 5)).toISOString().slice(0, 19).replace('T', ' ');

function quantile(values: readonly number[], share: number): number | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const place = (sorted.length - 1) * share;
	const low = Math.floor(place);
	const high = Math.ceil(place);
	return sorted[low]! + (sorted[high]! - sorted[low]!) * (place - low);
}

const dayOf = (row: TestRow) => String(row.call_time).slice(0, 10);
const hourOf = (row: TestRow) => String(row.call_time).slice(11, 13);
const weekdayOf = (row: TestRow) => new Date(`${dayOf(row)}T00:00:00Z`).getUTCDay() || 7;
const KEYS: Readonly<Record<CallGrouping, (row: TestRow) => string | null>> = {
	year: (row) => dayOf(row).slice(0, 4),
	quarter: (row) => `${dayOf(row).slice(0, 4)}-Q${Math.ceil(Number(dayOf(row).slice(5, 7)) / 3)}`,
	month: (row) => dayOf(row).slice(0, 7),
	week: (row) => addDays(dayOf(row), 1 - weekdayOf(row)),
	day: dayOf,
	hour: hourOf,
	weekHour: (row) => `${weekdayOf(row)} ${hourOf(row)}`,
	agent: (row) => row.agent as string | null,
	all: () => 'all'
};
/** In order, null last. */
const sorted = (keys: Iterable<string | null>) =>
	[...keys].sort((a, b) => Number(a === null) - Number(b === null) || (a! < b! ? -1 : 1));

describe('calls by group', () => {
	it('are what counting them one by one gives', { timeout: 60_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(call, { maxLength: 60 }), async (drawn) => {
				const rows = drawn.map(({ day, hour, ...rest }, at) => ({
					call_no: `C${at}`,
					call_time: timeOf(day, hour),
					...rest
				}));
				await fill(rows);
				const counted = rows.filter(({ call_time: time }) => time >= '2024-02-01' && time <= '2024-02-29 12:00:00');
				for (const [group, keyOf] of Object.entries(KEYS) as [CallGrouping, (row: TestRow) => string | null][]) {
					const got = await callGroups(engine, { ...scope, group });
					expect(got.map(({ key }) => key)).toEqual(sorted(new Set(counted.map(keyOf))));
					for (const one of got) {
						const own = counted.filter((row) => keyOf(row) === one.key);
						const requested = own.filter((row) => row.agent_requested === true);
						const answered = own.filter((row) => row.answered === true);
						const waits = answered.flatMap(({ wait_seconds: wait }) => (wait === null || wait < 0 ? [] : wait));
						const talks = answered.flatMap(({ talk_seconds: talk }) => (talk === null || talk < 0 ? [] : talk));
						const known = (key: 'agent_requested' | 'answered') => own.some((row) => row[key] !== null);
						expect(one.calls).toBe(own.length);
						expect(one.requested).toBe(known('agent_requested') ? requested.length : null);
						expect(one.answered).toBe(known('answered') ? answered.length : null);
						expect(one.waitMedian).toBe(quantile(waits, 0.5));
						const p90 = quantile(waits, 0.9);
						if (p90 === null) expect(one.waitP90).toBeNull();
						else expect(one.waitP90).toBeCloseTo(p90, 9);
						if (talks.length === 0) expect(one.talkMean).toBeNull();
						else expect(one.talkMean).toBeCloseTo(talks.reduce<number>((sum, talk) => sum + talk, 0) / talks.length, 9);
						const inTime = ({ wait_seconds: wait }: (typeof rows)[number]) => wait !== null && wait >= 0 && wait <= 15;
						const both = requested.filter((row) => row.answered === true);
						for (const [rate, part] of [
							[one.answerRate, both],
							[one.answerWithinRate, both.filter(inTime)]
						] as const) {
							expect(rate.denominator ?? 0).toBe(requested.length);
							expect(rate.numerator ?? 0).toBe(part.length);
							expect(rate.value).toBe(requested.length === 0 ? null : part.length / requested.length);
						}
					}
				}
			}),
			{ numRuns: 25 }
		);
	});

	it('counts the last day of a leap February, and nothing after the data end', async () => {
		const at = (time: string, no: string) => ({ call_no: no, call_time: time, answered: true });
		await fill([at('2024-02-29 08:00:00', 'A'), at('2024-02-29 13:00:00', 'B'), at('2024-03-01 00:00:00', 'C')]);
		const days = await callGroups(engine, { ...scope, group: 'day' });
		expect(days.map(({ key, calls }) => [key, calls])).toEqual([['2024-02-29', 1]]);
	});

	it('says unknown where the ledger has neither requests nor answers', async () => {
		await fill([{ call_no: 'A', call_time: '2024-02-05 09:00:00' }]);
		const [monday] = await callGroups(engine, { ...scope, group: 'weekHour' });
		expect(monday).toMatchObject({ key: '1 09', calls: 1, requested: null, answered: null, waitMedian: null });
		expect(monday!.answerRate.value).toBeNull();
	});
});
