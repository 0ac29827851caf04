import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';

import { openWorkbook } from '../open-workbook.ts';
import { sourceOfBytes } from '../source.ts';

async function rows(bytes: Uint8Array): Promise<(readonly string[])[]> {
	const { sheets } = await openWorkbook(sourceOfBytes('x', bytes));
	const all: (readonly string[])[] = [];
	for await (const batch of sheets[0]!.rows()) for (const { cells } of batch) all.push(cells);
	return all;
}

function book(sheet: WorkSheet, bookType: BookType, date1904 = false): Uint8Array {
	const workbook = utils.book_new();
	utils.book_append_sheet(workbook, sheet, '表');
	workbook.Workbook = { WBProps: { date1904 } };
	return new Uint8Array(write(workbook, { bookType, type: 'array' }) as ArrayBuffer);
}

describe('readWithSheetJs', () => {
	it.each(['biff8', 'xlsb', 'ods', 'xlml'] as const)(
		'reads values of %s as the same text as xlsx',
		async (bookType) => {
			const sheet: WorkSheet = {
				'!ref': 'A1:G1',
				A1: { t: 's', v: '001234567890123456' },
				B1: { t: 'n', v: 45292.5215, z: 'yyyy-mm-dd hh:mm:ss' },
				C1: { t: 'n', v: 45292, z: 'yyyy-mm-dd' },
				D1: { t: 'n', v: 0.1 },
				E1: { t: 'b', v: true },
				G1: { t: 's', v: '换\n行' }
			};
			expect(await rows(book(sheet, bookType))).toEqual([
				['001234567890123456', '2024-01-01 12:30:58', '2024-01-01 00:00:00', '0.1', 'TRUE', '', '换\n行']
			]);
		}
	);

	it.each(['biff8', 'xlsb'] as const)('shows error cells of %s by their name', async (bookType) => {
		expect(await rows(book({ '!ref': 'A1:B1', A1: { t: 'e', v: 0x2a }, B1: { t: 'n', v: 1 } }, bookType))).toEqual([
			['#N/A', '1']
		]);
	});

	// 43830 days after 1904-01-01 is 2024-01-01.
	it.each(['xlsx', 'biff8', 'xlsb'] as const)('counts from 1904 in %s where the workbook says so', async (bookType) => {
		const sheet: WorkSheet = { '!ref': 'A1', A1: { t: 'n', v: 43830, z: 'yyyy-mm-dd' } };
		const [[text] = []] = await rows(book(sheet, bookType, true));
		expect(text).toBe('2024-01-01 00:00:00');
	});

	it.each(['biff5', 'biff2'] as const)('reads GBK text of a %s file', async (bookType) => {
		const bytes = book(utils.aoa_to_sheet([['AAAAAAAA', 'b']]), bookType);
		// SheetJS writes no GBK, so its text and its code page record (0x42) are overwritten: 工单编号, 936.
		const gbk = [0xb9, 0xa4, 0xb5, 0xa5, 0xb1, 0xe0, 0xba, 0xc5];
		for (let at = 0; at + 8 < bytes.length; at += 1) {
			if (bytes[at] === 0x42 && bytes[at + 1] === 0 && bytes[at + 2] === 2 && bytes[at + 3] === 0)
				bytes.set([0xa8, 0x03], at + 4);
			if (bytes.subarray(at, at + 8).every((byte) => byte === 65)) bytes.set(gbk, at);
		}
		expect(await rows(bytes)).toEqual([['工单编号', 'b']]);
	});

	it('names the file and the remedy for a broken xls', async () => {
		const broken = new Uint8Array(2048);
		broken.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		await expect(openWorkbook(sourceOfBytes('坏.xls', broken))).rejects.toThrow(/“坏\.xls”.*另存/);
	});
});
