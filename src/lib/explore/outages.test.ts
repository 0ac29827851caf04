import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { addDays, addMonths, parsePeriod } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { emptyTables, fillTables } from '../metrics/fill-tables.test-support.ts';
import { plainCircuit } from '../metrics/oracle.test-support.ts';
import { randomRows } from '../metrics/random-rows.test-support.ts';
import { ms } from '../metrics/ticket-oracle.test-support.ts';
import { circuitAvailability } from './circuit-availability.ts';
import { outages } from './outages.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await createNodeEngine();
	await emptyTables(engine);
	await engine.execute('CREATE TABLE inputs (_file INTEGER, name VARCHAR)');
	await engine.execute(`INSERT INTO inputs VALUES (3, '故障.csv')`);
	await fillTables(engine, {
		circuits: [{ circuit_no: 'L1', circuit_name: '专线一', enabled_on: '2023-01-01' }],
		circuit_faults: [
			{ circuit_no: 'L1', fault_start: '2024-02-28 23:00:00', fault_end: '2024-02-29 01:30:00', _file: 3, _row: 2 },
			{ circuit_no: 'L1', fault_start: '2024-02-29 11:00:00', fault_end: null, cause: '光缆中断', _file: 3, _row: 3 },
			{ circuit_no: 'L9', fault_start: '2024-02-29 05:00:00', fault_end: '2024-02-29 04:00:00', _file: 3, _row: 4 },
			{ circuit_no: 'L1', fault_start: '2024-02-27 05:00:00', fault_end: '2024-02-27 06:00:00', _file: 3, _row: 5 },
			{ circuit_no: 'L1', fault_start: '2024-02-29 13:00:00', fault_end: '2024-02-29 14:00:00', _file: 3, _row: 6 }
		]
	});
});
afterAll(() => engine.close());

const scope = { period: { from: '2024-02-29', to: '2024-03-01' }, asOf: '2024-02-29 12:00:00' };

describe('outages', () => {
	it('are those that touch the period before the data end, the longest first, with where they stand', async () => {
		const found = await outages(engine, scope);
		// The one that ends before it began has no length; that of the 27th and that after the data end are not there.
		expect(found.map(({ circuitName, start, end, minutes, row }) => [circuitName, start, end, minutes, row])).toEqual([
			['专线一', '2024-02-28 23:00:00', '2024-02-29 01:30:00', 150, 2],
			['专线一', '2024-02-29 11:00:00', null, 60, 3],
			[null, '2024-02-29 05:00:00', '2024-02-29 04:00:00', null, 4]
		]);
		expect(found[1]).toMatchObject({ circuitNo: 'L1', cause: '光缆中断', planned: null, file: '故障.csv' });
	});
});

describe('availability by day', () => {
	it('loses on each day what the outages took of it', async () => {
		const period = { from: '2024-02-28', to: '2024-03-01' };
		const days = await circuitAvailability(engine, { period, asOf: '2024-02-29 23:59:59', by: 'day' });
		// 28th: an hour of 1440 minutes. 29th: 90 minutes, then from 11:00 without an end to the last second of the data.
		expect(days.map(({ step, downMinutes }) => [step, Math.round(downMinutes)])).toEqual([
			['2024-02-28', 60],
			['2024-02-29', 90 + 780]
		]);
	});
});

describe('circuits of random ledgers', () => {
	const rows = randomRows(17, 1);
	const asOf = '2023-07-14 12:00:00';
	let random: Engine;
	beforeAll(async () => {
		random = await createNodeEngine();
		await random.execute('CREATE TABLE inputs (_file INTEGER, name VARCHAR)');
		await fillTables(random, { ...rows });
	});
	afterAll(() => random.close());

	it.each([
		['day', '2022-12-25..2023-01-07', 'all'],
		['day', '2023-07-10..2023-07-16', 'unplanned'],
		['month', '2022-12-15..2023-02-10', 'all'],
		['month', '2023-07', 'unplanned']
	] as const)('were up as many minutes of each %s of %s (%s) as were counted one by one', async (by, text, variant) => {
		const period = parsePeriod(text);
		const found = await circuitAvailability(random, { period, asOf, by, variant });
		const expected = new Map<string, number[]>();
		for (let from = period.from; from < period.to;) {
			const next = by === 'day' ? addDays(from, 1) : addMonths(`${from.slice(0, 7)}-01`, 1);
			const to = next < period.to ? next : period.to;
			for (const circuit of rows.circuits) {
				const { service, down } = plainCircuit(circuit, rows, { period: { from, to }, asOf }, variant === 'all');
				const step = by === 'day' ? from : from.slice(0, 7);
				if (service > 0) expected.set(`${circuit.circuit_no} ${step}`, [service, down, 1 - down / service]);
			}
			from = to;
		}
		expect(expected.size).toBeGreaterThan(1);
		expect(new Set(found.map(({ circuitNo, step }) => `${circuitNo} ${step}`))).toEqual(new Set(expected.keys()));
		for (const { circuitNo, step, serviceMinutes, downMinutes, availability } of found) {
			const [service, down, share] = expected.get(`${circuitNo} ${step}`)!;
			expect(serviceMinutes, step).toBeCloseTo(service!, 6);
			expect(downMinutes, step).toBeCloseTo(down!, 6);
			expect(availability, step).toBeCloseTo(share!, 9);
		}
	});

	it('have the outages that one finds going through the ledger', async () => {
		const period = parsePeriod('2023-Q3');
		const expected = rows.circuit_faults.flatMap((fault) => {
			const start = String(fault.fault_start);
			const end = fault.fault_end === null || String(fault.fault_end) > asOf ? null : String(fault.fault_end);
			const until = end ?? asOf;
			if (start > asOf || start >= period.to || (until > start ? until : start) < period.from) return [];
			const minutes = until >= start ? (ms(until)! - ms(start)!) / 60_000 : null;
			return [[fault.circuit_no, start, end, minutes, fault.planned]];
		});
		const found = await outages(random, { period, asOf });
		const list = found.map(({ circuitNo, start, end, minutes, planned }) => [circuitNo, start, end, minutes, planned]);
		const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(one)).sort();
		expect(expected.length).toBeGreaterThan(2);
		expect(sorted(list)).toEqual(sorted(expected));
		const minutes = found.map((one) => one.minutes ?? -1);
		expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
	});
});
