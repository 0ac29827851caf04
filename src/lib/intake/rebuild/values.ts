import { sqlType, type DatasetDef, type FieldDef } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import { castField, trimmed } from '../cast/index.ts';

/** Order of import as one number: the input's number, then the order of its rows. The later row wins. */
const IMPORT_ORDER = 'CAST(_file AS BIGINT) * 4294967296 + rowid AS _order';

/** Keys of the fields that any landed row fills. The others need no casting, which is most of a wide dataset. */
export type FilledFields = ReadonlySet<string>;

export async function filledFields(engine: Engine, definition: DatasetDef): Promise<FilledFields> {
	const counts = definition.fields.map(({ key }) => `count(${identifier(key)}) > 0 AS ${identifier(key)}`);
	const [row] = await engine.query(`SELECT ${counts.join(', ')} FROM ${identifier(landingTable(definition))}`);
	return new Set(definition.fields.flatMap(({ key }) => (row?.[key] === true ? key : [])));
}

/** SQL: the landing table with its texts trimmed, so that every cast sees a plain column. Alias it `l`. */
export function selectTexts(definition: DatasetDef, fields: readonly FieldDef[]): string {
	const texts = fields.map(({ key }) => `${trimmed(identifier(key))} AS ${identifier(key)}`);
	return `SELECT _file, _sheet, _row, ${IMPORT_ORDER}${texts.map((text) => `, ${text}`).join('')} FROM ${identifier(landingTable(definition))}`;
}

/** SQL: a field of `l` (see `selectTexts`), cast to its type. */
export function landed(field: FieldDef): string {
	return castField(field, `l.${identifier(field.key)}`);
}

/** SQL boolean over `l`: every required field can be read. Only then is the row part of the data. */
export function isAccepted(definition: DatasetDef): string {
	const required = definition.fields.filter((field) => field.required);
	return required.map((field) => `${landed(field)} IS NOT NULL`).join(' AND ') || 'true';
}

/**
 * SQL: the accepted rows of a dataset as typed values: every field, `_file`, `_sheet`, `_row`, and `_order`, the order
 * of import. Codes are translated by `code_terms`; a field that nothing fills is null.
 */
export function selectValues(definition: DatasetDef, filled: FilledFields): string {
	const columns = definition.fields.map((field) => `${valueOf(field, filled)} AS ${identifier(field.key)}`);
	const joins = definition.fields.flatMap((field) =>
		field.dictionary === undefined || !filled.has(field.key)
			? []
			: ` LEFT JOIN code_terms ${term(field)} ON ${term(field)}.dictionary = ${literal(field.dictionary)} ` +
				`AND ${term(field)}.value = l.${identifier(field.key)}`
	);
	const texts = selectTexts(
		definition,
		definition.fields.filter((field) => field.required || filled.has(field.key))
	);
	return (
		`SELECT ${columns.join(', ')}, l._file, l._sheet, l._row, l._order ` +
		`FROM (${texts}) l${joins.join('')} WHERE ${isAccepted(definition)}`
	);
}

function valueOf(field: FieldDef, filled: FilledFields): string {
	if (!filled.has(field.key)) return `CAST(NULL AS ${sqlType(field)})`;
	if (field.dictionary === undefined) return landed(field);
	return `CASE WHEN ${term(field)}.value IS NULL THEN ${landed(field)} ELSE nullif(${term(field)}.term, '') END`;
}

function term(field: FieldDef): string {
	return identifier(`term_${field.key}`);
}
