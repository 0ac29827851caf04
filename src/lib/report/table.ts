import Decimal from 'decimal.js';

import { formatCount, formatPercent, formatValue, UNKNOWN } from '../domain/format.ts';

export type Align = 'left' | 'center' | 'right';

/** A cell of a report table: what is printed, and for spreadsheets the number behind it. */
export interface TableCell {
	readonly text: string;
	readonly number?: { readonly value: number; readonly format: string };
	readonly rowSpan?: number;
	readonly columnSpan?: number;
	readonly align?: Align;
	readonly strong?: boolean;
}

/** A row has one entry a column; null is a place that a span from above or from the left covers. */
export type TableRow = readonly (TableCell | null)[];

/** A table of a report, the same for Word, Excel and print. */
export interface ReportTable {
	readonly title: string;
	/** Lines between the title and the table, such as the unit. */
	readonly notes: readonly string[];
	/** Column widths in characters of half width; Word shares the page out by them. */
	readonly widths: readonly number[];
	/** How many rows at the top are the header, repeated on each page. */
	readonly headerRows: number;
	readonly rows: readonly TableRow[];
}

type Options = Omit<TableCell, 'text' | 'number'>;

/** A cell of text; empty text is printed as unknown. */
export function textCell(text: string | null | undefined, options: Options = {}): TableCell {
	const plain = text?.trim() ?? '';
	return { text: plain === '' ? UNKNOWN : plain, ...options };
}

/** A header cell: centred and strong. */
export function headCell(text: string, options: Options = {}): TableCell {
	return { text, align: 'center', strong: true, ...options };
}

/** Points, scores and 万元, given as decimal text and printed as they stand: `2.69`. */
export function decimalCell(decimal: string | null, options: Options = {}): TableCell {
	if (decimal === null) return { text: UNKNOWN, align: 'center', ...options };
	const number = { value: new Decimal(decimal).toNumber(), format: 'General' };
	return { text: decimal, number, align: 'center', ...options };
}

/** A count with thousands. */
export function countCell(value: number | null, options: Options = {}): TableCell {
	return { text: formatCount(value), ...numberOf(value, '#,##0'), align: 'right', ...options };
}

/** A ratio (0–1), printed in percent with two decimals. */
export function percentCell(ratio: number | null, options: Options = {}): TableCell {
	return { text: formatPercent(ratio), ...numberOf(ratio, '0.00%'), align: 'right', ...options };
}

/** A metric's value in its own unit: percent for ratios, otherwise a count or two decimals. */
export function valueCell(value: number | null, unit: string, options: Options = {}): TableCell {
	if (unit === '%') return percentCell(value, options);
	const format = value !== null && Number.isInteger(value) ? '#,##0' : '#,##0.00';
	return { text: formatValue(value, unit), ...numberOf(value, format), align: 'right', ...options };
}

function numberOf(value: number | null, format: string): Pick<TableCell, 'number'> {
	return value === null || !Number.isFinite(value) ? {} : { number: { value, format } };
}

/** Rows with the same number of columns as the table, or an Error that names the table: a slip of ours, not of the data. */
export function checkTable(table: ReportTable): ReportTable {
	for (const row of table.rows) {
		if (row.length !== table.widths.length) {
			throw new Error(`table “${table.title}”: ${row.length} cells in a row of ${table.widths.length} columns`);
		}
	}
	return table;
}
