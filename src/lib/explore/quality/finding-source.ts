import { literal } from '../../engine/sql/quote.ts';
import { CELL_UNREADABLE, ROW_REJECTED } from './finding-kinds.ts';

/**
 * SQL SELECT of one row for each finding (a kind and a row it was found in): `kind, dataset, file, sheet, row, key, month,
 * field, header, value, reason`. A flagged ticket stands at the row that it was last told of in; `key` is its number.
 * Only in problem cells there are `field`, `header`, `value` and `reason`.
 */
export function findingSource(): string {
	return (
		`SELECT CASE severity WHEN 'rejected' THEN ${literal(ROW_REJECTED)} ELSE ${literal(CELL_UNREADABLE)} END AS kind, ` +
		`dataset, _file AS file, _sheet AS sheet, _row AS row, key, month, field, header, value, reason FROM problems ` +
		`UNION ALL SELECT unnest(string_split(quality_flags, ',')), 'tickets', _file, _sheet, _row, ticket_no, ` +
		`strftime(accept_time, '%Y-%m'), NULL, NULL, NULL, NULL FROM tickets WHERE quality_flags <> ''`
	);
}
