import { DATASETS } from '../domain/datasets/index.ts';
import { landingColumns } from '../engine/sql/tables.ts';
import type { LandedSheet } from './model.ts';
import { createCsvParser } from './readers/csv.ts';

/** UTF-8 bytes of a text. */
export const csvText = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Rows of a landed sheet as objects by landing column; NULL columns are absent. */
export function landedRows(sheet: LandedSheet): Record<string, string>[] {
	if (sheet.recognition.dataset === null) return [];
	const columns = landingColumns(DATASETS[sheet.recognition.dataset]);
	const text = sheet.csv.map((chunk) => new TextDecoder().decode(chunk as Uint8Array)).join('');
	return createCsvParser(',')
		.push(text, true)
		.map(({ cells }) => {
			if (cells.length !== columns.length) throw new Error(`expected ${columns.length} columns, got ${cells.length}`);
			return Object.fromEntries(
				columns.flatMap(({ name }, index) => (cells[index] === '' ? [] : [[name, cells[index]!]]))
			);
		});
}
