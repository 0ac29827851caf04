import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Engine } from '../engine.ts';
import { sql } from '../sql/quote.ts';
import { createNodeEngine } from './node-engine.ts';

describe('node engine', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
	});
	afterAll(() => engine.close());

	it('gives plain numbers, texts, booleans and null for every type a query returns', async () => {
		const [row] = await engine.query(
			sql`SELECT count(*) AS c, sum(2::BIGINT) AS s, 1.50::DECIMAL(9,2) AS d, ${'文'}::VARCHAR AS t, true AS b, NULL AS n`
		);
		expect(row).toEqual({ c: 1, s: 2, d: 1.5, t: '文', b: true, n: null });
	});

	it('appends CSV with quotes, line breaks and empty fields, and counts what arrived', async () => {
		await engine.execute('CREATE TABLE landing_x (_file INTEGER, a VARCHAR, b VARCHAR)');
		const csv = new TextEncoder().encode('1,"a ""q"", \n2",\n2,,""\n');
		expect(await engine.appendCsv('landing_x', [csv])).toBe(2);
		expect(await engine.query('SELECT * FROM landing_x ORDER BY _file')).toEqual([
			{ _file: 1, a: 'a "q", \n2', b: null },
			{ _file: 2, a: null, b: '' }
		]);
	});

	it('rolls back when the work fails', async () => {
		await engine.execute('CREATE TABLE kept (a INTEGER)');
		await expect(
			engine.transaction(async () => {
				await engine.execute('INSERT INTO kept VALUES (1)');
				throw new Error('stop');
			})
		).rejects.toThrow('stop');
		expect(await engine.query('SELECT count(*) AS rows FROM kept')).toEqual([{ rows: 0 }]);
	});

	it('names the statement that failed', async () => {
		await expect(engine.query('SELECT nothing FROM nowhere')).rejects.toMatchObject({
			name: 'EngineError',
			statement: 'SELECT nothing FROM nowhere'
		});
	});
});
