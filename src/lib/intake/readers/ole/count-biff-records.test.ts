import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';

import { IntakeError } from '../../intake-error.ts';
import { LIMITS } from '../../limits.ts';
import { openWorkbook } from '../../open-workbook.ts';
import { sourceOfBytes } from '../../source.ts';
import { countBiffRecords } from './count-biff-records.ts';

const record = (type: number, length: number) => {
	const bytes = new Uint8Array(4 + length);
	new DataView(bytes.buffer).setUint16(0, type, true);
	new DataView(bytes.buffer).setUint16(2, length, true);
	return bytes;
};
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

it('counts each record once, and one of several numbers for each of them', () => {
	expect(countBiffRecords(joined(record(0x0203, 14), record(0x00bd, 6 + 3 * 6), record(0x000a, 0)))).toBe(5);
	// The last record says that it is longer than the stream.
	expect(countBiffRecords(record(0x0203, 14).subarray(0, 10))).toBe(1);
	expect(countBiffRecords(record(0x00bd, 2))).toBe(1);
	expect(countBiffRecords(new Uint8Array(3))).toBe(0);
});

it('is what a workbook with too many is refused by, before any of them is read', async () => {
	const sheet = utils.aoa_to_sheet([['工单编号'], ['A1']]);
	const book = write({ SheetNames: ['S'], Sheets: { S: sheet } }, { bookType: 'biff5', type: 'array' }) as ArrayBuffer;
	const { sheets } = await openWorkbook(sourceOfBytes('小.xls', new Uint8Array(book)));
	expect(sheets.map(({ name }) => name)).toEqual(['S']);
	// A stream by itself, without a container, of nothing but empty records after its beginning.
	const beginning = record(0x0809, 8);
	beginning.set([0x00, 0x05, 0x05, 0x00], 4);
	const bomb = new Uint8Array(beginning.length + 4 * (LIMITS.binaryRecords + 1));
	bomb.set(beginning);
	const started = openWorkbook(sourceOfBytes('炸弹.xls', bomb));
	await expect(started).rejects.toThrow(IntakeError);
	await expect(started).rejects.toThrow(/炸弹\.xls.*250 ?万格.*另存为 xlsx/);
});
