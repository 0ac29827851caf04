import { tableCsv } from '../../report/xlsx/table-csv.ts';
import { tableXlsx } from '../../report/xlsx/table-xlsx.ts';
import type { ListColumn } from './finding-columns.ts';

export type ListFormat = 'xlsx' | 'csv';

/** A list as a file whose title and name are `title`. Throws a RangeError with a Chinese message where Excel has no room. */
export async function exportList<Row>(
	title: string,
	columns: readonly ListColumn<Row>[],
	rows: readonly Row[],
	format: ListFormat
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
	const cells = rows.map((row) => columns.map(({ value }) => value(row)));
	const bytes = format === 'xlsx' ? await tableXlsx(title, columns, cells) : tableCsv(columns, cells);
	return { name: `${title}.${format}`, bytes };
}
