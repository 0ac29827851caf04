import type { DatasetDef, FieldDef } from '../../domain/dataset.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';

/** Order of import as one number: the input's number, then the order of its rows. The later row wins. */
const IMPORT_ORDER = 'CAST(l._file AS BIGINT) * 4294967296 + l.rowid AS _order';

/** SQL boolean over the landing table: every required field has a value. Only then is the row part of the data. */
export function isAccepted(definition: DatasetDef): string {
	const required = definition.fields.filter((field) => field.required);
	return required.map((field) => `${identifier(field.key)} IS NOT NULL`).join(' AND ') || 'true';
}

/**
 * SQL: the accepted rows of a dataset: every field, `_file`, `_sheet`, `_row`, and `_order`, the order of import. Codes
 * are translated by `code_terms`. `restriction` is a join that narrows the landing table, which is called `l`.
 */
export function selectValues(definition: DatasetDef, restriction = ''): string {
	const columns = definition.fields.map((field) => `${valueOf(field)} AS ${identifier(field.key)}`);
	const joins = definition.fields.flatMap((field) =>
		field.dictionary === undefined
			? []
			: ` LEFT JOIN code_terms ${term(field)} ON ${term(field)}.dictionary = ${literal(field.dictionary)} ` +
				`AND ${term(field)}.value = l.${identifier(field.key)}`
	);
	return (
		`SELECT ${columns.join(', ')}, l._file, l._sheet, l._row, l._order FROM (SELECT *, ${IMPORT_ORDER} ` +
		`FROM ${identifier(landingTable(definition))} l ${restriction} WHERE ${isAccepted(definition)}) l${joins.join('')}`
	);
}

function valueOf(field: FieldDef): string {
	const cell = `l.${identifier(field.key)}`;
	if (field.dictionary === undefined) return cell;
	return `CASE WHEN ${term(field)}.value IS NULL THEN ${cell} ELSE nullif(${term(field)}.term, '') END`;
}

function term(field: FieldDef): string {
	return identifier(`term_${field.key}`);
}
