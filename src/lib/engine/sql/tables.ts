import { sqlType, type DatasetDef } from '../../domain/dataset.ts';
import { DERIVED_COLUMNS } from '../../domain/datasets/derived.ts';
import { identifier } from './quote.ts';

/** Name of the table that holds a dataset's mapped source text. */
export function landingTable(definition: DatasetDef): string {
	return `landing_${definition.kind}`;
}

/** Columns of the landing table, in order: origin, every field, then `_extra` (JSON text of unmapped cells by header). */
export function landingColumns(definition: DatasetDef): readonly string[] {
	return ['_file', '_sheet', '_row', ...definition.fields.map((field) => field.key), '_extra'];
}

/** DDL of the landing table: everything is text but the origin numbers. */
export function createLandingTable(definition: DatasetDef): string {
	const columns = landingColumns(definition).map(
		(name) => `${identifier(name)} ${name === '_file' || name === '_row' ? 'INTEGER' : 'VARCHAR'}`
	);
	return `CREATE OR REPLACE TABLE ${identifier(landingTable(definition))} (${columns.join(', ')})`;
}

/** Column names and types of the typed table: fields, derived columns, origin. */
export function typedColumns(definition: DatasetDef): readonly { name: string; type: string }[] {
	return [
		...definition.fields.map((field) => ({ name: field.key, type: sqlType(field) })),
		...(DERIVED_COLUMNS[definition.kind] ?? []).map(({ key, sqlType: type }) => ({ name: key, type })),
		{ name: '_file', type: 'INTEGER' },
		{ name: '_sheet', type: 'VARCHAR' },
		{ name: '_row', type: 'INTEGER' }
	];
}

/** DDL of the typed table, whose name is the dataset kind. */
export function createTypedTable(definition: DatasetDef): string {
	const columns = typedColumns(definition).map(({ name, type }) => `${identifier(name)} ${type}`);
	return `CREATE OR REPLACE TABLE ${identifier(definition.kind)} (${columns.join(', ')})`;
}
