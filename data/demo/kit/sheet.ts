import { excelSerial, instantText, type Instant } from './clock.ts';

/** A real date of a spreadsheet, as against a date written as text. */
export interface DateCell {
	readonly date: Instant;
	/** Without a time of day. */
	readonly dayOnly?: boolean;
}

export type Cell = string | number | DateCell | null;

/** A header cell over one or more columns and rows. */
export interface HeaderCell {
	readonly text: string;
	readonly columns?: number;
	readonly rows?: number;
}

/** A sheet as a platform exports it: perhaps a title, one or two header rows, data, perhaps a total row. */
export interface Sheet {
	readonly name: string;
	readonly title?: string;
	/** One list a header row; cells covered by a merge are left out. */
	readonly header: readonly (readonly HeaderCell[])[];
	readonly columns: number;
	readonly rows: readonly (readonly Cell[])[];
	readonly widths?: readonly number[];
}

/** A cell as plain text, for csv and html. */
export function cellText(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'object') return cell.dayOnly ? instantText(cell.date).slice(0, 10) : instantText(cell.date);
	return String(cell);
}

export function serial(cell: DateCell): number {
	return excelSerial(cell.date);
}

/** A header of one row. */
export function plainHeader(names: readonly string[]): HeaderCell[][] {
	return [names.map((text) => ({ text }))];
}
