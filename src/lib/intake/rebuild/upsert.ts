import type { DatasetDef } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import { isAccepted, selectValues } from './values.ts';

/** Rows of one file that changed an earlier row of the same key, and rows that only said the same again. */
export interface RepeatCounts {
	readonly file: number;
	readonly updates: number;
	readonly duplicates: number;
}

export interface Merged {
	/** SQL SELECT of one row for each key: every field, `_file`, `_sheet`, `_row`. */
	readonly rows: string;
	readonly repeats: readonly RepeatCounts[];
}

/**
 * Sets the rows whose key comes more than once apart, in the temporary table `repeated_rows`, counts them, and gives one
 * row for each key: of repeated rows the later wins field by field where it has a value, and its origin is the
 * last row's. Rows that come once pass straight through. A dataset without a key is only added to.
 */
export async function selectMerged(engine: Engine, definition: DatasetDef): Promise<Merged> {
	const columns = [...definition.fields.map((field) => identifier(field.key)), '_file', '_sheet', '_row'].join(', ');
	if (definition.key.length === 0) return { rows: selectColumns(columns, selectValues(definition)), repeats: [] };

	const keys = definition.key.map(identifier).join(', ');
	await engine.execute(
		`CREATE OR REPLACE TEMP TABLE repeated_keys AS SELECT ${keys} FROM ${identifier(landingTable(definition))} l ` +
			`WHERE ${isAccepted(definition)} GROUP BY ${keys} HAVING count(*) > 1`
	);
	if ((await engine.query('SELECT 1 FROM repeated_keys LIMIT 1')).length === 0) {
		return { rows: selectColumns(columns, selectValues(definition)), repeats: [] };
	}
	const restricted = (kind: 'SEMI' | 'ANTI') => selectValues(definition, `${kind} JOIN repeated_keys USING (${keys})`);
	await engine.execute(`CREATE OR REPLACE TEMP TABLE repeated_rows AS ${restricted('SEMI')}`);
	const merged = definition.fields.map((field) => {
		const column = identifier(field.key);
		return definition.key.includes(field.key) ? column : `arg_max(${column}, _order) AS ${column}`;
	});
	const origin = ['_file', '_sheet', '_row'].map((column) => `arg_max_null(${column}, _order) AS ${column}`);
	const rows =
		`${selectColumns(columns, restricted('ANTI'))} UNION ALL SELECT ${columns} FROM (` +
		`SELECT ${[...merged, ...origin].join(', ')}, max(_order) AS _order FROM repeated_rows GROUP BY ${keys} ORDER BY _order)`;
	return { rows, repeats: await countRepeats(engine, definition, keys) };
}

const selectColumns = (columns: string, values: string) => `SELECT ${columns} FROM (${values})`;

/** Counts `repeated_rows` by file: a row that equals the one before it of its key is a duplicate, else an update. */
async function countRepeats(engine: Engine, definition: DatasetDef, keys: string): Promise<RepeatCounts[]> {
	const content = `hash(${definition.fields.map((field) => identifier(field.key)).join(', ')})`;
	return engine.query<{ file: number; updates: number; duplicates: number }>(
		`SELECT _file AS file, CAST(count(*) FILTER (WHERE _said <> _before) AS DOUBLE) AS updates, ` +
			`CAST(count(*) FILTER (WHERE _said = _before) AS DOUBLE) AS duplicates FROM (SELECT _file, _said, ` +
			`lag(_said) OVER (PARTITION BY ${keys} ORDER BY _order) AS _before FROM (SELECT *, ${content} AS _said FROM repeated_rows)) ` +
			`GROUP BY _file ORDER BY _file`
	);
}
