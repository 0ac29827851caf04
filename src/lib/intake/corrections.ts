import { DATASETS, datasetList } from '../domain/datasets/index.ts';
import type { DatasetDef, DatasetKind } from '../domain/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier } from '../engine/sql/quote.ts';
import { landingColumns, landingTable } from '../engine/sql/tables.ts';
import { createRowCaster } from './cast-row.ts';
import { cellReading } from './column-reading.ts';
import { createCsvWriter } from './csv-writer.ts';
import { ordersByField } from './date-orders.ts';
import {
	landedTexts,
	originalsOf,
	placeKey,
	placeOf,
	putPlaces,
	samePlace,
	saidBy,
	type LandedRow
} from './landing-rows.ts';
import { createMasker } from './mask.ts';
import type { ColumnMapping, LandedFile, LandedSheet } from './model.ts';

/** A cell that somebody put right (更正), kept with the workspace. It belongs to a file by its content, whatever its name. */
export interface Correction {
	readonly sha256: string;
	/** Name of the file, to be shown. */
	readonly file: string;
	readonly sheet: string;
	/** 1-based source row. */
	readonly row: number;
	/** Key of the field. */
	readonly field: string;
	/** What the cell said, '' for nothing. Where it says something else now, the correction is not applied. */
	readonly was: string;
	/** What it is taken to say, as one would write it in the file; '' for nothing. */
	readonly value: string;
	/** Local wall-clock time at which it was made, `2024-02-27 15:04:05.678`; absent in workspaces of before. */
	readonly at?: string | undefined;
	/** Name of the file (更正表) that it came with; absent where it was made in place. */
	readonly from?: string | undefined;
}

/** A correction of an input that is there. */
export interface PlacedCorrection {
	readonly fileId: number;
	/** What its row carries as the name of its sheet. */
	readonly sheet: string;
	readonly dataset: DatasetKind;
	readonly columns: readonly ColumnMapping[];
	readonly correction: Correction;
}

/**
 * The table of a file that a row belongs to, by the name that rows carry. A row that was told of before its table was one of its
 * own has only the name of the sheet.
 */
export function tableAt({ sheets }: LandedFile, name: string, row: number): LandedSheet | undefined {
	const below = sheets.filter(({ within, recognition }) => within === name && (recognition.headerRow ?? 0) < row);
	return below[below.length - 1] ?? sheets.find((sheet) => sheet.name === name);
}

/** The corrections whose file is among the inputs and whose sheet was read, the last of each cell; the others wait for their file. */
export function placeCorrections(
	corrections: readonly Correction[],
	inputs: readonly { readonly fileId: number; readonly sha256: string | undefined; readonly landed: LandedFile }[]
): PlacedCorrection[] {
	const placed = corrections.flatMap((correction): PlacedCorrection[] => {
		const input = inputs.find(({ sha256 }) => sha256 === correction.sha256);
		const table = input && tableAt(input.landed, correction.sheet, correction.row);
		if (input === undefined || table === undefined || table.recognition.dataset === null) return [];
		const { dataset, columns } = table.recognition;
		if (!DATASETS[dataset].fields.some(({ key }) => key === correction.field)) return [];
		return [{ fileId: input.fileId, sheet: table.name, dataset, columns, correction }];
	});
	const cellOf = ({ fileId, sheet, correction: { row, field } }: PlacedCorrection) =>
		`${fileId}|${row}|${field}|${sheet}`;
	return [...new Map(placed.map((one) => [cellOf(one), one])).values()];
}

/** DDL: corrections as they were applied, or not because the cell is gone or says something else by now. */
export const CREATE_CORRECTIONS =
	'CREATE OR REPLACE TABLE corrections (_file INTEGER, _sheet VARCHAR, _row INTEGER, dataset VARCHAR, field VARCHAR, ' +
	'name VARCHAR, was VARCHAR, value VARCHAR, applied BOOLEAN)';

/** Name of the table that keeps corrected rows of a landing table as the file has them. */
export const uncorrectedTable = (definition: DatasetDef) => `uncorrected_${definition.kind}`;

/** DDL of `uncorrectedTable`, empty. */
export function createUncorrected(definition: DatasetDef): string {
	const columns = landingColumns(definition).map(({ name, type }) => `${identifier(name)} ${type}`);
	return `CREATE OR REPLACE TABLE ${identifier(uncorrectedTable(definition))} (${columns.join(', ')})`;
}

/**
 * Makes the landing tables say what the corrections say, and nothing else: rows corrected before are first put back as
 * their file has them. A corrected cell is masked and read as its column is. Call it inside a transaction.
 */
export async function applyCorrections(engine: Engine, placed: readonly PlacedCorrection[]): Promise<void> {
	await engine.execute(CREATE_CORRECTIONS);
	const done = createCsvWriter();
	for (const definition of datasetList) {
		await putBack(engine, definition);
		const own = placed.filter(({ dataset }) => dataset === definition.kind);
		if (own.length > 0) await correctDataset(engine, definition, own, (cells) => done.line(cells));
	}
	await engine.appendCsv('corrections', done.finish());
}

async function putBack(engine: Engine, definition: DatasetDef): Promise<void> {
	const kept = identifier(uncorrectedTable(definition));
	if ((await engine.query(`SELECT 1 FROM ${kept} LIMIT 1`)).length === 0) return;
	await engine.execute(updateFrom(definition, kept));
	await engine.execute(`DELETE FROM ${kept}`);
}

/** SQL: rows of the landing table take every field, and what their cells said, from rows of the same place. */
function updateFrom(definition: DatasetDef, from: string): string {
	const columns = [...definition.fields.map(({ key }) => key), '_original', '_unreadable'].map(identifier);
	return (
		`UPDATE ${identifier(landingTable(definition))} AS l SET ${columns.map((column) => `${column} = u.${column}`).join(', ')} ` +
		`FROM ${from} u WHERE ${samePlace('l', 'u')}`
	);
}

async function correctDataset(
	engine: Engine,
	definition: DatasetDef,
	placed: readonly PlacedCorrection[],
	note: (cells: readonly string[]) => void
): Promise<void> {
	const landing = identifier(landingTable(definition));
	const byPlace = new Map<string, PlacedCorrection[]>();
	const places = placed.map(({ fileId, sheet, correction: { row } }) => ({ fileId, sheet, row }));
	for (const [index, place] of places.entries()) {
		const key = placeKey(place);
		byPlace.set(key, [...(byPlace.get(key) ?? []), placed[index]!]);
	}
	const uncorrected = identifier(uncorrectedTable(definition));
	await putPlaces(engine, 'corrected_places', places);
	await engine.execute(
		`INSERT INTO ${uncorrected} SELECT l.* FROM ${landing} l ` +
			`WHERE EXISTS (SELECT 1 FROM corrected_places p WHERE ${samePlace('l', 'p')})`
	);
	const rows = await landedTexts(engine, definition, uncorrected);
	const corrected = createCsvWriter();
	const applied = new Set<PlacedCorrection>();
	for (const row of rows) {
		const wanted = byPlace.get(placeKey(placeOf(row))) ?? [];
		const fitting = wanted.filter(({ correction }) => saidBy(row, correction.field) === correction.was);
		for (const one of fitting) applied.add(one);
		corrected.line(correctedLine(definition, row, fitting));
	}
	for (const one of placed) {
		const { row, field, was, value } = one.correction;
		const name = definition.fields.find(({ key }) => key === field)!.name;
		note([
			...[String(one.fileId), one.sheet, String(row), definition.kind, field, name, was, value],
			String(applied.has(one))
		]);
	}
	const columns = landingColumns(definition).map(({ name, type }) => `${identifier(name)} ${type}`);
	await engine.execute(`CREATE OR REPLACE TEMP TABLE corrected_rows (${columns.join(', ')})`);
	await engine.appendCsv('corrected_rows', corrected.finish());
	await engine.execute(updateFrom(definition, 'corrected_rows'));
}

/** The landing row as it reads with corrections, in the order of `landingColumns`. */
function correctedLine(definition: DatasetDef, row: LandedRow, wanted: readonly PlacedCorrection[]): string[] {
	const { fields } = definition;
	const columns = wanted[0]?.columns ?? [];
	const cells = fields.map(({ key }) => {
		const text = wanted.find(({ correction }) => correction.field === key)?.correction.value ?? '';
		const column = columns.find(({ field }) => field === key);
		// What is put in answers the field's own question, also where the header asks the contrary.
		return text === '' || column?.unit === undefined ? text : (cellReading(column)?.(text) ?? text);
	});
	createMasker()(definition)(cells, {});
	const { original, unreadable } = createRowCaster(definition, ordersByField(columns))(cells);
	const changed = new Set(wanted.map(({ correction }) => correction.field));
	const kept = Object.entries(originalsOf(row)).filter(([key]) => !changed.has(key));
	const said = { ...Object.fromEntries(kept), ...(original === '' ? {} : (JSON.parse(original) as object)) };
	const lines = (row._unreadable ?? '').split('\n').filter((line) => line !== '' && !changed.has(line.split('\t')[0]!));
	return [
		...['_file', '_sheet', '_row'].map((name) => row[name] ?? ''),
		...fields.map(({ key }, index) => (changed.has(key) ? cells[index]! : (row[key] ?? ''))),
		row._extra ?? '',
		Object.keys(said).length === 0 ? '' : JSON.stringify(said),
		[...lines, ...(unreadable === '' ? [] : [unreadable])].join('\n')
	];
}
