import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { utils, write, type BookType } from '@e965/xlsx';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import officeCrypto from 'officecrypto-tool';
import { describe, expect, it } from 'vitest';

import { createNodeEngine } from '../engine/node/node-engine.ts';
import { literal } from '../engine/sql/quote.ts';
import { damage, mutate } from './damage.test-support.ts';
import { encode } from './encode.test-support.ts';
import { csvText, landedRows } from './land.test-support.ts';
import { landFile } from './land.ts';
import type { LandedFile } from './model.ts';
import { sourceOfBytes } from './source.ts';

const land = (bytes: Uint8Array) => landFile(sourceOfBytes('变异.dat', bytes), { fileId: 1 });

/** What holds for every file: counts add up, the text has exactly the landed rows, an error is Chinese. */
function expectLaws(landed: LandedFile): void {
	for (const sheet of landed.sheets) {
		expect(sheet.source).toBe(sheet.landed + (sheet.unplaced ?? 0) + sheet.blank + sheet.total);
		expect(landedRows(sheet)).toHaveLength(sheet.landed);
	}
	if (landed.error !== undefined) expect(landed.error).toMatch(/[\u4e00-\u9fff]/);
}

const TABLE = [
	['工单编号', '受理时间', '承办单位', '备注'],
	['GD1', '2023-01-01 08:00:00', '甲镇', 'a'],
	['GD2', '2023-01-02 08:00:00', '乙镇', '换\n行'],
	['合计', '', '', '2']
];

/** The table as it was before BIFF8, in GBK: SheetJS writes only ASCII there, so each other text is put over its placeholder. */
function oldBook(bookType: BookType): Uint8Array {
	const texts: Uint8Array[] = [];
	const held = TABLE.map((row) =>
		row.map((cell) => {
			const bytes = encode(cell, 'gb18030');
			return bytes.length === cell.length
				? cell
				: '!'.repeat(bytes.length - 1) + String.fromCharCode(97 + texts.push(bytes));
		})
	);
	const workbook = utils.book_new();
	utils.book_append_sheet(workbook, utils.aoa_to_sheet(held), 'Sheet1');
	const book = Buffer.from(write(workbook, { bookType, type: 'array' }) as ArrayBuffer);
	for (const [index, bytes] of texts.entries()) {
		const mark = '!'.repeat(bytes.length - 1) + String.fromCharCode(98 + index);
		book.set(bytes, book.indexOf(mark, 0, 'latin1'));
	}
	// The record of its code page (0x42), where there is one.
	const page = book.indexOf(Buffer.from([0x42, 0, 2, 0]));
	if (page >= 0) book.writeUInt16LE(936, page + 4);
	return new Uint8Array(book);
}

/** The table as DuckDB writes it. */
async function parquet(options: string): Promise<Uint8Array> {
	const folder = await mkdtemp(join(tmpdir(), 'hotline-fuzz-'));
	const engine = await createNodeEngine();
	try {
		const path = join(folder, 'table.parquet');
		const names = TABLE[0]!.map((name) => `"${name}"`).join(', ');
		const rows = TABLE.slice(1).map(
			(row) => `(${row.map((cell) => (cell === '' ? 'NULL' : literal(cell))).join(', ')})`
		);
		await engine.execute(
			`COPY (SELECT * FROM (VALUES ${rows.join(', ')}) t(${names})) TO ${literal(path)} (FORMAT parquet, ${options})`
		);
		return new Uint8Array(await readFile(path));
	} finally {
		await engine.close();
		await rm(folder, { recursive: true });
	}
}

async function seeds(): Promise<Uint8Array[]> {
	const book = (bookType: BookType, compression = false) => {
		const workbook = utils.book_new();
		utils.book_append_sheet(workbook, utils.aoa_to_sheet(TABLE), '工单');
		return new Uint8Array(write(workbook, { bookType, type: 'array', compression }) as ArrayBuffer);
	};
	const html = `<html><table>${TABLE.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;
	const csv = TABLE.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
	const json = JSON.stringify(
		TABLE.slice(1).map((row) => Object.fromEntries(row.map((cell, index) => [TABLE[0]![index]!, cell])))
	);
	const jsonLines = TABLE.slice(1)
		.map((row) => JSON.stringify(Object.fromEntries(row.map((cell, index) => [TABLE[0]![index]!, cell]))))
		.join('\n');
	return [
		book('xlsx'),
		book('xlsx', true),
		book('biff8'),
		book('xlsb'),
		book('ods'),
		book('xlml'),
		csvText(html),
		csvText(csv),
		new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...csv].map((char) => char.charCodeAt(0))).buffer)]),
		csvText(json),
		csvText(jsonLines),
		zipSync({ 'a.csv': csvText(csv), 'b.json': csvText(json) }),
		oldBook('biff5'),
		oldBook('biff2'),
		await parquet('COMPRESSION uncompressed'),
		await parquet('COMPRESSION zstd, PARQUET_VERSION v2')
	];
}

/** SheetJS needs ten times as long for a file as our own readers, so its formats come up less often. */
const FILES = await seeds();
const SLOW = [2, 3, 12, 13];
const FAST = FILES.map((_, index) => index).filter((index) => !SLOW.includes(index));
const seedIndex = fc.oneof(
	{ weight: 9, arbitrary: fc.constantFrom(...FAST) },
	{ weight: 1, arbitrary: fc.constantFrom(...SLOW) }
);

describe('any file at all', () => {
	const files = FILES;

	it('lands the undamaged seeds whole', async () => {
		for (const file of files) {
			const landed = await land(file);
			expectLaws(landed);
			expect(landed.error).toBeUndefined();
			expect(landed.sheets[0]).toMatchObject({ source: 3, landed: 2, total: 1 });
		}
	});

	it('gives a result or a clean error for each of 2,200 damaged files', async () => {
		await fc.assert(
			fc.asyncProperty(seedIndex, damage, async (index, steps) => {
				expectLaws(await land(mutate(files[index]!, steps)));
			}),
			{ numRuns: 2200 }
		);
	}, 120_000);

	it('gives a result or a clean error for damaged files under encryption', async () => {
		const encrypted = await officeCrypto.encrypt(Buffer.from(files[0]!), { password: '密码', type: 'standard' });
		await fc.assert(
			fc.asyncProperty(damage, async (steps) => {
				const bytes = mutate(new Uint8Array(encrypted), steps);
				expectLaws(await landFile(sourceOfBytes('变异.dat', bytes), { fileId: 1, password: '密码' }));
			}),
			{ numRuns: 25 }
		);
	});

	it('loses no row of generated tables with blanks, totals and repeated headers', async () => {
		const kinds = fc.array(fc.constantFrom('data', 'blank', 'total', 'header'), { maxLength: 40 });
		const text = fc.stringMatching(/^[a-z甲乙丙"',;\n ]{0,8}$/);
		await fc.assert(
			fc.asyncProperty(kinds, text, async (rows, note) => {
				const width = TABLE[0]!.length;
				const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
				const lines = rows.map((kind, index) => {
					if (kind === 'blank') return ','.repeat(width - 1);
					if (kind === 'total') return '合计,,,9';
					return (kind === 'header' ? TABLE[0]! : [`GD${index}`, '2023-01-01 08:00:00', '甲镇', note])
						.map(quote)
						.join(',');
				});
				const { sheets } = await land(csvText([TABLE[0]!.join(','), ...lines].join('\n') + '\n'));
				const count = (kind: string) => rows.filter((one) => one === kind).length;
				expect(sheets[0]).toMatchObject({
					source: rows.length,
					landed: count('data'),
					blank: count('blank') + count('header'),
					total: count('total')
				});
				const notes = landedRows(sheets[0]!).map((row) =>
					row._extra === undefined ? '' : (JSON.parse(row._extra) as { 备注: string }).备注
				);
				expect(notes).toEqual(Array.from({ length: count('data') }, () => (note.trim() === '' ? '' : note)));
			}),
			{ numRuns: 150 }
		);
	});
});
