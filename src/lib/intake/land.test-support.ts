import { concatenate } from '../domain/concatenate.ts';
import { DATASETS } from '../domain/datasets/index.ts';
import { rowsOfBlocks, rowsOfStream } from '../engine/arrow/block-rows.test-support.ts';
import { landingColumns } from '../engine/sql/tables.ts';
import type { LandedSheet } from './model.ts';
import { createCsvParser } from './readers/csv.ts';

/** UTF-8 bytes of a text. */
export const csvText = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Rows of a landed sheet as objects by landing column; NULL columns are absent. */
export function landedRows(sheet: LandedSheet): Record<string, string>[] {
	if (sheet.recognition.dataset === null) return [];
	const columns = landingColumns(DATASETS[sheet.recognition.dataset]);
	return cellsOf(concatenate(sheet.csv as readonly Uint8Array[])).map((cells) => {
		if (cells.length !== columns.length) throw new Error(`expected ${columns.length} columns, got ${cells.length}`);
		return Object.fromEntries(
			columns.flatMap(({ name }, index) => (cells[index] === '' ? [] : [[name, cells[index]!]]))
		);
	});
}

/** Cells of rows in CSV, in blocks, or in the stream of one. */
export function cellsOf(bytes: Uint8Array): readonly (readonly string[])[] {
	if (bytes[0] === 0) return rowsOfBlocks(bytes);
	if (bytes[0] === 0xff) return rowsOfStream(bytes);
	return createCsvParser(',')
		.push(new TextDecoder().decode(bytes), true)
		.map(({ cells }) => cells);
}
