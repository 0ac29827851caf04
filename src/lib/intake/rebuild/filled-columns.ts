import type { DatasetDef } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { landingColumns, landingTable } from '../../engine/sql/tables.ts';

/** How full a landing table is. An export fills some thirty of sixty columns; what derives the rest is left out. */
export interface FilledColumns {
	readonly rows: number;
	/** Has the column a value in any row? */
	has(column: string): boolean;
	/** Has the column a value in every row? */
	isWhole(column: string): boolean;
}

/** Counts the values of every column of the landing tables that are not empty, by dataset. */
export async function filledColumns(
	engine: Engine,
	definitions: readonly DatasetDef[]
): Promise<ReadonlyMap<DatasetDef, FilledColumns>> {
	const sizes = definitions.map(
		(definition) =>
			`SELECT ${literal(definition.kind)} AS kind, count(*)::DOUBLE AS rows FROM ${identifier(landingTable(definition))}`
	);
	const filled = new Map<DatasetDef, FilledColumns>();
	const counted = await engine.query<{ kind: string; rows: number }>(sizes.join(' UNION ALL '));
	const rowsOf = new Map(counted.map(({ kind, rows }) => [kind, rows]));
	for (const definition of definitions) {
		const rows = rowsOf.get(definition.kind) ?? 0;
		if (rows > 0) filled.set(definition, await countValues(engine, definition, rows));
	}
	return filled;
}

async function countValues(engine: Engine, definition: DatasetDef, rows: number): Promise<FilledColumns> {
	const names = landingColumns(definition).map(({ name }) => identifier(name));
	const counts = names.map((name) => `count(${name})::DOUBLE AS ${name}`).join(', ');
	const [values = {}] = await engine.query<Record<string, number>>(
		`SELECT ${counts} FROM ${identifier(landingTable(definition))}`
	);
	return { rows, has: (column) => (values[column] ?? 0) > 0, isWhole: (column) => values[column] === rows };
}
