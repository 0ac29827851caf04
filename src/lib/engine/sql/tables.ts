import { sqlType, type DatasetDef } from '../../domain/dataset.ts';
import { DERIVED_COLUMNS } from '../../domain/datasets/derived.ts';
import { identifier } from './quote.ts';

/** Name of the table that holds a dataset's mapped source text. */
export function landingTable(definition: DatasetDef): string {
	return `landing_${definition.kind}`;
}

/**
 * Columns of the landing table, in order: origin, every field, then
 * - `_extra`: JSON text of unmapped cells by header
 * - `_original`: JSON text, by field, of cells whose value is written otherwise than the cell was
 * - `_unreadable`: a line `field\ttext` for each cell that says something that cannot be read as its field
 */
export function landingColumns(definition: DatasetDef): readonly { name: string; type: string }[] {
	const text = (name: string) => ({ name, type: 'VARCHAR' });
	return [
		{ name: '_file', type: 'INTEGER' },
		text('_sheet'),
		{ name: '_row', type: 'INTEGER' },
		...definition.fields.map((field) => ({ name: field.key, type: sqlType(field) })),
		...['_extra', '_original', '_unreadable'].map(text)
	];
}

/** DDL of the landing table, whose columns have the fields' own types; a `code` is still as it was written. */
export function createLandingTable(definition: DatasetDef): string {
	const columns = landingColumns(definition).map(({ name, type }) => `${identifier(name)} ${type}`);
	return `CREATE OR REPLACE TABLE ${identifier(landingTable(definition))} (${columns.join(', ')})`;
}

/** Name of the table with one row for each landing row, in their order: what the typed row says otherwise than the landing row. */
export function valuesTable(definition: DatasetDef): string {
	return `values_${definition.kind}`;
}

/** Name of the table with one whole typed row for each key that came more than once. */
export function mergedTable(definition: DatasetDef): string {
	return `merged_${definition.kind}`;
}

/**
 * Number of a typed row, unlike that of any other row of its dataset until the next rebuild. For the program alone: it is not
 * shown to anybody.
 */
export const ROW_ID = '_id';

/** Column names and types of the typed relation, whose name is the dataset kind: fields, derived columns, origin, number. */
export function typedColumns(definition: DatasetDef): readonly { name: string; type: string }[] {
	return [
		...definition.fields.map((field) => ({ name: field.key, type: sqlType(field) })),
		...(DERIVED_COLUMNS[definition.kind] ?? []).map(({ key, sqlType: type }) => ({ name: key, type })),
		{ name: '_file', type: 'INTEGER' },
		{ name: '_sheet', type: 'VARCHAR' },
		{ name: '_row', type: 'INTEGER' },
		{ name: ROW_ID, type: 'BIGINT' }
	];
}

/** DDL of a table with the columns of a dataset's typed relation. */
export function createTypedTable(definition: DatasetDef, name: string): string {
	const columns = typedColumns(definition).map(({ name: column, type }) => `${identifier(column)} ${type}`);
	return `CREATE OR REPLACE TABLE ${identifier(name)} (${columns.join(', ')})`;
}
