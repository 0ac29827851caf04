import type { DatasetDef } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { landingTable, ROW_ID } from '../../engine/sql/tables.ts';
import { numberedKey, rowKey } from './row-key.ts';
import { isAccepted, selectValues, type ReadBy } from './values.ts';

/** Rows of one file that changed an earlier row of the same key, and rows that only said the same again. */
export interface RepeatCounts {
	readonly file: number;
	readonly updates: number;
	readonly duplicates: number;
}

/**
 * Sets the rows whose key comes more than once apart, in the temporary table `repeated_rows`, lists their contradictions in
 * `conflicts`, and counts them by file: no counts where no key comes twice. A dataset whose rows have no key, and are not told
 * apart by anything else, is only added to.
 */
export async function setRepeatsApart(
	engine: Engine,
	definition: DatasetDef,
	readBy: ReadBy
): Promise<readonly RepeatCounts[]> {
	if (definition.key.length === 0 && definition.withoutKey === undefined) return [];
	const key = rowKey(definition);
	await engine.execute(
		`CREATE OR REPLACE TEMP TABLE repeated_keys AS SELECT ${key} AS _key FROM ${identifier(landingTable(definition))} l ` +
			`WHERE ${isAccepted(definition)} GROUP BY ALL HAVING count(*) > 1`
	);
	if ((await engine.query('SELECT 1 FROM repeated_keys LIMIT 1')).length === 0) return [];
	const repeated = selectValues(definition, readBy, `SEMI JOIN repeated_keys k ON k._key = ${key}`);
	await engine.execute(
		`CREATE OR REPLACE TEMP TABLE repeated_rows AS SELECT * REPLACE (${numberedKey(definition)} AS _key) ` +
			`FROM (SELECT *, ${key} AS _key FROM (${repeated}) WHERE _accepted)`
	);
	await engine.execute(insertConflicts(definition));
	return countRepeats(engine, definition);
}

/**
 * SQL: one row for each key of `repeated_rows`: every field, origin and `_id`. The later row wins field by field where it has
 * a value; origin and number are the last row's.
 */
export function selectMerged(definition: DatasetDef): string {
	const merged = definition.fields.map(({ key }) => `arg_max(${identifier(key)}, _order) AS ${identifier(key)}`);
	const origin = ['_file', '_sheet', '_row', ROW_ID].map((column) => `arg_max_null(${column}, _order) AS ${column}`);
	return `SELECT ${[...merged, ...origin].join(', ')} FROM repeated_rows GROUP BY _key ORDER BY max(_order)`;
}

/**
 * DDL: values that a later row of the same key said otherwise, in order of import: what stood before, what stands since,
 * and the file, sheet and row of each. `key` is what the rows are known by, joined by ` / `; instants are
 * `YYYY-MM-DD HH:MM:SS`.
 */
export const CREATE_CONFLICTS =
	'CREATE OR REPLACE TABLE conflicts (dataset VARCHAR, key VARCHAR, field VARCHAR, name VARCHAR, ' +
	'earlier VARCHAR, earlier_file INTEGER, earlier_sheet VARCHAR, earlier_row INTEGER, ' +
	'later VARCHAR, later_file INTEGER, later_sheet VARCHAR, later_row INTEGER)';

/** Lists in `conflicts` where the values of a field differ between one of `repeated_rows` and the last before it that had one. */
function insertConflicts(definition: DatasetDef): string {
	const compared = definition.fields.filter(({ key }) => !definition.key.includes(key));
	const names = compared.map(({ key, name }) => `(${literal(key)}, ${literal(name)})`).join(', ');
	const texts = compared.map(({ key }) => `CAST(${identifier(key)} AS VARCHAR) AS ${identifier(key)}`).join(', ');
	const before = (column: string) => `lag(${column}) OVER (PARTITION BY _key, _field ORDER BY _order)`;
	const said =
		`UNPIVOT (SELECT _key, ${texts}, _file, _sheet, _row, _order FROM repeated_rows) ` +
		`ON ${compared.map(({ key: column }) => identifier(column)).join(', ')} INTO NAME _field VALUE _value`;
	return (
		`INSERT INTO conflicts SELECT ${literal(definition.kind)}, _key, _field, n.name, _earlier, _earlier_file, _earlier_sheet, ` +
		`_earlier_row, _value, _file, _sheet, _row FROM (SELECT *, ${before('_value')} AS _earlier, ${before('_file')} AS _earlier_file, ` +
		`${before('_sheet')} AS _earlier_sheet, ${before('_row')} AS _earlier_row FROM (${said})) ` +
		`JOIN (VALUES ${names}) n(field, name) ON n.field = _field WHERE _earlier <> _value ORDER BY _order, _field`
	);
}

/** Counts `repeated_rows` by file: a row that equals the one before it of its key is a duplicate, else an update. */
async function countRepeats(engine: Engine, definition: DatasetDef): Promise<RepeatCounts[]> {
	const content = `hash(${definition.fields.map((field) => identifier(field.key)).join(', ')})`;
	return engine.query<{ file: number; updates: number; duplicates: number }>(
		`SELECT _file AS file, CAST(count(*) FILTER (WHERE _said <> _before) AS DOUBLE) AS updates, ` +
			`CAST(count(*) FILTER (WHERE _said = _before) AS DOUBLE) AS duplicates FROM (SELECT _file, _said, ` +
			`lag(_said) OVER (PARTITION BY _key ORDER BY _order) AS _before FROM (SELECT *, ${content} AS _said FROM repeated_rows)) ` +
			`GROUP BY _file ORDER BY _file`
	);
}
