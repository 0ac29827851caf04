import type { DatasetDef } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier } from '../../engine/sql/quote.ts';
import {
	createTypedTable,
	landingTable,
	mergedTable,
	ROW_ID,
	typedColumns,
	valuesTable
} from '../../engine/sql/tables.ts';

/** What a typed relation is put together from, beyond the landing table. */
export interface TypedParts {
	/** Columns of the landing table that have a value; a field that is not among them and not derived has none. */
	readonly landed: { has(column: string): boolean };
	/** Columns that stand in the values table; all others are the landing table's own. */
	readonly derived: readonly string[];
	/** Has the table of merged rows any? */
	readonly merged: boolean;
}

const NOTHING: TypedParts = { landed: new Set<string>(), derived: [], merged: false };

/** DDL of a dataset's typed relation without any rows: its values table, its merged table and the view over both. */
export function createEmptyTyped(definition: DatasetDef): string {
	return `${createTypedParts(definition, [])};\n${createTypedView(definition, NOTHING)}`;
}

/** DDL of the tables, still empty, that a typed relation adds to the landing table. */
export function createTypedParts(definition: DatasetDef, derived: readonly string[]): string {
	const columns = typedColumns(definition)
		.filter(({ name }) => derived.includes(name))
		.map(({ name, type }) => `, ${identifier(name)} ${type}`);
	return (
		`CREATE OR REPLACE TABLE ${identifier(valuesTable(definition))} (${ROW_ID} BIGINT${columns.join('')});\n` +
		createTypedTable(definition, mergedTable(definition))
	);
}

/**
 * DDL of the typed relation, whose name is the dataset kind: each landing row beside its row of the values table, which stands
 * at the same place; then the merged rows. A landing row is left out whose row of the values table has no number, or that
 * has none yet because it arrived after the last rebuild.
 */
export function createTypedView(definition: DatasetDef, { landed, derived, merged }: TypedParts): string {
	const origin = ['_file', '_sheet', '_row'];
	const columns = typedColumns(definition).map(({ name, type }) => {
		const column = identifier(name);
		if (name === ROW_ID || derived.includes(name)) return `v.${column}`;
		return origin.includes(name) || landed.has(name) ? `l.${column}` : `CAST(NULL AS ${type}) AS ${column}`;
	});
	const own =
		`SELECT ${columns.join(', ')} FROM ${identifier(landingTable(definition))} l ` +
		`POSITIONAL JOIN ${identifier(valuesTable(definition))} v WHERE v.${ROW_ID} IS NOT NULL`;
	const others = merged ? ` UNION ALL SELECT * FROM ${identifier(mergedTable(definition))}` : '';
	return `CREATE OR REPLACE VIEW ${identifier(definition.kind)} AS ${own}${others}`;
}

/**
 * Takes a file's rows out of the values tables, each with the landing row it belongs to: call it before the landing rows are
 * deleted, in the same transaction. Rows of other files stay beside their own.
 */
export async function removeTyped(engine: Engine, definition: DatasetDef, fileId: number): Promise<void> {
	const values = identifier(valuesTable(definition));
	await engine.execute({
		text:
			`DELETE FROM ${values} WHERE rowid IN (SELECT v.rowid FROM ${identifier(landingTable(definition))} l ` +
			`POSITIONAL JOIN ${values} v WHERE l._file = ?::INTEGER)`,
		params: [fileId]
	});
}
