import type { LandedSheet, RawSheet } from './model.ts';
import { createSheetTables, type SheetTablesOptions } from './sheet-tables.ts';

export interface LandSheetOptions extends SheetTablesOptions {
	onRows(rows: number): void;
}

/**
 * Reads the tables of one sheet into rows of the landing tables of their datasets. Every row below the first header is counted
 * once: `source = landed + unplaced + blank + total`. A blank row has no text at all; a header line amid the data with the
 * titles above it, and a line that tells who made the table, say nothing either and count as blank, those of a table with the
 * one above. Of a table that is not understood the rows are counted, and none lands. A hidden sheet is not read on: all its
 * counts are 0.
 */
export async function landSheet(sheet: RawSheet, options: LandSheetOptions): Promise<LandedSheet[]> {
	const tables = createSheetTables(sheet, options);
	let seen = 0;
	try {
		for await (const batch of sheet.rows()) {
			options.throwIfAborted();
			if (!(await tables.add(batch))) break;
			seen += batch.length;
			options.onRows(seen);
		}
		return await tables.finish();
	} finally {
		tables.close();
	}
}
