import type { DatasetDef } from '../domain/dataset.ts';
import { appendRows } from '../engine/append-rows.ts';
import type { Engine } from '../engine/engine.ts';
import type { RowsChunk } from '../engine/row-block.ts';
import { identifier } from '../engine/sql/quote.ts';
import { landingColumns, landingTable } from '../engine/sql/tables.ts';

const STAGE = 'kept_rows';
/** Fields that came later than rows without a note of their columns were kept. */
const LATER: readonly string[] = ['direction', 'caller_phone'];

/**
 * Appends kept rows to the landing table of their dataset and gives how many arrived. They may be of an earlier version of this
 * product, which had other fields: what has a column of the same name goes there, and a field that is new stays empty.
 */
export async function appendKept(
	engine: Engine,
	definition: DatasetDef,
	rows: readonly RowsChunk[],
	columns?: readonly string[]
): Promise<number> {
	const types = new Map(landingColumns(definition).map(({ name, type }) => [name, type]));
	const names = columns ?? [...types.keys()].filter((name) => !LATER.includes(name));
	const table = landingTable(definition);
	if (names.join() === [...types.keys()].join()) return appendRows(engine, table, rows);
	const stage = names.map((name) => `${identifier(name)} ${types.get(name) ?? 'VARCHAR'}`);
	await engine.execute(`CREATE OR REPLACE TABLE ${STAGE} (${stage.join(', ')})`);
	const arrived = await appendRows(engine, STAGE, rows);
	const common = names.filter((name) => types.has(name)).map(identifier);
	await engine.execute(
		`INSERT INTO ${identifier(table)} (${common.join(', ')}) SELECT ${common.join(', ')} FROM ${STAGE}`
	);
	await engine.execute(`DROP TABLE ${STAGE}`);
	return arrived;
}
