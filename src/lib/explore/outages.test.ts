import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { emptyTables, fillTables } from '../metrics/fill-tables.test-support.ts';
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
