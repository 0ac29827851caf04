import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';

import { NOT_CALCULATED } from '../../domain/text.ts';
import { IntakeError } from '../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../limits.ts';
import type { FileFormat, RawRow, RawSheet } from '../model.ts';
import { EAST_ASIAN_CODES, formatKind, isElapsed, serialText } from './date-format.ts';
import { errorText } from './error-codes.ts';
import { sheetWithLeftOut, type LeftOut } from './left-out.ts';
import { doubleText } from './number-text.ts';

/** Text of a SheetJS cell: dates by their number format, numbers in plain digits, errors and booleans as shown. */
function cellText(cell: CellObject | undefined, date1904: boolean): string {
	if (!cell || cell.v === undefined || cell.v === null || cell.t === 'z') return '';
	if (cell.t === 'e') return errorText(Number(cell.v));
	// Formulas are only asked for where an empty text is no result of theirs.
	if (cell.v === '' && cell.f !== undefined) return NOT_CALCULATED;
	if (typeof cell.v === 'boolean') return cell.v ? 'TRUE' : 'FALSE';
	if (typeof cell.v === 'number') {
		const code = typeof cell.z === 'string' ? cell.z : 'General';
		return serialText(cell.v, formatKind(code), date1904, isElapsed(code)) ?? doubleText(cell.v);
	}
	return cell.v instanceof Date ? cell.v.toISOString().slice(0, 19).replace('T', ' ') : cell.v;
}

type Fail = (row: number, message: string) => IntakeError;

async function* sheetBatches(sheet: WorkSheet, date1904: boolean, out: LeftOut, fail: Fail): AsyncGenerator<RawRow[]> {
	const data = ((sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []) as (CellObject | undefined)[][];
	let batch: RawRow[] = [];
	for (const [key, row] of Object.entries(data)) {
		if (!Array.isArray(row)) continue;
		const cells: string[] = [];
		// Rows are sparse: only stored cells are visited, whatever the sheet claims to measure.
		row.forEach((cell, column) => {
			const text = cellText(cell, date1904);
			if (text === '') return;
			if (column >= LIMITS.columns) {
				if (text.trim() !== '') out.farCell(Number(key) + 1);
				return;
			}
			if (text.length > LIMITS.cellCharacters) throw fail(Number(key) + 1, LIMIT_MESSAGES.cell);
			while (cells.length < column) cells.push('');
			cells[column] = text;
		});
		batch.push({ number: Number(key) + 1, cells });
		if (batch.length < 2_000) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}

function failure(file: string, error: unknown): IntakeError {
	return new IntakeError(`“${file}”读不出来，文件可能已损坏。请用 Excel 或 WPS 打开后另存为 xlsx 再导入`, {
		cause: error
	});
}

/**
 * Sheets of the binary formats (xls, xlsb) through SheetJS, which is only loaded here. `calculated`: the workbook comes from
 * a program that calculates, so that a formula with an empty text has that for its result; else it has none.
 * Throws an `IntakeError` for what it cannot open, and says so where a password is the reason.
 */
export async function readWithSheetJs(
	input: Uint8Array,
	file: string,
	calculated = true
): Promise<{ format: FileFormat; sheets: RawSheet[] }> {
	const xlsx = await import('@e965/xlsx');
	// Code pages of BIFF5 and earlier, GBK among them.
	xlsx.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
	// SheetJS keeps the codes of one xls for the next, and knows none of these.
	for (const [id, code] of EAST_ASIAN_CODES) xlsx.SSF.load(code, id);
	let book: WorkBook;
	try {
		book = xlsx.read(input, {
			type: 'array',
			dense: true,
			raw: true,
			cellNF: true,
			cellFormula: !calculated,
			cellHTML: false,
			cellText: false,
			// Old files without a code page of their own were written on Chinese Windows.
			codepage: 936,
			sheetRows: LIMITS.rows
		});
	} catch (error) {
		throw failure(file, error);
	}
	const date1904 = book.Workbook?.WBProps?.date1904 === true;
	const sheets: RawSheet[] = [];
	for (const [index, name] of book.SheetNames.entries()) {
		const sheet = book.Sheets[name];
		if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) continue;
		const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
		const fail: Fail = (row, message) => new IntakeError(`“${file}”的工作表“${name}”第 ${row} 行：${message}`);
		sheets.push(sheetWithLeftOut({ name, hidden }, fail, (out) => sheetBatches(sheet, date1904, out, fail)));
	}
	const format: FileFormat = (book.bookType as string | undefined) === 'xlsb' ? 'xlsb' : 'xls';
	return { format, sheets };
}
