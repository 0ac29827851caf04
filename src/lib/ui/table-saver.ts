import { getContext, setContext } from 'svelte';

import type { SavedTable } from './saved-table.ts';

export type TableFormat = 'xlsx' | 'csv' | 'docx';

/** Saves a table as a file of its own; tells the user itself when that fails. */
export type TableSaver = (table: SavedTable | Promise<SavedTable>, format: TableFormat) => Promise<void>;

const KEY = Symbol('table saver');

/** Lets every table below this component be saved. */
export function provideTableSaver(save: TableSaver): TableSaver {
	return setContext(KEY, save);
}

/** How tables of this page are saved; undefined where the page does not offer it. */
export function useTableSaver(): TableSaver | undefined {
	return getContext<TableSaver | undefined>(KEY);
}
