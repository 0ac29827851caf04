import type { SavedValue } from './saved-table.ts';
import type { SortValue } from './sort-rows.ts';

/** What a click on a cell does. */
export interface CellAction {
	/** Says it, where the figure alone does not: 打开水务局的按时办结率. */
	readonly label: string;
	readonly run: () => void;
}

/** A column of DataTable and VirtualTable. */
export interface TableColumn<Row> {
	readonly key: string;
	readonly name: string;
	/** Unit, shown in the header. */
	readonly unit?: string;
	/** Figures stand right, in one column. Default left. */
	readonly align?: 'left' | 'right';
	/** The text of a cell, formatted; unknown is `—`. */
	readonly text: (row: Row) => string;
	/** What a click on the cell does; null where it does nothing of its own. */
	readonly open?: (row: Row) => CellAction | null;
	/** Makes the column sortable. */
	readonly sort?: (row: Row) => SortValue;
	/** What is saved in a file, where it is neither what is sorted by nor the text. */
	readonly value?: (row: Row) => SavedValue;
	/** Holds what a thing is known by (工单编号, 线路): saved to the last digit. */
	readonly names?: boolean;
	/** Colour of a cell that says a state. */
	readonly tone?: (row: Row) => 'good' | 'warning' | 'bad' | undefined;
	/** Width in pixels. */
	readonly width?: number;
	/** Pixels below which a table that fits its columns to their text scrolls rather than breaks this one up. */
	readonly minWidth?: number;
}
