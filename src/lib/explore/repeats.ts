import type { Engine } from '../engine/engine.ts';
import { raw, sql } from '../engine/sql/quote.ts';
import { dimensionSql } from '../metrics/dimensions.ts';
import { selectTickets, type TicketScope } from './ticket-scope.ts';
import type { TicketFilter } from './ticket-filter.ts';

/** One caller on one topic, several times. */
export interface Repeat {
	/** Key of the caller, made with a secret of this machine. */
	readonly caller: string;
	/** The category they called about, its first two levels. */
	readonly topic: string;
	readonly tickets: number;
	/** The most of them within the days asked for; all of them where none were. */
	readonly densest: number;
	/** First and last acceptance, `YYYY-MM-DD HH:MM:SS`. */
	readonly first: string;
	readonly last: string;
	/** Tickets of these still open. */
	readonly open: number;
	/** Opens these tickets. */
	readonly filter: TicketFilter;
}

export interface RepeatRequest extends TicketScope {
	/** Fewer tickets than these are no repetition. */
	readonly atLeast: number;
	readonly limit: number;
	/** So many tickets must lie within so many days; absent: anywhere in the scope. */
	readonly days?: number;
}

const CALLER = dimensionSql('caller');

/**
 * Callers who came back with the same category within the scope, most often first. Masked numbers are never a key, and 保密
 * tickets take no part.
 */
export async function findRepeats(engine: Engine, request: RepeatRequest): Promise<Repeat[]> {
	const days = request.days ?? 100_000;
	const columns =
		`${CALLER} AS caller, cat1, cat2, accept_time, closed, count(*) OVER (PARTITION BY ${CALLER}, cat1, cat2 ` +
		`ORDER BY accept_time RANGE BETWEEN INTERVAL ${Math.floor(days)} DAY PRECEDING AND CURRENT ROW) AS within`;
	const inner = selectTickets(
		request,
		columns,
		raw(`\nQUALIFY ${CALLER} IS NOT NULL AND coalesce(cat1, cat2) IS NOT NULL`)
	);
	const rows = await engine.query<{
		caller: string;
		cat1: string | null;
		cat2: string | null;
		tickets: number;
		densest: number;
		first: string;
		last: string;
		open: number;
	}>(sql`SELECT caller, cat1, cat2, count(*) AS tickets, max(within) AS densest,
	strftime(min(accept_time), '%Y-%m-%d %H:%M:%S') AS first, strftime(max(accept_time), '%Y-%m-%d %H:%M:%S') AS last,
	count(*) FILTER (WHERE NOT closed) AS open
FROM (${inner})
GROUP BY caller, cat1, cat2
HAVING max(within) >= ${request.atLeast}::INTEGER
ORDER BY tickets DESC, last DESC, caller, cat1, cat2
LIMIT ${request.limit}::INTEGER`);
	return rows.map(({ caller, cat1, cat2, tickets, densest, first, last, open }) => ({
		caller,
		topic: [cat1, cat2].filter((level) => level !== null).join(' / '),
		tickets,
		densest,
		first,
		last,
		open,
		filter: { dimensions: { caller: { values: [caller] }, cat1: { values: [cat1] }, cat2: { values: [cat2] } } }
	}));
}
