import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createNodeEngine } from '../../../engine/node/node-engine.ts';
import { literal } from '../../../engine/sql/quote.ts';
import { IntakeError } from '../../intake-error.ts';
import { landFile } from '../../land.ts';
import type { RawRow } from '../../model.ts';
import { openWorkbook } from '../../open-workbook.ts';
import { sourceOfBytes } from '../../source.ts';

const TABLE = `
	SELECT '01234567890123456789' AS 工单编号, TIMESTAMP '2023-05-08 09:30:00.6' AS 受理时间, DATE '2023-05-09' AS 日期,
		9007199254740993 AS 长整数, 1.25::DECIMAL(9, 2) AS 金额, true AS 是否办结, NULL::VARCHAR AS 空, ['甲', '乙'] AS 标签
	UNION ALL SELECT 'A2', NULL, NULL, NULL, NULL, false, 'x', NULL`;

describe('parquet', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'hotline-parquet-'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	/** Written by DuckDB, another implementation than the reader. */
	async function written(query: string, options: string): Promise<Uint8Array> {
		const engine = await createNodeEngine();
		const path = join(folder, 'table.parquet');
		try {
			await engine.execute(`COPY (${query}) TO ${literal(path)} (FORMAT parquet, ${options})`);
			return new Uint8Array(await readFile(path));
		} finally {
			await engine.close();
		}
	}
	async function allRows(bytes: Uint8Array): Promise<RawRow[]> {
		const workbook = await openWorkbook(sourceOfBytes('工单.xls', bytes));
		expect(workbook.format).toBe('parquet');
		const rows: RawRow[] = [];
		for (const sheet of workbook.sheets) for await (const batch of sheet.rows()) rows.push(...batch);
		return rows;
	}

	it.each(['snappy', 'zstd', 'gzip', 'brotli', 'lz4_raw', 'uncompressed'])(
		'reads every kind of value as the text that a sheet would have, packed by %s',
		async (codec) => {
			const rows = await allRows(await written(TABLE, `COMPRESSION ${codec}`));
			expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
			expect(rows[0]!.cells).toEqual(['工单编号', '受理时间', '日期', '长整数', '金额', '是否办结', '空', '标签']);
			const first = [...rows[1]!.cells];
			expect(first.slice(0, 6)).toEqual([
				'01234567890123456789',
				'2023-05-08 09:30:01',
				'2023-05-09',
				'9007199254740993',
				'1.25',
				'TRUE'
			]);
			expect(first.slice(6)).toEqual(['', '["甲","乙"]']);
			expect(rows[2]!.cells).toEqual(['A2', '', '', '', '', 'FALSE', 'x', '']);
		}
	);

	it.each(['v1', 'v2'])('reads amounts to the last digit, clocks and zones, as parquet %s', async (version) => {
		const values = {
			'12345678901234567.89::DECIMAL(20, 2)': '12345678901234567.89',
			"'-12345678901234567890123456789.5'::DECIMAL(38, 1)": '-12345678901234567890123456789.5',
			'-0.05::DECIMAL(18, 2)': '-0.05',
			'0.57::DECIMAL(9, 2)': '0.57',
			'98.6::FLOAT': '98.6',
			"TIME '09:30:00.6'": '09:30:01',
			"INTERVAL '33 hours'": '33:00:00',
			// Half past nine in Shanghai.
			"TIMESTAMPTZ '2023-05-08 09:30:00+08'": '2023-05-08 01:30:00Z',
			"TIMESTAMP_MS '2023-05-08 09:30:00.4'": '2023-05-08 09:30:00',
			"TIMESTAMP_NS '2023-05-08 09:30:00.6'": '2023-05-08 09:30:01',
			[`'{"a": 12345678901234567890}'::JSON`]: '{"a": 12345678901234567890}',
			"{'x': 1, 'y': '乙'}": '{"x":1,"y":"乙"}',
			"[{'q': 1}, NULL]": '[{"q":1},null]',
			'18446744073709551615::UBIGINT': '18446744073709551615'
		};
		const query = `SELECT ${Object.keys(values)
			.map((value, at) => `${value} AS c${at}`)
			.join(', ')}`;
		const [, row] = await allRows(await written(query, `PARQUET_VERSION ${version}`));
		expect(row!.cells).toEqual(Object.values(values));
	});

	it('reads pages with and without a dictionary, gaps and lists of any length, through all of a large row group', async () => {
		const query = `SELECT i AS n, CASE WHEN i % 3 = 0 THEN NULL ELSE '乡镇' || (i % 7) END AS few, '内容' || i || repeat('字', 40) AS many,
			CASE WHEN i % 5 = 0 THEN NULL ELSE range(i % 4) END AS list, i % 2 = 0 AS flag, NULL::VARCHAR AS none FROM range(60000) t(i)`;
		for (const version of ['v1', 'v2']) {
			const rows = await allRows(await written(query, `ROW_GROUP_SIZE 60000, PARQUET_VERSION ${version}`));
			const wrong = rows.slice(1).filter(({ number, cells }, i) => {
				const list = i % 5 === 0 ? '' : JSON.stringify(Array.from({ length: i % 4 }, (_, at) => String(at)));
				const few = i % 3 === 0 ? '' : `乡镇${i % 7}`;
				const wanted = [String(i), few, `内容${i}${'字'.repeat(40)}`, list, i % 2 === 0 ? 'TRUE' : 'FALSE', ''];
				return number !== i + 2 || cells.some((cell, at) => cell !== wanted[at]);
			});
			expect([rows.length, wrong]).toEqual([60_001, []]);
		}
	});

	it('reads all row groups, in order, batch by batch', async () => {
		const query = `SELECT 'T' || lpad(i::VARCHAR, 6, '0') AS 工单编号, TIMESTAMP '2023-01-01' + INTERVAL 1 MINUTE * i AS 受理时间 FROM range(12345) t(i)`;
		const bytes = await written(query, 'ROW_GROUP_SIZE 4096');
		const rows = await allRows(bytes);
		expect(rows.length).toBe(12_346);
		expect(rows[12_345]).toEqual({ number: 12_346, cells: ['T012344', '2023-01-09 13:44:00'] });
		const landed = await landFile(sourceOfBytes('工单.parquet', bytes), { fileId: 1 });
		expect(landed.sheets[0]).toMatchObject({ source: 12_345, landed: 12_345, blank: 0, total: 0 });
		expect(landed.sheets[0]!.recognition.dataset).toBe('tickets');
	});

	it('refuses a file whose row groups have other columns than its schema', async () => {
		const bytes = await written(TABLE, 'COMPRESSION uncompressed');
		const encode = (text: string) => new TextEncoder().encode(text);
		// The name stands last where the row group says which column it is.
		const at = Buffer.from(bytes).lastIndexOf(encode('工单编号'));
		bytes.set(encode('受理时间'), at);
		await expect(allRows(bytes)).rejects.toThrow(/“工单\.xls”的 Parquet 内容不完整或已损坏/);
	});

	it('says of a file that was cut off that it is broken', async () => {
		const bytes = await written(TABLE, 'COMPRESSION snappy');
		for (const length of [8, 100, bytes.length - 1, bytes.length - 20]) {
			const cut = openWorkbook(sourceOfBytes('坏.parquet', bytes.slice(0, length)));
			await expect(cut).rejects.toThrow(IntakeError);
			await expect(cut).rejects.toThrow('“坏.parquet”的 Parquet 内容不完整');
		}
	});
});
