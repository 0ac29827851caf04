import type { DatasetDef, FieldDef } from '../../domain/dataset.ts';
import { ERROR_VALUES, TOO_NARROW } from '../../domain/text.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import { ERROR_REASON, unreadableReason } from '../cast/index.ts';
import type { FilledColumns } from './filled-columns.ts';
import { rowKey } from './row-key.ts';
import { hasColumn } from './values.ts';

/**
 * DDL: cells and rows that could not be used, each with its place, its text and what to do. `key` is what the row says of its
 * key, or of what it is told apart by instead, joined by ` / `; `month` (`YYYY-MM`) is that of the row's own time; both are null
 * where it does not say.
 */
export const CREATE_PROBLEMS =
	'CREATE OR REPLACE TABLE problems (_file INTEGER, _sheet VARCHAR, _row INTEGER, field VARCHAR, header VARCHAR, ' +
	'value VARCHAR, reason VARCHAR, severity VARCHAR, dataset VARCHAR, key VARCHAR, month VARCHAR)';

/** Dates whose parts could stand in several orders. They are unreadable only where the whole column leaves it open. */
const IN_DOUBT = '^[0-9]{1,2}([/.-])[0-9]{1,2}[/.-][0-9]{2,4}([^0-9]|$)';
const DOUBT = '分不清日和月的先后，请在导入页的“列对应”里为这一列选择日期写法';

/**
 * SQL that adds the problems of one dataset: cells that could not be read, and required cells without a value. Null where it
 * can have none.
 */
export function insertProblems(definition: DatasetDef, filled: FilledColumns): string | null {
	const branches = [
		...(filled.has('_unreadable') ? [unreadableCells(definition)] : []),
		...definition.fields
			.filter((field) => field.required && !filled.isWhole(field.key))
			.map((field) => missingCells(definition, field))
	];
	if (branches.length === 0) return null;
	return (
		`INSERT INTO problems SELECT p._file, p._sheet, p._row, p.field, coalesce(c.header, p.name), p.value, p.reason, p.severity, ` +
		`${literal(definition.kind)}, p.key, p.month ` +
		`FROM (${branches.join(' UNION ALL ')}) p ` +
		`LEFT JOIN input_columns c ON c._file = p._file AND c._sheet IS NOT DISTINCT FROM p._sheet AND c.field = p.field ` +
		`ORDER BY p._file, p._sheet, p._row, p.field`
	);
}

function unreadableCells(definition: DatasetDef): string {
	const fields = definition.fields.map(
		(field) =>
			`(${literal(field.key)}, ${literal(field.name)}, ${literal(unreadableReason(field) + outcome(field))}, ${literal(severity(field))}, ` +
			`${literal(`：${ERROR_REASON}${outcome(field)}`)}, ${field.kind === 'instant' || field.kind === 'date'}, ${literal(DOUBT + outcome(field))})`
	);
	const lines =
		`SELECT _file, _sheet, _row, ${rowKey(definition)} AS key, ${rowMonth(definition)} AS month, unnest(string_split(_unreadable, chr(10))) AS line ` +
		`FROM ${identifier(landingTable(definition))} WHERE _unreadable IS NOT NULL`;
	return (
		`SELECT u._file, u._sheet, u._row, f.field, f.name, substr(u.line, length(f.field) + 2) AS value, ` +
		`CASE WHEN upper(value) IN (${ERROR_VALUES.map(literal).join(', ')}) OR regexp_matches(value, ${literal(TOO_NARROW)}) THEN concat(f.name, f.error) ` +
		`WHEN f.dated AND regexp_matches(value, ${literal(IN_DOUBT)}) THEN concat(f.name, f.doubt) ELSE f.reason END AS reason, f.severity, u.key, u.month ` +
		`FROM (${lines}) u JOIN (VALUES ${fields.join(', ')}) f(field, name, reason, severity, error, dated, doubt) ON f.field = split_part(u.line, chr(9), 1)`
	);
}

function missingCells(definition: DatasetDef, field: FieldDef): string {
	const said = `contains(concat(chr(10), _unreadable), concat(chr(10), ${literal(field.key)}, chr(9)))`;
	return (
		`SELECT _file, _sheet, _row, ${literal(field.key)} AS field, ${literal(field.name)} AS name, NULL AS value, ` +
		`${literal(`缺少${field.name}，这一行没有计入，请补上后重新导入`)} AS reason, 'rejected' AS severity, ` +
		`${rowKey(definition)} AS key, ${rowMonth(definition)} AS month ` +
		`FROM ${identifier(landingTable(definition))} l WHERE ${identifier(field.key)} IS NULL AND NOT ${said}` +
		(field.columnOptional === true ? ` AND ${hasColumn(field, 'l')}` : '')
	);
}

const outcome = (field: FieldDef) => (field.required ? '；这一行没有计入' : '；这一格按未知处理');
const severity = (field: FieldDef) => (field.required ? 'rejected' : 'warning');

/** SQL: the month of the time that a dataset counts its rows by: the required one, else the first there is. */
function rowMonth({ fields }: DatasetDef): string {
	const times = fields.filter(({ kind }) => kind === 'instant' || kind === 'date');
	const time = times.find(({ required }) => required === true) ?? times[0];
	return time === undefined ? 'NULL' : `strftime(${identifier(time.key)}, '%Y-%m')`;
}
