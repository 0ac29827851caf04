import { expect, it } from 'vitest';

import { appendRows } from './append-rows.ts';
import { createTextRows } from './arrow/text-rows.ts';
import type { Engine } from './engine.ts';
import { sql } from './sql/quote.ts';

/** What every engine must do alike. Called inside a `describe` of the engine's own test. */
export function testEngineContract(engine: () => Engine): void {
	it('gives plain numbers, texts, booleans and null for every type a query returns', async () => {
		const [row] = await engine().query(
			sql`SELECT count(*) AS c, sum(2::BIGINT) AS s, 1.50::DECIMAL(9,2) AS d, ${'文'}::VARCHAR AS t, true AS b, NULL AS n`
		);
		expect(row).toEqual({ c: 1, s: 2, d: 1.5, t: '文', b: true, n: null });
	});

	it('takes text, number, boolean and null parameters', async () => {
		const [row] = await engine().query(
			sql`SELECT ${'2023-05-08'}::DATE::VARCHAR AS day, ${1.5}::DOUBLE AS half, ${true}::BOOLEAN AS yes, ${null}::VARCHAR AS nothing`
		);
		expect(row).toEqual({ day: '2023-05-08', half: 1.5, yes: true, nothing: null });
	});

	it('appends CSV with quotes, line breaks and empty fields, and counts what arrived', async () => {
		await engine().execute('CREATE OR REPLACE TABLE landing_x (_file INTEGER, a VARCHAR, b VARCHAR)');
		const csv = new TextEncoder().encode('1,"a ""q"", \n2",\n2,,""\n');
		expect(await engine().appendCsv('landing_x', [csv.slice(0, 5), csv.slice(5)])).toBe(2);
		expect(await engine().query('SELECT * FROM landing_x ORDER BY _file')).toEqual([
			{ _file: 1, a: 'a "q", \n2', b: null },
			{ _file: 2, a: null, b: '' }
		]);
	});

	it('adds nothing for an empty file', async () => {
		await engine().execute('CREATE OR REPLACE TABLE landing_x (_file INTEGER, a VARCHAR, b VARCHAR)');
		expect(await engine().appendCsv('landing_x', [])).toBe(0);
	});

	it('appends rows in blocks, casts them, and counts what arrived', async () => {
		await engine().execute(
			'CREATE OR REPLACE TABLE landing_x (n INTEGER, a VARCHAR, nothing DATE, moment TIMESTAMP, yes BOOLEAN, sum DECIMAL(18,6))'
		);
		const rows = createTextRows(6, [0, 1, 3, 4, 5]);
		for (let n = 0; n < 5000; n += 1) rows.line([String(n), n % 2 === 0 ? '' : '一, "二"\r\n', '', 'true', '1.5']);
		rows.line(['5000', '𠮷\0', '2023-05-08 09:30:00', 'false', '']);
		rows.line(['5001', '长'.repeat(300), '', '', '']);
		const blocks = rows.finish();
		expect(blocks.length).toBeGreaterThan(2);
		expect(
			await appendRows(engine(), 'landing_x', [new Blob(blocks.slice(0, 1) as BlobPart[]), ...blocks.slice(1)])
		).toBe(5002);
		const [sums] = await engine().query(
			`SELECT count(*) AS rows, sum(n) AS n, count(a) AS a, count(nothing) AS nothing, count(moment) AS moment, count(*) FILTER (yes) AS yes, sum(sum) AS sum FROM landing_x`
		);
		expect(sums).toEqual({ rows: 5002, n: (5001 * 5002) / 2, a: 2502, nothing: 0, moment: 1, yes: 5000, sum: 7500 });
		expect(
			await engine().query(
				`SELECT n, a, moment::VARCHAR AS moment, yes FROM landing_x WHERE n IN (1, 2, 5000, 5001) ORDER BY n`
			)
		).toEqual([
			{ n: 1, a: '一, "二"\n', moment: null, yes: true },
			{ n: 2, a: null, moment: null, yes: true },
			{ n: 5000, a: '𠮷', moment: '2023-05-08 09:30:00', yes: false },
			{ n: 5001, a: '长'.repeat(300), moment: null, yes: null }
		]);
	});

	it('says that a text in a block is none of its column, and adds nothing', async () => {
		await engine().execute('CREATE OR REPLACE TABLE landing_x (n INTEGER)');
		const rows = createTextRows(1, [0]);
		rows.line(['一']);
		await expect(appendRows(engine(), 'landing_x', rows.finish())).rejects.toMatchObject({ name: 'EngineError' });
		expect(await engine().query('SELECT count(*) AS rows FROM landing_x')).toEqual([{ rows: 0 }]);
	});

	it('says that a block is cut off', async () => {
		await engine().execute('CREATE OR REPLACE TABLE landing_x (n INTEGER)');
		const rows = createTextRows(1, [0]);
		rows.line(['1']);
		const [head, stream] = rows.finish();
		await expect(appendRows(engine(), 'landing_x', [head!, stream!.subarray(0, stream!.length - 8)])).rejects.toThrow(
			'cut off'
		);
	});

	it('rolls back when the work fails', async () => {
		await engine().execute('CREATE OR REPLACE TABLE kept (a INTEGER)');
		await expect(
			engine().transaction(async () => {
				await engine().execute('INSERT INTO kept VALUES (1)');
				throw new Error('stop');
			})
		).rejects.toThrow('stop');
		expect(await engine().query('SELECT count(*) AS rows FROM kept')).toEqual([{ rows: 0 }]);
	});

	it('keeps what another connection has not committed apart, and closes it alone', async () => {
		await engine().execute('CREATE OR REPLACE TABLE shared (a INTEGER)');
		const other = await engine().connect();
		const rows = async () => (await engine().query('SELECT count(*) AS rows FROM shared'))[0]!.rows;
		await other.execute('BEGIN TRANSACTION');
		expect(await other.appendCsv('shared', [new TextEncoder().encode('1\n2\n')])).toBe(2);
		expect(await rows()).toBe(0);
		await other.execute('COMMIT');
		await other.close();
		expect(await rows()).toBe(2);
	});

	it('names the statement that failed and goes on with the next', async () => {
		await expect(engine().query('SELECT nothing FROM nowhere')).rejects.toMatchObject({
			name: 'EngineError',
			statement: 'SELECT nothing FROM nowhere'
		});
		expect(await engine().query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
	});

	it('answers statements that are asked at once, each with its own parameters', async () => {
		const numbers = Array.from({ length: 20 }, (_, at) => at);
		const asked = numbers.map((at) =>
			engine().query(sql`SELECT ${at}::INTEGER AS own, count(*) AS rows FROM range(9999)`)
		);
		const columns = numbers.map((at) => engine().queryColumns(sql`SELECT ${at}::INTEGER AS own`));
		expect(await Promise.all(asked)).toEqual(numbers.map((own) => [{ own, rows: 9999 }]));
		expect((await Promise.all(columns)).map((one) => one.get('own')![0])).toEqual(numbers);
	});

	it('gives columns of numbers whole, as wide as their type', async () => {
		const columns = await engine().queryColumns(
			sql`SELECT (range % 3)::UTINYINT AS small, (range * 2)::UINTEGER AS wide, (range + ${0.5}::DOUBLE)::DOUBLE AS half,
				(-range)::INTEGER AS below FROM range(5000)`
		);
		expect([...columns.keys()]).toEqual(['small', 'wide', 'half', 'below']);
		expect(columns.get('small')).toBeInstanceOf(Uint8Array);
		expect(columns.get('wide')).toBeInstanceOf(Uint32Array);
		expect(columns.get('half')).toBeInstanceOf(Float64Array);
		expect(columns.get('below')).toBeInstanceOf(Int32Array);
		for (const column of columns.values()) expect(column.length).toBe(5000);
		expect(columns.get('wide')![4321]).toBe(8642);
		expect(columns.get('half')![4999]).toBe(4999.5);
		expect([...columns.get('small')!].reduce((sum, value) => sum + value, 0)).toBe(4999);
		expect(columns.get('below')![4999]).toBe(-4999);
	});

	it('gives empty columns for no rows, and refuses NULLs and texts as numbers', async () => {
		const none = await engine().queryColumns('SELECT 1::INTEGER AS one WHERE false');
		expect(none.get('one')).toHaveLength(0);
		await expect(engine().queryColumns('SELECT NULL::INTEGER AS hole')).rejects.toMatchObject({ name: 'EngineError' });
		await expect(engine().queryColumns(`SELECT 'a' AS word`)).rejects.toMatchObject({ name: 'EngineError' });
	});

	it('keeps the column names of a result without rows', async () => {
		expect(await engine().query('SELECT 1 AS one WHERE false')).toEqual([]);
	});
}
