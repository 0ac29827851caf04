import type { DatasetDef } from '../domain/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier } from '../engine/sql/quote.ts';
import { landingColumns } from '../engine/sql/tables.ts';
import { createCsvWriter } from './csv-writer.ts';

/** Where a row of the inputs stands: the number of its input, sheet and 1-based source row. */
export interface LandingPlace {
	readonly fileId: number;
	readonly sheet: string;
	readonly row: number;
}

/** A row of a landing table as text, by column; null where it says nothing. */
export type LandedRow = Readonly<Record<string, string | null>>;

/** A place as one text, to look rows up by. */
export const placeKey = ({ fileId, sheet, row }: LandingPlace) => `${fileId}|${row}|${sheet}`;

/** The place of a row that `rowsAt` gave. */
export function placeOf(row: LandedRow): LandingPlace {
	return { fileId: Number(row._file), sheet: row._sheet ?? '', row: Number(row._row) };
}

/** SQL boolean: two rows that carry their origin have the same. */
export const samePlace = (a: string, b: string) =>
	`${a}._file = ${b}._file AND coalesce(${a}._sheet, '') = coalesce(${b}._sheet, '') AND ${a}._row = ${b}._row`;

/** SQL: a field's cell as it was written: its original text, else its value. Not for `_original`, which is JSON. */
export const cellText = (key: string) => `CAST(${identifier(key)} AS VARCHAR)`;

/** What the cell of a field said, in the words of its file; '' for nothing. */
export function saidBy(row: LandedRow, field: string): string {
	return originalsOf(row)[field] ?? row[field] ?? '';
}

/** What cells said whose value is written otherwise, by field. */
export function originalsOf(row: LandedRow): Record<string, string> {
	return row._original ? (JSON.parse(row._original) as Record<string, string>) : {};
}

/** Puts places into the temporary table `table(_file, _sheet, _row)`, each once. */
export async function putPlaces(engine: Engine, table: string, places: readonly LandingPlace[]): Promise<void> {
	const lines = createCsvWriter();
	for (const { fileId, sheet, row } of new Map(places.map((place) => [placeKey(place), place])).values()) {
		lines.line([String(fileId), sheet, String(row)]);
	}
	await engine.execute(
		`CREATE OR REPLACE TEMP TABLE ${identifier(table)} (_file INTEGER, _sheet VARCHAR, _row INTEGER)`
	);
	await engine.appendCsv(table, lines.finish());
}

/** The rows of a table with a dataset's landing columns that stand at some places, by `placeKey`. */
export async function rowsAt(
	engine: Engine,
	definition: DatasetDef,
	table: string,
	places: readonly LandingPlace[]
): Promise<ReadonlyMap<string, LandedRow>> {
	await putPlaces(engine, 'asked_places', places);
	const rows = await landedTexts(
		engine,
		definition,
		`${identifier(table)} l`,
		`EXISTS (SELECT 1 FROM asked_places p WHERE ${samePlace('l', 'p')})`
	);
	return new Map(rows.map((row) => [placeKey(placeOf(row)), row]));
}

/** Rows of a dataset's landing columns as text. `from` and `where` are SQL. */
export function landedTexts(
	engine: Engine,
	definition: DatasetDef,
	from: string,
	where = 'true'
): Promise<LandedRow[]> {
	const texts = landingColumns(definition).map(({ name }) => `${cellText(name)} AS ${identifier(name)}`);
	return engine.query<Record<string, string | null>>(`SELECT ${texts.join(', ')} FROM ${from} WHERE ${where}`);
}
