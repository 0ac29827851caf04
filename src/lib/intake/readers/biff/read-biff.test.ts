import { utils, write, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { joined, repeated } from '../../hostile-files.test-support.ts';
import { openWorkbook } from '../../open-workbook.ts';
import { sourceOfBytes } from '../../source.ts';

async function read(bytes: Uint8Array) {
	const { format, sheets } = await openWorkbook(sourceOfBytes('表.xls', bytes));
	expect(format).toBe('xls');
	const all = [];
	for (const sheet of sheets) {
		const rows: [number, readonly string[]][] = [];
		for await (const batch of sheet.rows()) for (const { number, cells } of batch) rows.push([number, cells]);
		all.push({ name: sheet.name, hidden: sheet.hidden, rows, leftOut: sheet.leftOut?.()?.message ?? null });
	}
	return all;
}

const u16 = (...values: number[]) => new Uint8Array(new Uint16Array(values).buffer);
const u32 = (...values: number[]) => new Uint8Array(new Uint32Array(values).buffer);
const record = (type: number, ...parts: Uint8Array[]) => {
	const content = joined(...parts);
	return joined(u16(type, content.length), content);
};
const narrow = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const wide = (text: string) => u16(...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
const BOF = (kind: number, version = 0x0600) => record(0x0809, u16(version, kind, 0, 0), u32(0, 0));
const EOF = record(0x000a);
/** A cell of the first format: its place and what it holds. */
const cell = (type: number, row: number, column: number, ...parts: Uint8Array[]) =>
	record(type, u16(row, column, 0), ...parts);

/** A BIFF8 stream of these sheets; `offsetOf` may lie about where they are. */
function stream(
	sheets: readonly { name: string; type?: number; state?: number; records: Uint8Array }[],
	globals: readonly Uint8Array[] = [],
	offsetOf = (offset: number) => offset
): Uint8Array {
	const bodies = sheets.map(({ records }) => joined(BOF(0x10), records, EOF));
	const bound = (offsets: readonly number[]) =>
		sheets.map(({ name, type = 0, state = 0 }, at) =>
			record(0x0085, u32(offsetOf(offsets[at] ?? 0)), Uint8Array.of(state, type, name.length, 1), wide(name))
		);
	const head = (offsets: readonly number[]) => joined(BOF(5), ...globals, ...bound(offsets), EOF);
	let at = head([]).length;
	const offsets = bodies.map(({ length }) => {
		const offset = at;
		at += length;
		return offset;
	});
	return joined(head(offsets), ...bodies);
}

describe('readBiff', () => {
	it('reads every kind of cell, in whatever order they come', async () => {
		const records = joined(
			cell(0x0204, 2, 0, u16(2), Uint8Array.of(1), wide('末行')),
			cell(0x0203, 0, 1, new Uint8Array(new Float64Array([1.5]).buffer)),
			cell(0x027e, 0, 2, u32((250 << 2) | 3)),
			cell(0x027e, 0, 3, u32(0x3ff00000)),
			record(0x00bd, u16(0, 4), u16(0), u32((7 << 2) | 2), u16(0), u32(((-8 << 2) | 2) >>> 0), u16(5)),
			cell(0x0205, 0, 6, Uint8Array.of(1, 0)),
			cell(0x0205, 0, 7, Uint8Array.of(0x2a, 1)),
			cell(0x00d6, 0, 0, u16(3), Uint8Array.of(0), narrow('rtf'), u16(1), u32(0)),
			record(0x00be, u16(5, 0), u16(0, 0), u16(1))
		);
		expect(await read(stream([{ name: '甲', records }]))).toEqual([
			{
				name: '甲',
				hidden: false,
				rows: [
					[1, ['rtf', '1.5', '2.5', '1', '7', '-8', 'TRUE', '#N/A']],
					[3, ['末行']]
				],
				leftOut: null
			}
		]);
	});

	it('reads the results of formulas, also a text that goes on in the next record', async () => {
		const result = (...bytes: number[]) => Uint8Array.of(...bytes, 0xff, 0xff);
		const tail = joined(u16(0), u32(0), Uint8Array.of(3, 0, 0x1e, 1, 0));
		const long = 'a'.repeat(9000);
		const records = joined(
			cell(0x0006, 0, 0, new Uint8Array(new Float64Array([2]).buffer), tail),
			cell(0x0006, 0, 1, result(0, 0, 0, 0, 0, 0), tail),
			record(0x04bc, new Uint8Array(12)),
			record(0x0207, u16(9002), Uint8Array.of(0), narrow(long.slice(0, 8000))),
			record(0x003c, Uint8Array.of(0), narrow(long.slice(8000)), narrow('bc')),
			cell(0x0006, 0, 2, result(1, 0, 0, 0, 0, 0), tail),
			cell(0x0006, 0, 3, result(2, 0, 7, 0, 0, 0), tail)
		);
		expect((await read(stream([{ name: '甲', records }])))[0]!.rows).toEqual([
			[1, ['2', `${long}bc`, 'FALSE', '#DIV/0!']]
		]);
	});

	it('joins shared texts over records, each part as wide as it says, without runs and phonetic guides', async () => {
		const sst = joined(
			record(0x00fc, u32(3, 3), joined(u16(4), Uint8Array.of(0x0c), u16(1), u32(6), narrow('ab'))),
			record(0x003c, Uint8Array.of(1), wide('工单'), u32(0), u16(1, 2)),
			record(0x003c, u16(3), u16(2), Uint8Array.of(1), wide('甲')),
			record(0x003c, Uint8Array.of(0), narrow('b'), u16(0), Uint8Array.of(0))
		);
		const records = joined(
			...[0, 1, 2, 9].map((index, at) => cell(0x00fd, 0, at, u32(index))),
			cell(0x00fd, 0, 4, u32(0))
		);
		expect((await read(stream([{ name: '甲', records }], [sst])))[0]!.rows).toEqual([
			[1, ['ab工单', '甲b', '', '', 'ab工单']]
		]);
	});

	it('reads dates by their formats, leaves out what has no cells, and says which sheets are hidden', async () => {
		const globals = [
			record(0x0022, u16(1)),
			record(0x041e, u16(170), u16(3), Uint8Array.of(1), wide('m月d')),
			record(0x00e0, u16(0, 170), u32(0, 0, 0, 0))
		];
		const records = joined(
			cell(0x027e, 0, 0, u32((43830 << 2) | 2)),
			// A chart inside the sheet.
			BOF(0x20),
			cell(0x027e, 0, 0, u32(2)),
			EOF,
			cell(0x0204, 1, 0, u16(1), Uint8Array.of(0), narrow('x'))
		);
		const made = stream(
			[
				{ name: '图', type: 2, records: EOF },
				{ name: '藏', state: 2, records }
			],
			globals
		);
		expect(await read(made)).toEqual([
			{
				name: '藏',
				hidden: true,
				rows: [
					[1, ['2024-01-01 00:00:00']],
					[2, ['x']]
				],
				leftOut: null
			}
		]);
	});

	it('says of a stream that was cut off after which row it was, and of a sheet that is not there', async () => {
		const row = (at: number) => cell(0x0204, at, 0, u16(1), Uint8Array.of(0), narrow('x'));
		const bytes = stream([{ name: '甲', records: joined(row(0), row(1), row(2)) }]);
		const [cut] = await read(bytes.slice(0, bytes.length - 10));
		expect([cut!.rows.length, cut!.leftOut]).toEqual([
			2,
			expect.stringMatching(/“表\.xls”的工作表“甲”第 2 行：文件到这里就断了/)
		]);
		const gone = /“表\.xls”的工作表“甲”没有内容，文件不完整或已损坏；请用 Excel 或 WPS 打开后另存为 xlsx/;
		await expect(read(stream([{ name: '甲', records: row(0) }], [], () => 1e9))).rejects.toThrow(gone);
		const twice = [0, 1].map(() => ({ name: '甲', records: row(0) }));
		await expect(read(stream(twice, [], () => 200))).rejects.toThrow(gone);
	});

	it('pays nothing for millions of records without a meaning, cells that are written again and again, and false columns', async () => {
		const x = cell(0x0204, 0, 0, u16(1), Uint8Array.of(0), narrow('x'));
		const again = new Uint8Array(x.length * 500_000).map((_, at) => x[at % x.length]!);
		const far = cell(0x0204, 1, 60_000, u16(1), Uint8Array.of(0), narrow('y'));
		const records = joined(repeated('\x7f\x7f\0\0', 4_000_000), again, far);
		const start = performance.now();
		expect((await read(stream([{ name: '甲', records }])))[0]!.rows).toEqual([
			[1, ['x']],
			[2, []]
		]);
		expect(performance.now() - start).toBeLessThan(5_000);
	});

	it('gives what was written into a workbook, whatever it is', async () => {
		const value = fc.oneof(
			fc.string({ maxLength: 300, unit: fc.constantFrom('a', 'é', '字', '\n', '"', '😀') }),
			fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100),
			fc.integer(),
			fc.boolean()
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 40 }),
				async (rows) => {
					const workbook = utils.book_new();
					utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows) as WorkSheet, '表');
					const bytes = new Uint8Array(
						write(workbook, { bookType: 'biff8', type: 'array', bookSST: true }) as ArrayBuffer
					);
					const [sheet] = await read(bytes);
					const found = new Map(sheet!.rows);
					rows.forEach((row, at) =>
						row.forEach((cell, column) => {
							const text = found.get(at + 1)?.[column] ?? '';
							if (typeof cell === 'number') expect(Number(text)).toBe(cell === 0 ? 0 : cell);
							else expect(text).toBe(typeof cell === 'boolean' ? String(cell).toUpperCase() : cell);
						})
					);
				}
			),
			{ numRuns: 60 }
		);
	});
});
