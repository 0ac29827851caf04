import type { Period } from '../domain/period.ts';
import { join, raw, sql, type Sql } from '../engine/sql/quote.ts';
import { factsOf } from '../metrics/scope.ts';
import { filterPredicate, type TicketFilter } from '../metrics/ticket-filter.ts';

/** Which tickets a page looks at: the filter's own period wins over the page's. */
export interface TicketScope {
	readonly period: Period;
	/** As-of instant `YYYY-MM-DD HH:MM:SS`. */
	readonly asOf: string;
	readonly filter?: TicketFilter | undefined;
}

/** `WITH … facts …`, then the columns from the tickets of the scope. `tail` is trusted SQL such as GROUP BY. */
export function selectTickets(scope: TicketScope, columns: string, tail: Sql = raw('')): Sql {
	const where = scope.filter ? filterPredicate(scope.filter) : null;
	const period = scope.filter?.period ?? scope.period;
	const uses = `${columns} ${where?.text ?? ''} ${tail.text}`;
	return join(
		[
			factsOf('tickets', { period, asOf: scope.asOf }, uses),
			raw(`SELECT ${columns}\nFROM facts`),
			where ? sql`\nWHERE ${where}` : raw(''),
			tail
		],
		''
	);
}
