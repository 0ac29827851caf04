import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { joined, repeated } from '../../hostile-files.test-support.ts';
import { landFile } from '../../land.ts';
import { openWorkbook } from '../../open-workbook.ts';
import { sourceOfBytes } from '../../source.ts';
import { allThere, framed, parquetOf, varint } from './parquet.test-support.ts';

const numbers = (...values: number[]) => new Uint8Array(new Int32Array(values).buffer);
const BROKEN = /“可疑\.parquet”的 Parquet 内容不完整或已损坏/;
const names = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`);
const HUGE = 2 ** 30;

/** Files of less than a hundred kilobytes that the decoder alone would follow into memory or time without end. */
const REFUSED: readonly (readonly [what: string, bytes: () => Uint8Array, message: RegExp])[] = [
	[
		'a run of a thousand million levels',
		() => parquetOf({ page: joined(allThere(HUGE), numbers(1, 2)), rows: 2 }),
		BROKEN
	],
	[
		'a run of a thousand million places in a dictionary',
		() =>
			parquetOf({
				page: joined(allThere(2), Uint8Array.of(8), varint(HUGE * 2), Uint8Array.of(0)),
				rows: 2,
				encoding: 8
			}),
		BROKEN
	],
	[
		'a bit-packed run that never ends',
		() => parquetOf({ page: joined(Uint8Array.of(5, 0, 0, 0), varint(2 ** 33 + 1)), rows: 2 }),
		BROKEN
	],
	['a page of a thousand million values', () => parquetOf({ page: numbers(1, 2), rows: 2, values: HUGE }), BROKEN],
	[
		'a page of two gigabytes',
		() => parquetOf({ page: numbers(1, 2), rows: 2, unpackedBytes: 2 ** 31 - 1 }),
		/“可疑\.parquet”：解压后过大/
	],
	[
		'a packed page that unpacks to a hundred megabytes where it says 8',
		() => parquetOf({ page: gzipSync(repeated('\0', 100_000_000)), rows: 2, codec: 2, unpackedBytes: 8 }),
		BROKEN
	],
	[
		'differences in two thousand million parts',
		() =>
			parquetOf({
				page: joined(allThere(3), varint(2 ** 31), varint(2 ** 31), varint(3), varint(0), varint(0)),
				rows: 3,
				encoding: 5
			}),
		BROKEN
	],
	[
		'a difference of a hundred thousand digits',
		() =>
			parquetOf({
				page: joined(
					allThere(3),
					varint(128),
					varint(4),
					varint(3),
					new Uint8Array(99_000).fill(255),
					Uint8Array.of(0)
				),
				rows: 3,
				encoding: 5
			}),
		BROKEN
	],
	[
		'texts that begin with terabytes of the one before',
		() => {
			const deltas = (first: number) =>
				joined(varint(128), varint(1), varint(2), varint(first * 2), varint(0), Uint8Array.of(0));
			return parquetOf({ page: joined(allThere(2), deltas(HUGE), deltas(0)), rows: 2, encoding: 7, type: 6 });
		},
		BROKEN
	],
	[
		'lists of millions in lists of millions in the footer',
		() =>
			framed(
				new Uint8Array(0),
				joined(Uint8Array.of(0x29), ...Array.from({ length: 20 }, () => Uint8Array.of(0xf9, 255, 255, 127)))
			),
		BROKEN
	],
	[
		'lists a hundred thousand deep in the footer',
		() => framed(new Uint8Array(0), new Uint8Array(100_000).fill(0x19)),
		BROKEN
	],
	[
		'a number without an end in the footer',
		() => framed(new Uint8Array(0), joined(Uint8Array.of(0x16), new Uint8Array(90_000).fill(255))),
		BROKEN
	],
	[
		'five million rows of two hundred columns that hold nothing',
		() => parquetOf({ page: new Uint8Array(8), rows: 5_000_000, columns: names(200) }),
		/“可疑\.parquet”：格数是文件大小的 100 倍以上，疑似压缩炸弹/
	]
];

describe('hostile Parquet', () => {
	it.each(REFUSED)(
		'refuses %s at once',
		async (_what, bytes, message) => {
			const file = bytes();
			expect(file.length).toBeLessThan(110_000);
			const { error, sheets } = await landFile(sourceOfBytes('可疑.parquet', file), { fileId: 1 });
			expect(error).toMatch(message);
			expect(sheets).toEqual([]);
		},
		5000
	);

	it('reads a file written by hand where nothing in it is false', async () => {
		const file = parquetOf({ page: joined(allThere(2), numbers(7, -8)), rows: 2 });
		const { sheets } = await openWorkbook(sourceOfBytes('x', file));
		const rows: (readonly string[])[] = [];
		for await (const batch of sheets[0]!.rows()) for (const { cells } of batch) rows.push(cells);
		expect(rows).toEqual([['受理时间'], ['7'], ['-8']]);
	});
});
