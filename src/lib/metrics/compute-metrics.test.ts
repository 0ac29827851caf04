import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { compareMetrics } from './compare-metrics.ts';
import { computeMetrics } from './compute-metrics.ts';
import { dataRange, defaultAsOf, firstDataRange } from './data-range.ts';
import { emptyTables, fillTables, type TestRow } from './fill-tables.test-support.ts';
import { fundMonths } from './fund-months.ts';
import { fundRows } from './fund-rows.ts';

const year = { from: '2023-01-01', to: '2024-01-01' };
const asOf = '2023-12-31 23:59:59';
let number = 0;
const ticket = (accept: string, more: TestRow = {}): TestRow => ({
	ticket_no: `T${number++}`,
	accept_time: accept,
	...more
});

describe('computed metrics', () => {
	let engine: Engine;
	beforeEach(async () => {
		engine ??= await createNodeEngine();
		await emptyTables(engine);
	});
	afterAll(() => engine.close());

	it('knows nothing without data, and says what is missing', async () => {
		const values = await computeMetrics(engine, { period: year, asOf });
		for (const metric of Object.values(values)) {
			expect(metric.value, metric.id).toBeNull();
			expect(metric.missing, metric.id).toMatch(/^没有导入“.+”数据$/);
		}
	});

	it('calls a figure unknown when its column was never filled, not zero', async () => {
		await fillTables(engine, { tickets: [ticket('2023-03-01 09:00:00', { dispatch_time: '2023-03-01 10:00:00' })] });
		const values = await computeMetrics(engine, { period: year, asOf });
		expect(values.return_rate).toMatchObject({ value: null, missing: '导入的“工单”没有“退单次数”的内容' });
		expect(values.resolution_rate).toMatchObject({
			value: null,
			missing: '导入的“工单”没有“办结时间”或“工单状态”的内容'
		});
		expect(values.dispatch_rate).toMatchObject({ value: 1, numerator: 1, denominator: 1, sample: 1 });
		expect(values.dispatch_rate).not.toHaveProperty('missing');
	});

	it('names a zero denominator instead of giving 0 or 100 %', async () => {
		await fillTables(engine, {
			tickets: [
				ticket('2023-03-01 09:00:00', { dispatch_time: '2023-03-02 09:00:00', close_time: '2023-03-03 09:00:00' }),
				ticket('2023-05-01 09:00:00')
			]
		});
		const period = { from: '2023-05-01', to: '2023-06-01' };
		const { resolution_rate: rate } = await computeMetrics(engine, { period, asOf, ids: ['resolution_rate'] });
		expect(rate).toMatchObject({ value: null, numerator: 0, denominator: 0, sample: 0, period: '2023-05' });
		expect(rate.missing).toBe('分母为零：没有符合口径“占派发量”的记录');
	});

	it('gives a true zero between the first and last ticket, unknown outside', async () => {
		await fillTables(engine, { tickets: [ticket('2023-01-05 09:00:00'), ticket('2023-03-05 09:00:00')] });
		const received = async (from: string, to: string) =>
			(await computeMetrics(engine, { period: { from, to }, asOf, ids: ['tickets_received'] })).tickets_received;
		expect((await received('2023-02-01', '2023-03-01')).value).toBe(0);
		expect(await received('2022-01-01', '2023-01-01')).toMatchObject({
			value: null,
			missing: '导入的“工单”不含2022年的数据'
		});
	});

	it('sees tickets as they stood at the as-of instant', async () => {
		const sent = { dispatch_time: '2023-03-01 10:00:00', due_at: '2023-03-10 00:00:00', is_closed: true };
		await fillTables(engine, {
			tickets: [
				ticket('2023-03-01 09:00:00', { ...sent, close_time: '2023-03-05 09:00:00' }),
				ticket('2023-03-01 09:30:00', { ...sent, close_time: '2023-03-12 09:00:00' })
			]
		});
		const at = async (instant: string) => {
			const { resolution_rate, overdue_rate } = await computeMetrics(engine, { period: year, asOf: instant });
			return [resolution_rate.numerator, overdue_rate.numerator, overdue_rate.denominator];
		};
		expect(await at('2023-03-06 00:00:00')).toEqual([1, 0, 1]);
		expect(await at('2023-03-11 00:00:00')).toEqual([1, 1, 2]);
		expect(await at('2023-03-31 00:00:00')).toEqual([2, 1, 2]);
	});

	it('refuses a variant that the metric does not have and names those it has', async () => {
		await expect(computeMetrics(engine, { period: year, asOf, variants: { resolution_rate: 'none' } })).rejects.toThrow(
			'指标“办结率”没有口径“none”，可选：dispatched（占派发量）、due（占应结量）、all（占受理量）'
		);
	});

	it('recomputes the funds of the seed report: 166.02 of 185 arrived, all of it spent', async () => {
		const entry = (booked_on: string, kind: string, amount: number): TestRow => ({
			booked_on,
			source: '县级资金',
			entry: kind,
			amount_wan_yuan: amount
		});
		await fillTables(engine, {
			funds: [
				entry('2023-01-10', '预算', 185),
				entry('2023-04-01', '到位', 100.02),
				entry('2023-10-01', '到位', 66),
				entry('2023-12-20', '支出', 166.02)
			]
		});
		const budget = await computeMetrics(engine, { period: year, asOf });
		expect(budget.fund_arrival_rate.value).toBeCloseTo(0.8974, 4);
		expect(budget.fund_execution_rate.value).toBeCloseTo(0.8974, 4);
		const arrived = await computeMetrics(engine, { period: year, asOf, variants: { fund_execution_rate: 'arrived' } });
		expect(arrived.fund_execution_rate.value).toBe(1);
		const quarter = { from: '2023-04-01', to: '2023-07-01' };
		const part = await computeMetrics(engine, { period: quarter, asOf, ids: ['fund_arrival_rate'] });
		expect(part.fund_arrival_rate).toMatchObject({ numerator: 100.02, denominator: 185 });
		const lines = await fundRows(engine, year);
		expect(lines).toContainEqual({ source: '县级资金', budget: '185', arrived: '166.02', spent: '166.02' });
		expect(lines).toContainEqual({ source: '中央资金', budget: null, arrived: null, spent: null });
		const months = await fundMonths(engine, year, asOf);
		expect(months.map(({ source, month }) => `${source}${month}`)).toEqual(
			Array.from({ length: 12 }, (_, at) => `县级资金${at + 1}`)
		);
		expect(months[3]).toEqual({ source: '县级资金', month: 4, plan: null, arrived: '100.02', spent: '0' });
		expect(months[11]).toEqual({ source: '县级资金', month: 12, plan: null, arrived: '0', spent: '166.02' });
		expect(await fundMonths(engine, year, '2023-05-20 00:00:00')).toHaveLength(12);
		expect(await fundMonths(engine, { from: '2022-01-01', to: '2023-01-01' }, asOf)).toEqual([]);
	});

	it('gives the money of a year by month up to the as-of instant', async () => {
		const entry = (booked_on: string, amount: number): TestRow => ({
			booked_on,
			source: '中央专项',
			entry: '支出',
			amount_wan_yuan: amount
		});
		await fillTables(engine, { funds: [entry('2023-02-01', 3), entry('2023-02-20', 1.5)] });
		expect((await fundMonths(engine, year, '2023-04-10 00:00:00')).map(({ spent }) => spent)).toEqual([
			'0',
			'4.5',
			'0',
			'0'
		]);
	});

	it('counts overlapping faults of one circuit once and lets an open one run to the as-of instant', async () => {
		await fillTables(engine, {
			circuits: [
				{ circuit_no: 'L1', enabled_on: '2020-01-01' },
				{ circuit_no: 'L2', enabled_on: '2023-01-06' }
			],
			circuit_faults: [
				{ circuit_no: 'L1', fault_start: '2023-01-02 00:00:00', fault_end: '2023-01-02 10:00:00' },
				{ circuit_no: 'L1', fault_start: '2023-01-02 05:00:00', fault_end: '2023-01-02 12:00:00', planned: true },
				{ circuit_no: 'L2', fault_start: '2023-01-10 00:00:00' }
			]
		});
		const request = { period: { from: '2023-01-01', to: '2023-01-11' }, asOf: '2023-01-10 06:00:00' };
		const all = await computeMetrics(engine, request);
		// 10 days of L1 and 5 of L2 are 360 hours; 12 and 6 hours are lost.
		expect(all.circuit_availability_rate).toMatchObject({ numerator: 342 * 60, denominator: 360 * 60, sample: 2 });
		const unplanned = await computeMetrics(engine, {
			...request,
			variants: { circuit_availability_rate: 'unplanned' }
		});
		expect(unplanned.circuit_availability_rate.numerator).toBe(344 * 60);
	});

	it('compares with the period before and the year before, unknown where no data reach', async () => {
		const closed = { dispatch_time: '2023-06-01 00:00:00', close_time: '2023-06-02 00:00:00' };
		await fillTables(engine, {
			tickets: [
				ticket('2023-05-10 00:00:00', { dispatch_time: '2023-05-11 00:00:00', status: '办理中' }),
				ticket('2023-05-11 00:00:00', { ...closed }),
				ticket('2023-06-01 00:00:00', closed),
				ticket('2023-06-01 00:00:00', closed),
				ticket('2023-06-01 00:00:00', closed)
			]
		});
		const period = { from: '2023-06-01', to: '2023-07-01' };
		const compared = await compareMetrics(engine, { period, asOf });
		expect(compared.tickets_received.previousChange).toEqual({ kind: 'relative', value: 0.5 });
		expect(compared.resolution_rate.previousChange).toEqual({ kind: 'points', value: 0.5 });
		expect(compared.tickets_received.yearEarlier).toMatchObject({ value: null, period: '2022-06' });
		expect(compared.tickets_received.yearChange).toBeNull();
	});

	it('takes the latest event as the default as-of instant, not a year typed wrong', async () => {
		expect(await dataRange(engine)).toBeNull();
		await fillTables(engine, {
			tickets: [
				ticket('2023-01-05 09:00:00', { close_time: '2203-01-06 09:00:00' }),
				ticket('2023-12-30 22:00:00', { close_time: '2024-01-03 08:30:00' })
			]
		});
		expect(await dataRange(engine)).toEqual({ first: '2023-01-05', last: '2023-12-30', latest: '2024-01-03 08:30:00' });
		expect(defaultAsOf(await firstDataRange(engine), 2023, '2026-05-08')).toBe('2024-01-03 08:30:00');
	});

	it('takes the days of calls, else of ledgers, where there are no tickets; ledgers speak to the end of the year', async () => {
		expect(await firstDataRange(engine)).toBeNull();
		expect(defaultAsOf(null, 2023, '2026-05-08')).toBe('2023-12-31 23:59:59');
		expect(defaultAsOf(null, 2026, '2026-05-08')).toBe('2026-05-08 23:59:59');
		await fillTables(engine, { trainings: [{ held_on: '2022-03-01' }] });
		const trainings = await firstDataRange(engine);
		expect(trainings).toMatchObject({ kind: 'trainings', first: '2022-03-01', last: '2022-03-01' });
		expect(defaultAsOf(trainings, 2021, '2026-05-08')).toBe('2022-12-31 23:59:59');
		expect(defaultAsOf(trainings, 2023, '2026-05-08')).toBe('2023-12-31 23:59:59');
		await fillTables(engine, { calls: [{ call_no: 'C1', call_time: '2023-02-03 04:05:06' }] });
		const calls = await firstDataRange(engine);
		expect(calls).toMatchObject({ kind: 'calls', first: '2023-02-03', latest: '2023-02-03 04:05:06' });
		expect(defaultAsOf(calls, 2023, '2026-05-08')).toBe('2023-02-03 04:05:06');
	});
});
