import { CFB, utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
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

	// 45352 days after 1899-12-30 are 2024-03-01; a half of a day is noon.
	it('takes the dates of xls for dates that Chinese Excel formats without a code', async () => {
		const dates = (id: number) => {
			const bytes = book({ '!ref': 'A1', A1: { t: 'n', v: id === 33 ? 0.5 : 45352, z: '0.00' } }, 'biff8');
			// Every cell style (record 0xE0) of the format 2 gets the other one instead.
			for (let at = 0; at + 8 < bytes.length; at += 1)
				if (bytes[at] === 0xe0 && bytes[at + 2] === 20 && bytes[at + 1] === 0 && bytes[at + 6] === 2)
					bytes[at + 6] = id;
			return rows(bytes);
		};
		for (const id of [27, 31, 57, 58]) expect(await dates(id)).toEqual([['2024-03-01 00:00:00']]);
		expect(await dates(33)).toEqual([['12:00:00']]);
		expect(await dates(37)).toEqual([['45352']]);
	});

	it('takes the dates of xlsb for dates that Chinese Excel formats without a code', async () => {
		const sheet: WorkSheet = {
			'!ref': 'A1:C1',
			A1: { t: 'n', v: 45352, z: '0.00' },
			B1: { t: 'n', v: 0.5, z: '0%' },
			C1: { t: 'n', v: 45352, z: '0' }
		};
		const parts = unzipSync(book(sheet, 'xlsb'));
		const styles = parts['xl/styles.bin']!;
		// Cell styles are records 47 of 16 bytes: those of the formats 2 and 9 get 31, a date, and 33, a time, instead.
		for (let at = 0; at + 5 < styles.length; at += 1)
			if (styles[at] === 47 && styles[at + 1] === 16)
				styles[at + 4] = { 2: 31, 9: 33 }[styles[at + 4]!] ?? styles[at + 4]!;
		expect(await rows(zipSync(parts))).toEqual([['2024-03-01 00:00:00', '12:00:00', '45352']]);
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

	/** A formula record of 1 in A1, with this result; the library's own flags are replaced. */
	const formula = (result: number | undefined, flags: number) => {
		const one = [3, 0, 0x1e, 1, 0];
		const bytes = book(
			{ '!ref': 'A1:B1', A1: { t: 'n', v: result, bf: one } as never, B1: { t: 's', v: 'b' } },
			'biff8'
		);
		const at = bytes.findIndex(
			(_, place) =>
				bytes[place] === 0x06 && bytes[place + 2] === 25 && bytes.slice(place + 24, place + 29).join() === one.join()
		);
		bytes[at + 18] = flags;
		return bytes;
	};
	/** The same file as a spreadsheet saves it: with who did. */
	const saved = (bytes: Uint8Array) => {
		const cfb = CFB.read(bytes, { type: 'array' });
		CFB.utils.cfb_add(cfb, '/\u0005SummaryInformation', new Uint8Array(64));
		return new Uint8Array(CFB.write(cfb, { type: 'array' }) as ArrayLike<number>);
	};

	it('says of a formula in xls that no program has worked out that it was not', async () => {
		expect(await rows(formula(undefined, 0))).toEqual([['#未计算', 'b']]);
		// Apache POI: 0, and a wish to have it done on loading, also in a file that Excel saved before.
		expect(await rows(saved(formula(0, 2)))).toEqual([['#未计算', 'b']]);
	});

	it('takes the empty text and the zero that a spreadsheet worked out for what they are', async () => {
		expect(await rows(saved(formula(undefined, 0)))).toEqual([['', 'b']]);
		expect(await rows(formula(0, 0))).toEqual([['0', 'b']]);
		expect(await rows(formula(5, 2))).toEqual([['5', 'b']]);
	});

	it('takes a zero for one where formulas beside it, which also ask for calculation, have been worked out', async () => {
		// LibreOffice writes all of its formulas so.
		const one = [3, 0, 0x1e, 1, 0];
		const cell = (result: number) => ({ t: 'n', v: result, bf: one }) as never;
		const bytes = book({ '!ref': 'A1:B1', A1: cell(0), B1: cell(1) }, 'biff8');
		for (let at = 0; at + 29 < bytes.length; at += 1)
			if (bytes[at] === 0x06 && bytes[at + 2] === 25 && bytes.slice(at + 24, at + 29).join() === one.join())
				bytes[at + 18] = 2;
		expect(await rows(saved(bytes))).toEqual([['0', '1']]);
	});

	it.each([
		['SheetJS', '#未计算'],
		['Microsoft Excel', '']
	])('reads an empty formula in an xlsb from %s as “%s”', async (application, text) => {
		const parts = unzipSync(book({ '!ref': 'A1:B1', A1: { t: 's', v: '?' }, B1: { t: 's', v: 'b' } }, 'xlsb'));
		const path = Object.keys(parts).find((name) => /sheet1\.bin$/.test(name))!;
		const sheet = parts[path]!;
		const at = sheet.findIndex(
			(_, place) => sheet[place] === 0x06 && sheet[place + 1] === 14 && sheet[place + 14] === 63
		);
		const cell = [...sheet.subarray(at + 2, at + 10), 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0x1e, 1, 0, 0, 0, 0, 0];
		const changed = [...sheet.subarray(0, at), 0x08, cell.length, ...cell, ...sheet.subarray(at + 16)];
		const app = strToU8(`<Properties><Application>${application}</Application></Properties>`);
		expect(await rows(zipSync({ ...parts, [path]: Uint8Array.from(changed), 'docProps/app.xml': app }))).toEqual([
			[text, 'b']
		]);
	});

	it.each(['biff8', 'xlsb'] as const)(
		'does not let an identifier of %s that became a number look whole',
		async (bookType) => {
			const sheet: WorkSheet = {
				'!ref': 'A1:C1',
				A1: { t: 'n', v: 123456789012345680 },
				B1: { t: 'n', v: 2023010100000001 },
				C1: { t: 's', v: '123456789012345678' }
			};
			const [[lost, whole, text] = []] = await rows(book(sheet, bookType));
			expect([lost, whole, text]).toEqual([
				expect.stringMatching(/^1\.2345678901234568E\+17$/),
				'2023010100000001',
				'123456789012345678'
			]);
		}
	);

	it('names the file and the remedy for a broken xls', async () => {
		const broken = new Uint8Array(2048);
		broken.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		await expect(openWorkbook(sourceOfBytes('坏.xls', broken))).rejects.toThrow(/“坏\.xls”.*另存/);
	});
});
