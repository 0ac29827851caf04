import type { DatasetDef, FieldDef } from '../../domain/dataset.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { canFail, hasValue, unreadableReason } from '../cast/index.ts';
import { landed, selectTexts, type FilledFields } from './values.ts';

/** DDL: cells and rows that could not be used, each with its place, its text and what to do. */
export const CREATE_PROBLEMS =
	'CREATE OR REPLACE TABLE problems (_file INTEGER, _sheet VARCHAR, _row INTEGER, field VARCHAR, header VARCHAR, ' +
	'value VARCHAR, reason VARCHAR, severity VARCHAR)';

/** Adds the problems of one dataset: one column is read at a time, so the cost is that of the columns that can fail. */
export function insertProblems(definition: DatasetDef, filled: FilledFields): string | null {
	const fields = definition.fields.filter((field) => field.required || filled.has(field.key));
	const branches = fields.flatMap((field) => problemBranches(definition, field));
	if (branches.length === 0) return null;
	return (
		`INSERT INTO problems SELECT p._file, p._sheet, p._row, p.field, coalesce(c.header, p.name), p.value, p.reason, p.severity ` +
		`FROM (${branches.join(' UNION ALL ')}) p ` +
		`LEFT JOIN input_columns c ON c._file = p._file AND c._sheet IS NOT DISTINCT FROM p._sheet AND c.field = p.field ` +
		`ORDER BY p._file, p._sheet, p._row, p.field`
	);
}

function problemBranches(definition: DatasetDef, field: FieldDef): string[] {
	const cell = `l.${identifier(field.key)}`;
	const branch = (where: string, value: string, reason: string, severity: string) =>
		`SELECT l._file, l._sheet, l._row, ${literal(field.key)} AS field, ${literal(field.name)} AS name, ${value} AS value, ` +
		`${literal(reason)} AS reason, ${literal(severity)} AS severity FROM (${selectTexts(definition, [field])}) l WHERE ${where}`;
	const branches: string[] = [];
	if (field.required) {
		const reason = `缺少${field.name}，这一行没有计入，请补上后重新导入`;
		branches.push(branch(`NOT ${hasValue(cell)}`, 'NULL', reason, 'rejected'));
	}
	if (canFail(field)) {
		const outcome = field.required ? '；这一行没有计入' : '；这一格按未知处理';
		branches.push(
			branch(
				`${hasValue(cell)} AND ${landed(field)} IS NULL`,
				cell,
				unreadableReason(field) + outcome,
				field.required ? 'rejected' : 'warning'
			)
		);
	}
	return branches;
}
