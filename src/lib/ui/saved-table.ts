import { UNKNOWN } from '../domain/format.ts';
import type { ChartTable } from '../charts/chart-view.ts';
import type { TableColumn } from './table.ts';

export type SavedValue = string | number | boolean | null;

export interface SavedColumn {
	readonly name: string;
	/** Unit of the figures; ratios (`%`) are 0–1. */
	readonly unit?: string;
	/** Holds names or numbers that a thing is known by (工单编号, 线路): texts that are kept to the last digit. */
	readonly key?: boolean;
}

/** A table as it is handed over to be saved: figures as numbers, unknown as null. */
export interface SavedTable {
	/** Names the table, and the file. */
	readonly title: string;
	/** 口径. */
	readonly definition?: string | undefined;
	/** What else must be known to read it. */
	readonly note?: string | undefined;
	/** False where the page's filter does not reach the table. */
	readonly filtered?: boolean;
	readonly columns: readonly SavedColumn[];
	readonly rows: readonly (readonly SavedValue[])[];
}

/** A column of a list that is saved with more than what is shown. */
export interface ListColumn<Row> extends SavedColumn {
	readonly value: (row: Row) => SavedValue;
}

/** Rows by the columns of a list that is saved. */
export function savedRows<Row>(columns: readonly ListColumn<Row>[], rows: readonly Row[]): SavedValue[][] {
	return rows.map((row) => columns.map(({ value }) => value(row)));
}

/** The columns of a table on the page as they are saved: what they are sorted by stands for the text made of it. */
export function shownColumns<Row>(columns: readonly TableColumn<Row>[]): ListColumn<Row>[] {
	return columns.map(({ name, unit, value, sort, text, names }) => ({
		name,
		...(unit === undefined ? {} : { unit }),
		...(names ? { key: true } : {}),
		value: value ?? sort ?? ((row: Row) => (text(row) === UNKNOWN ? null : text(row)))
	}));
}

/** What must be known of a saved view that never filters itself while some of it are chosen. */
export function selfNote(chosen: readonly string[]): string | undefined {
	return chosen.length > 0 ? `本表不受自身这一项筛选；其中已选：${chosen.join('、')}` : undefined;
}

/** The table behind a chart as it is saved. */
export function chartRows({ columns, rows }: ChartTable): Pick<SavedTable, 'columns' | 'rows'> {
	return {
		columns: columns.map(({ name, unit, ratio }, at) => ({
			name,
			...(ratio ? { unit: '%' } : unit === undefined ? {} : { unit }),
			...(at === 0 ? { key: true } : {})
		})),
		rows: rows.map(({ cells }) => cells)
	};
}
