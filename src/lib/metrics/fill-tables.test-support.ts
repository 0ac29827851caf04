import type { DatasetKind } from '../domain/dataset.ts';
import { DATASETS } from '../domain/datasets/index.ts';
import type { Engine, Value } from '../engine/engine.ts';
import { identifier, literal } from '../engine/sql/quote.ts';
import { createTypedTable, ROW_ID, typedColumns } from '../engine/sql/tables.ts';

/** A row of a typed table by column; absent columns are null, `_id` the row's place. */
export type TestRow = Readonly<Record<string, Value>>;

/** Makes typed tables and puts rows into them, without the intake. Kinds not named are not made. */
export async function fillTables(
	engine: Engine,
	tables: Readonly<Partial<Record<DatasetKind, readonly TestRow[]>>>
): Promise<void> {
	for (const [kind, rows] of Object.entries(tables) as [DatasetKind, readonly TestRow[]][]) {
		const columns = typedColumns(DATASETS[kind]);
		await engine.execute(createTypedTable(DATASETS[kind], kind));
		const names = columns.map(({ name }) => identifier(name)).join(', ');
		for (let start = 0; start < rows.length; start += 200) {
			const values = rows.slice(start, start + 200).map((row, at) => {
				for (const name of Object.keys(row)) {
					if (!columns.some((column) => column.name === name)) throw new Error(`${kind} has no column ${name}`);
				}
				const cells = columns.map(({ name, type }) => {
					const value = row[name] ?? (name === ROW_ID ? start + at : null);
					return `${value === null ? 'NULL' : literal(String(value))}::${type}`;
				});
				return `(${cells.join(', ')})`;
			});
			await engine.execute(`INSERT INTO ${identifier(kind)} (${names}) VALUES ${values.join(', ')}`);
		}
	}
}

/** Every typed table, empty. */
export async function emptyTables(engine: Engine): Promise<void> {
	for (const definition of Object.values(DATASETS)) await engine.execute(createTypedTable(definition, definition.kind));
}
