import { formatPercent } from '../../domain/format.ts';
import type { ColumnKind, ExportColumn, ExportValue, TableStamp } from './table-xlsx.ts';

/** What a spreadsheet would take for a formula at the start of a field (OWASP: CSV injection), half and full width. */
const FORMULA_START = /^\s*[=+\-@\t\r＝＋－＠]/;

/**
 * A table as CSV for Excel and WPS: UTF-8 with BOM, CRLF, quoted where needed. Title and facts of the stamp stand above,
 * one a line, then an empty line, then the header. A text that a spreadsheet would run as a formula gets an apostrophe in
 * front; numbers, also negative ones, stay numbers, ratios in percent as a spreadsheet reads it. Unknown is an empty field.
 */
export function tableCsv(
	stamp: TableStamp,
	columns: readonly ExportColumn[],
	rows: readonly (readonly ExportValue[])[]
): Uint8Array<ArrayBuffer> {
	const lines = [
		['表', stamp.title].map((text) => field(text)),
		...stamp.facts.map(({ name, text }) => [field(name), field(text)]),
		[],
		columns.map(({ header }) => field(header)),
		...rows.map((row) => columns.map(({ kind }, index) => field(row[index] ?? null, kind)))
	];
	const text = lines.map((line) => `${line.join(',')}\r\n`).join('');
	return new Uint8Array(new TextEncoder().encode(`\ufeff${text}`));
}

function field(value: ExportValue, kind: ColumnKind = 'text'): string {
	if (value === null) return '';
	if (typeof value === 'number') return Number.isFinite(value) ? figure(value, kind) : '';
	if (typeof value === 'boolean') return value ? '是' : '否';
	const safe = FORMULA_START.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function figure(value: number, kind: ColumnKind): string {
	if (kind === 'ratio') return formatPercent(value);
	return String(kind === 'decimal' ? Number(value.toFixed(4)) : value);
}
