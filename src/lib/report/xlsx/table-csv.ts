import type { ExportColumn, ExportValue } from './table-xlsx.ts';

/** What a spreadsheet would take for a formula at the start of a field (OWASP: CSV injection), half and full width. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A table as CSV for Excel and WPS: UTF-8 with BOM, CRLF, quoted where needed. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front; numbers, also negative ones, stay numbers. Unknown is an empty field.
 */
export function tableCsv(
	columns: readonly ExportColumn[],
	rows: readonly (readonly ExportValue[])[]
): Uint8Array<ArrayBuffer> {
	const lines = [
		columns.map(({ header }) => field(header)),
		...rows.map((row) => columns.map((_, index) => field(row[index] ?? null)))
	];
	const text = lines.map((line) => `${line.join(',')}\r\n`).join('');
	return new Uint8Array(new TextEncoder().encode(`\ufeff${text}`));
}

function field(value: ExportValue): string {
	if (value === null) return '';
	if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
	if (typeof value === 'boolean') return value ? '是' : '否';
	const safe = FORMULA_START.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
