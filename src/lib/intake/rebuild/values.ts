import { sqlType, type DatasetDef, type FieldDef } from '../../domain/dataset.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import { termsOf } from './code-terms.ts';
import type { FilledColumns } from './filled-columns.ts';

/** Order of import as one number: the input's number, then the order of its rows. The later row wins. */
const IMPORT_ORDER = 'CAST(l._file AS BIGINT) * 4294967296 + l._id AS _order';

/**
 * SQL boolean over the landing table, which must be called `l`: every required field has a value, or the row's sheet has
 * no column for it and need not have one. Only then is the row part of the data.
 */
export function isAccepted(definition: DatasetDef): string {
	const required = definition.fields.filter((field) => field.required);
	return required.map(hasWhatItNeeds).join(' AND ') || 'true';
}

function hasWhatItNeeds(field: FieldDef): string {
	const given = `l.${identifier(field.key)} IS NOT NULL`;
	return field.columnOptional === true ? `(${given} OR NOT ${hasColumn(field, 'l')})` : given;
}

/**
 * SQL boolean: the sheet of a landed row has a column for the field. The sheets that have one are listed once and looked
 * up by row: a correlated EXISTS would first gather the distinct sheets of all rows, which took longer than all else.
 */
export function hasColumn(field: FieldDef, row: string): string {
	return hasAnyColumn([field.key], row);
}

/** SQL boolean: the sheet of a row, which has `_file` and `_sheet`, has a column for one of the fields. */
export function hasAnyColumn(keys: readonly string[], row: string): string {
	const sheet = (of: string) => `concat(${of}._file, '|', ${of}._sheet)`;
	return (
		`coalesce(list_contains((SELECT list(${sheet('c')}) FROM input_columns c WHERE c.field IN (${keys.map(literal).join(', ')})), ` +
		`${sheet(row)}), false)`
	);
}

/** What the values of a dataset are read by: which columns hold any, and which dictionaries change one. */
export interface ReadBy {
	readonly filled: FilledColumns;
	readonly translated: ReadonlySet<string>;
}

/**
 * SQL: rows of a dataset as they are read: every field, `_file`, `_sheet`, `_row`; `_id`, the number of the landing row;
 * `_order`, the order of import; and whether they are `_accepted`. Codes and names of units are translated by `code_terms`.
 * @param restriction a join that narrows the landing table, which is called `l`
 */
export function selectValues(definition: DatasetDef, readBy: ReadBy, restriction = ''): string {
	const columns = definition.fields.map((field) => `${valueOf(field, readBy)} AS ${identifier(field.key)}`);
	const joins = translatedFields(definition, readBy).map(
		(field) =>
			` LEFT JOIN code_terms ${term(field)} ON ${term(field)}.dictionary = ${literal(termsOf(field)!)} ` +
			`AND ${term(field)}.value = l.${identifier(field.key)}`
	);
	return (
		`SELECT ${columns.join(', ')}, l._file, l._sheet, l._row, l._id, ${IMPORT_ORDER}, l._accepted ` +
		`FROM (SELECT l.*, l.rowid AS _id, ${isAccepted(definition)} AS _accepted ` +
		`FROM ${identifier(landingTable(definition))} l ${restriction}) l${joins.join('')}`
	);
}

/** The fields that a dictionary or an alias changes in some row. */
export function translatedFields(definition: DatasetDef, readBy: ReadBy): readonly FieldDef[] {
	return definition.fields.filter((field) => isTranslated(field, readBy));
}

/** A column without any value is a constant: what is derived from it costs nothing then. */
function valueOf(field: FieldDef, readBy: ReadBy): string {
	if (!readBy.filled.has(field.key)) return `CAST(NULL AS ${sqlType(field)})`;
	const cell = `l.${identifier(field.key)}`;
	if (!isTranslated(field, readBy)) return cell;
	return `CASE WHEN ${term(field)}.value IS NULL THEN ${cell} ELSE nullif(${term(field)}.term, '') END`;
}

function isTranslated(field: FieldDef, { filled, translated }: ReadBy): boolean {
	const dictionary = termsOf(field);
	return dictionary !== undefined && translated.has(dictionary) && filled.has(field.key);
}

function term(field: FieldDef): string {
	return identifier(`term_${field.key}`);
}
