import type { DatasetDef } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { landingTable, ROW_ID } from '../../engine/sql/tables.ts';
import { isAccepted, selectValues, type ReadBy } from './values.ts';

/** Rows of one file that changed an earlier row of the same key, and rows that only said the same again. */
export interface RepeatCounts {
	readonly file: number;
	readonly updates: number;
	readonly duplicates: number;
}

/**
 * Sets the rows whose key comes more than once apart, in the temporary table `repeated_rows`, lists their contradictions in
 * `conflicts`, and counts them by file: no counts where no key comes twice. A dataset without a key is only added to.
 */
export async function setRepeatsApart(
	engine: Engine,
	definition: DatasetDef,
	readBy: ReadBy
): Promise<readonly RepeatCounts[]> {
	if (definition.key.length === 0) return [];
	const keys = definition.key.map(identifier).join(', ');
	await engine.execute(
		`CREATE OR REPLACE TEMP TABLE repeated_keys AS SELECT ${keys} FROM ${identifier(landingTable(definition))} l ` +
			`WHERE ${isAccepted(definition)} GROUP BY ${keys} HAVING count(*) > 1`
	);
	if ((await engine.query('SELECT 1 FROM repeated_keys LIMIT 1')).length === 0) return [];
	const repeated = selectValues(definition, readBy, `SEMI JOIN repeated_keys USING (${keys})`);
	await engine.execute(`CREATE OR REPLACE TEMP TABLE repeated_rows AS SELECT * FROM (${repeated}) WHERE _accepted`);
	await engine.execute(insertConflicts(definition));
	return countRepeats(engine, definition, keys);
}

/**
 * SQL: one row for each key of `repeated_rows`: every field, origin and `_id`. The later row wins field by field where it has
 * a value; origin and number are the last row's.
 */
export function selectMerged(definition: DatasetDef): string {
	const keys = definition.key.map(identifier).join(', ');
	const merged = definition.fields.map((field) => {
		const column = identifier(field.key);
		return definition.key.includes(field.key) ? column : `arg_max(${column}, _order) AS ${column}`;
	});
	const origin = ['_file', '_sheet', '_row', ROW_ID].map((column) => `arg_max_null(${column}, _order) AS ${column}`);
	return `SELECT ${[...merged, ...origin].join(', ')} FROM repeated_rows GROUP BY ${keys} ORDER BY max(_order)`;
}

/**
 * DDL: values that a later row of the same key said otherwise, in order of import: what stood before, what stands since,
 * and the file, sheet and row of each. `key` joins the values of the dataset's key by ` / `; instants are
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
	const key = `concat_ws(' / ', ${definition.key.map(identifier).join(', ')}) AS _key`;
	const before = (column: string) => `lag(${column}) OVER (PARTITION BY _key, _field ORDER BY _order)`;
	const said =
		`UNPIVOT (SELECT ${key}, ${texts}, _file, _sheet, _row, _order FROM repeated_rows) ` +
		`ON ${compared.map(({ key: column }) => identifier(column)).join(', ')} INTO NAME _field VALUE _value`;
	return (
		`INSERT INTO conflicts SELECT ${literal(definition.kind)}, _key, _field, n.name, _earlier, _earlier_file, _earlier_sheet, ` +
		`_earlier_row, _value, _file, _sheet, _row FROM (SELECT *, ${before('_value')} AS _earlier, ${before('_file')} AS _earlier_file, ` +
		`${before('_sheet')} AS _earlier_sheet, ${before('_row')} AS _earlier_row FROM (${said})) ` +
		`JOIN (VALUES ${names}) n(field, name) ON n.field = _field WHERE _earlier <> _value ORDER BY _order, _field`
	);
}

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
