import type { DatasetKind } from '../../domain/dataset.ts';
import type { Engine } from '../../engine/engine.ts';
import { join, literal, raw, sql, type Sql } from '../../engine/sql/quote.ts';
import { SECRET_TEXT } from '../../domain/secret-text.ts';
import { SECRET_FIELDS } from '../secret-fields.ts';
import type { FindingFilter } from './finding-filter.ts';
import type { FindingPage } from './list-findings.ts';

/** A field of which a later row said something else than an earlier one. */
export interface Conflict {
	readonly dataset: DatasetKind;
	/** Number of the ticket, or what identifies the row in its dataset. */
	readonly key: string;
	/** Key and Chinese name of the field. */
	readonly field: string;
	readonly name: string;
	/** What stood before, and the file name, sheet and row that said it. */
	readonly earlier: string;
	readonly earlierFile: string | null;
	readonly earlierSheet: string;
	readonly earlierRow: number;
	/** What was said later, and where. */
	readonly later: string;
	readonly laterFile: string | null;
	readonly laterSheet: string;
	readonly laterRow: number;
	/** What stands now: `later`, or what a still later row said. */
	readonly standing: string;
}

/** One page of the conflicts, in order of import. `file` of the filter is either side's, `month` that of the ticket. */
export function listConflicts(engine: Engine, filter: FindingFilter, page: FindingPage): Promise<Conflict[]> {
	const covered = `coalesce(t.secret, false) AND c.field IN (${[...SECRET_FIELDS].map(literal).join(', ')})`;
	const shown = (column: string, name: string) =>
		`CASE WHEN ${covered} THEN ${literal(SECRET_TEXT)} ELSE c.${column} END AS ${name}`;
	return engine.query<Conflict & Record<string, never>>(
		sql`SELECT c.dataset, c.key, c.field, c.name, ${raw(
			[shown('earlier', 'earlier'), shown('later', 'later'), shown('standing', 'standing')].join(', ')
		)}, e.name AS earlierFile, c.earlier_sheet AS earlierSheet, c.earlier_row AS earlierRow,
l.name AS laterFile, c.later_sheet AS laterSheet, c.later_row AS laterRow
FROM (SELECT *, rowid AS at, last_value(later) OVER (PARTITION BY dataset, key, field ORDER BY rowid
ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS standing FROM conflicts) c
LEFT JOIN inputs e ON e._file = c.earlier_file LEFT JOIN inputs l ON l._file = c.later_file
LEFT JOIN tickets t ON c.dataset = 'tickets' AND t.ticket_no = c.key
WHERE ${conflictPredicate(filter)} ORDER BY c.at LIMIT ${page.limit}::INTEGER OFFSET ${page.offset}::INTEGER`
	);
}

/** How many conflicts a filter lets through. */
export async function countConflicts(engine: Engine, filter: FindingFilter): Promise<number> {
	const [row] = await engine.query<{ conflicts: number }>(
		sql`SELECT CAST(count(*) AS DOUBLE) AS conflicts FROM conflicts c
LEFT JOIN tickets t ON c.dataset = 'tickets' AND t.ticket_no = c.key WHERE ${conflictPredicate(filter)}`
	);
	return row?.conflicts ?? 0;
}

function conflictPredicate({ file, month }: FindingFilter): Sql {
	const parts = [raw('true')];
	if (file !== undefined) parts.push(sql`(c.earlier_file = ${file}::INTEGER OR c.later_file = ${file}::INTEGER)`);
	if (month !== undefined) parts.push(sql`strftime(t.accept_time, '%Y-%m') IS NOT DISTINCT FROM ${month}::VARCHAR`);
	return join(parts, ' AND ');
}
