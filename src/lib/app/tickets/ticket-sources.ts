import { UNKNOWN } from '../../domain/format.ts';
import { DATASETS } from '../../domain/datasets/index.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import { SECRET_TEXT } from '../../domain/secret-text.ts';
import { SECRET_FIELDS } from '../../explore/secret-fields.ts';
import { tableAt, uncorrectedTable, type Correction } from '../../intake/corrections.ts';
import {
	landedTexts,
	placeKey,
	placeOf,
	rowsAt,
	saidBy,
	samePlace,
	type LandedRow,
	type LandingPlace
} from '../../intake/landing-rows.ts';
import type { ColumnMapping } from '../../intake/model.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { createFinalValue } from '../import/final-value.ts';
import type { CorrectableInput } from '../quality/compare-corrections.ts';
import { shownText } from '../quality/shown-cell.ts';
import { cellName } from './cell-name.ts';

/** A cell of a source row in the words of its file. */
export interface SourceCell {
	/** Field that it feeds; null for a column that feeds none. */
	readonly field: string | null;
	/** The cell as its program names it: `工单!C17`; '' where its column is not known. */
	readonly cell: string;
	readonly header: string;
	/** '' where the file says nothing. */
	readonly said: string;
	/** What somebody made of it, or null. */
	readonly correction: Correction | null;
}

/** A row of a file that tells of a ticket. */
export interface SourceRow extends LandingPlace {
	/** Name of its file. */
	readonly file: string;
	/** The cells that say something, or were made to, in the order of their columns. */
	readonly cells: readonly SourceCell[];
}

/** Where the standing value of a field comes from. */
export interface FieldOrigin {
	/** Number of the row in `rows` that brought it: not one that only said it again. */
	readonly row: number;
	/** What stood before, as it is shown; null where nothing did. */
	readonly before: string | null;
	/** Set where the value was put in by somebody. */
	readonly correction: Correction | null;
}

/** The cell that a field's standing value was read from: `工单!C17`; '' for a field that was worked out. */
export function cellOf({ rows, fields }: TicketSources, key: string): string {
	const row = rows[fields.get(key)?.row ?? -1];
	return row?.cells.find(({ field }) => field === key)?.cell ?? '';
}

/** All that the files say of one ticket, in order of import: the rows, and by field which of them stands. */
export interface TicketSources {
	readonly rows: readonly SourceRow[];
	readonly fields: ReadonlyMap<string, FieldOrigin>;
}

const definition = DATASETS.tickets;

/**
 * The rows that a ticket was made from, looked up among the landed rows, so that building the tables costs nothing for it.
 * Of a 保密 ticket comes neither what it says nor what columns without a field say.
 */
export async function ticketSources(
	engine: Engine,
	ticketNo: string,
	about: {
		readonly inputs: readonly CorrectableInput[];
		readonly workspace: Pick<Workspace, 'terms' | 'unitAliases' | 'corrections'>;
		readonly secret: boolean;
	}
): Promise<TicketSources> {
	const { inputs, workspace, secret } = about;
	const inputOf = ({ fileId }: LandingPlace) => inputs.find((input) => input.fileId === fileId);
	const sheetOf = (place: LandingPlace) =>
		inputOf(place)?.landed.sheets.findIndex(({ name }) => name === place.sheet) ?? 0;
	const landed = await landedTexts(
		engine,
		definition,
		`${identifier(landingTable(definition))} l`,
		`ticket_no = ${literal(ticketNo)} AND NOT EXISTS (SELECT 1 FROM problems p WHERE p.severity = 'rejected' AND ${samePlace('l', 'p')})`
	);
	const placed = landed
		.map((row) => ({ row, place: placeOf(row) }))
		.sort(({ place: a }, { place: b }) => a.fileId - b.fileId || sheetOf(a) - sheetOf(b) || a.row - b.row);
	const sources = await rowsAt(
		engine,
		definition,
		uncorrectedTable(definition),
		placed.map(({ place }) => place)
	);
	const told = placed.map(({ row, place }) => {
		const input = inputOf(place);
		const source = sources.get(placeKey(place)) ?? row;
		const made = workspace.corrections
			.filter(({ sha256, row: at }) => sha256 === input?.sha256 && at === place.row)
			.filter((one) => input !== undefined && tableAt(input.landed, one.sheet, place.row)?.name === place.sheet)
			.filter(({ field, was }) => was === saidBy(source, field))
			.map((one) => (secret && SECRET_FIELDS.has(one.field) ? { ...one, was: SECRET_TEXT, value: SECRET_TEXT } : one));
		const sheet = input?.landed.sheets[sheetOf(place)];
		const columns = sheet?.recognition.columns ?? [];
		const nameOf = (column: number) =>
			input === undefined
				? ''
				: cellName({ format: input.landed.format, row: place.row, sheet: sheet?.within ?? place.sheet, column });
		const cells = sourceCells(source, columns, made, secret, nameOf);
		return { row, made, source: { ...place, file: input?.landed.file ?? UNKNOWN, cells } };
	});
	return { rows: told.map(({ source }) => source), fields: fieldOrigins(told, workspace, secret) };
}

/** What the cells of a row say, with the corrections made of them. */
function sourceCells(
	row: LandedRow,
	columns: readonly ColumnMapping[],
	made: readonly Correction[],
	secret: boolean,
	nameOf: (column: number) => string
): SourceCell[] {
	const cells = definition.fields.flatMap((field) => {
		const column = columnOf(columns, field.key);
		const one = made.find((correction) => correction.field === field.key);
		const said = saidBy(row, field.key);
		if ((column === undefined && one === undefined) || (said === '' && one === undefined)) return [];
		const shown = shownText(field, column?.opposite === true ? contrary(said) : said);
		const covered = secret && SECRET_FIELDS.has(field.key) && shown !== '' ? SECRET_TEXT : shown;
		const at = column?.index ?? columns.length;
		const cell = column === undefined ? '' : nameOf(column.index);
		return [
			{ at, field: field.key, cell, header: column?.header ?? field.name, said: covered, correction: one ?? null }
		];
	});
	const inOrder = cells.sort((a, b) => a.at - b.at).map(({ at: _at, ...cell }) => cell);
	if (secret || !row._extra) return inOrder;
	const extras = Object.entries(JSON.parse(row._extra) as Record<string, string>);
	const extraOf = (header: string) => columns.find((one) => one.field === null && one.header === header);
	return [
		...inOrder,
		...extras.map(([header, said]) => {
			const column = extraOf(header);
			return { field: null, cell: column === undefined ? '' : nameOf(column.index), header, said, correction: null };
		})
	];
}

/** The column that a field is read from: its own, else one that stands in for it. */
const columnOf = (columns: readonly ColumnMapping[], field: string) =>
	columns.find((one) => one.field === field) ?? columns.find((one) => one.standsFor === field);

const contrary = (said: string) => (said === 'true' ? 'false' : said === 'false' ? 'true' : said);

/** By field the row whose value stands: the last that said something else than those before it. */
function fieldOrigins(
	told: readonly { readonly row: LandedRow; readonly made: readonly Correction[] }[],
	workspace: Pick<Workspace, 'terms' | 'unitAliases'>,
	secret: boolean
): Map<string, FieldOrigin> {
	const final = createFinalValue(workspace);
	const fields = new Map<string, FieldOrigin>();
	for (const field of definition.fields) {
		let standing = '';
		for (const [index, { row, made }] of told.entries()) {
			const value = final(field, row[field.key] ?? '');
			if (value === '' || value === standing) continue;
			const hidden = secret && SECRET_FIELDS.has(field.key);
			const before = standing === '' ? null : hidden ? SECRET_TEXT : standing;
			const one = made.find((correction) => correction.field === field.key);
			fields.set(field.key, { row: index, before, correction: one ?? null });
			standing = value;
		}
	}
	return fields;
}
