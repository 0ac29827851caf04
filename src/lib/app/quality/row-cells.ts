import { DATASETS } from '../../domain/datasets/index.ts';
import type { DatasetKind } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier, sql } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import { cellText, saidBy } from '../../intake/landing-rows.ts';

/** A cell of a row as it can be put right. */
export interface RowCell {
	/** Key and Chinese name of the field. */
	readonly field: string;
	readonly name: string;
	/** What the cell is taken to say now; '' for nothing. */
	readonly said: string;
	/** What the file says, where somebody put the cell right; else null. */
	readonly original: string | null;
}

/** Where a row stands in the inputs. */
export interface RowPlace {
	readonly dataset: DatasetKind;
	readonly file: number;
	readonly sheet: string;
	readonly row: number;
}

/** The cells of a row for some of its fields, in that order; null where the row is not there any more. */
export async function rowCells(engine: Engine, place: RowPlace, fields: readonly string[]): Promise<RowCell[] | null> {
	const definition = DATASETS[place.dataset];
	const known = definition.fields.filter(({ key }) => fields.includes(key));
	const columns = known.map(({ key }) => `${cellText(key)} AS ${identifier(key)}`).join(', ');
	const at = sql`_file = ${place.file}::INTEGER AND coalesce(_sheet, '') = ${place.sheet}::VARCHAR AND _row = ${place.row}::INTEGER`;
	const [row] = await engine.query<Record<string, string | null>>({
		text: `SELECT ${columns}, _original FROM ${identifier(landingTable(definition))} WHERE ${at.text}`,
		params: at.params
	});
	if (row === undefined) return null;
	const corrected = await engine.query<{ field: string; was: string | null }>({
		text: `SELECT field, was FROM corrections WHERE applied AND ${at.text}`,
		params: at.params
	});
	return known.map(({ key, name }) => ({
		field: key,
		name,
		said: saidBy(row, key),
		original: corrected.some(({ field }) => field === key)
			? (corrected.find(({ field }) => field === key)?.was ?? '')
			: null
	}));
}
