import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { landFile } from './land.ts';
import type { LandedFile } from './model.ts';
import { rebuild } from './rebuild.ts';
import { sourceOfBytes } from './source.ts';
import { addLanded, prepareStore } from './store.ts';
import { beginLoad, type StreamedLoad } from './stream-load.ts';

let engine: Engine;
beforeEach(async () => {
	engine = await createNodeEngine();
	await prepareStore(engine);
});
afterEach(() => engine.close());

const csv = (rows: number, unit: string) =>
	['工单编号,受理时间,承办单位', ...Array.from({ length: rows }, (_, i) => `A${i},2023-05-08 09:30:00,${unit}`)].join(
		'\n'
	);

async function land(load: StreamedLoad, fileId: number, text: string): Promise<LandedFile> {
	const source = sourceOfBytes('工单.csv', new TextEncoder().encode(text));
	return landFile(source, { fileId, sink: load.sink(fileId) });
}

const count = async (table: string) =>
	(await engine.query<{ n: number }>(`SELECT count(*)::DOUBLE AS n FROM ${table}`))[0]!.n;

describe('a load while files are being read', () => {
	it('puts the same rows into the tables as adding them afterwards', async () => {
		const load = beginLoad(engine);
		const text = csv(3000, '城管局');
		const landed = await land(load, 1, text);
		expect(landed.sheets[0]).toMatchObject({ landed: 3000, csv: [] });
		expect(await load.commit([{ fileId: 1, landed }])).toBe(true);
		await load.close();
		const all = 'SELECT * FROM landing_tickets ORDER BY _row';
		const [streamed, columns] = [await engine.query(all), await engine.query('SELECT * FROM input_columns')];
		await rebuild(engine, { calendar: { holidays: [], workdays: [] } });
		expect(await count('tickets')).toBe(3000);

		await prepareStore(engine);
		const source = sourceOfBytes('工单.csv', new TextEncoder().encode(text));
		await addLanded(engine, await landFile(source, { fileId: 1 }), 1);
		expect(await engine.query(all)).toEqual(streamed);
		expect(await engine.query('SELECT * FROM input_columns')).toEqual(columns);
	});

	it('shows nothing before it is committed, and keeps nothing when it is closed', async () => {
		const load = beginLoad(engine);
		await land(load, 1, csv(10, '城管局'));
		expect(await count('landing_tickets')).toBe(0);
		await load.close();
		await load.close();
		expect([await count('landing_tickets'), await count('inputs')]).toEqual([0, 0]);
	});

	it('gives up whole when rows arrive that belong to no file', async () => {
		const load = beginLoad(engine);
		const landed = await land(load, 1, csv(10, '城管局'));
		await land(load, 2, csv(5, '水务局'));
		expect(await load.commit([{ fileId: 1, landed }])).toBe(false);
		expect([await count('landing_tickets'), await count('inputs')]).toEqual([0, 0]);
	});

	it('gives up whole when a sheet broke off after some of its text', async () => {
		const load = beginLoad(engine);
		const landed = await land(load, 1, csv(10, '城管局'));
		load.sink(1).drop(0);
		expect(await load.commit([{ fileId: 1, landed }])).toBe(false);
		expect(await count('landing_tickets')).toBe(0);
	});

	it('gives up whole when text does not fit its table', async () => {
		const load = beginLoad(engine);
		const landed = await land(load, 1, csv(10, '城管局'));
		load.sink(1).write(0, 'tickets', new TextEncoder().encode('not,a,row\n'));
		expect(await load.commit([{ fileId: 1, landed }])).toBe(false);
		expect(await count('landing_tickets')).toBe(0);
	});
});
