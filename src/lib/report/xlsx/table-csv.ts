import type { ExportColumn, ExportValue, TableStamp } from './table-xlsx.ts';

/** What a spreadsheet would take for a formula at the start of a field (OWASP: CSV injection), half and full width. */
const FORMULA_START = /^\s*[=+\-@\t\r＝＋－＠]/;

/**
 * A table as CSV for Excel and WPS: UTF-8 with BOM, CRLF, quoted where needed. Title and facts of the stamp stand above,
 * one a line, then an empty line, then the header. A text that a spreadsheet would run as a formula gets an apostrophe in
 * front; numbers, also negative ones, stay numbers. Unknown is an empty field.
 */
export function tableCsv(
	stamp: TableStamp,
	columns: readonly ExportColumn[],
	rows: readonly (readonly ExportValue[])[]
): Uint8Array<ArrayBuffer> {
	const lines: readonly (readonly ExportValue[])[] = [
		['表', stamp.title],
		...stamp.facts.map(({ name, text }) => [name, text]),
		[],
		columns.map(({ header }) => header),
		...rows.map((row) => columns.map((_, index) => row[index] ?? null))
	];
	const text = lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
	return new Uint8Array(new TextEncoder().encode(`\ufeff${text}`));
}

function field(value: ExportValue): string {
	if (value === null) return '';
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	if (typeof value === 'boolean') return value ? '是' : '否';
	const safe = FORMULA_START.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
