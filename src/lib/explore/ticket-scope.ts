import type { DatasetKind } from '../domain/dataset.ts';
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

/**
 * `WITH … facts …`, then the columns from the tickets of the scope. `columns` as text is trusted SQL; `tail` is trusted SQL
 * such as GROUP BY.
 */
export function selectTickets(scope: TicketScope, columns: string | Sql, tail?: Sql): Sql {
	return selectRows('tickets', scope, columns, tail);
}

/** The same from the rows of any dataset, of whose scope only that part of the filter counts which reaches them. */
export function selectRows(dataset: DatasetKind, scope: TicketScope, columns: string | Sql, tail: Sql = raw('')): Sql {
	const selected = typeof columns === 'string' ? raw(columns) : columns;
	const where = scope.filter ? filterPredicate(scope.filter, dataset) : null;
	const period = scope.filter?.period ?? scope.period;
	const uses = `${selected.text} ${where?.text ?? ''} ${tail.text}`;
	return join(
		[
			factsOf(dataset, { period, asOf: scope.asOf }, uses),
			raw('SELECT '),
			selected,
			raw('\nFROM facts'),
			where ? sql`\nWHERE ${where}` : raw(''),
			tail
		],
		''
	);
}
