import type { Engine } from '../engine/engine.ts';
import { Sql, sql } from '../engine/sql/quote.ts';
import { selectTickets, type TicketScope } from './ticket-scope.ts';
import type { TicketFilter } from './ticket-filter.ts';

/** One caller on one topic, several times. */
export interface Repeat {
	/** Key of the caller, made with a secret of this machine. */
	readonly caller: string;
	/** The category they called about, its first two levels. */
	readonly topic: string;
	readonly tickets: number;
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
}

/** Callers who came back with the same category within the scope, most often first. Masked numbers are never a key. */
export async function findRepeats(engine: Engine, request: RepeatRequest): Promise<Repeat[]> {
	const columns =
		`caller_key AS caller, cat1, cat2, count(*) AS tickets, strftime(min(accept_time), '%Y-%m-%d %H:%M:%S') AS first, ` +
		`strftime(max(accept_time), '%Y-%m-%d %H:%M:%S') AS last, count(*) FILTER (WHERE NOT closed) AS open`;
	const tail = sql`\nGROUP BY caller_key, cat1, cat2\nHAVING caller_key IS NOT NULL AND coalesce(cat1, cat2) IS NOT NULL AND count(*) >= ${request.atLeast}::INTEGER\nORDER BY tickets DESC, last DESC, caller, cat1, cat2\nLIMIT ${request.limit}::INTEGER`;
	const rows = await engine.query<{
		caller: string;
		cat1: string | null;
		cat2: string | null;
		tickets: number;
		first: string;
		last: string;
		open: number;
	}>(selectTickets(request, columns, new Sql(tail.text, tail.params)));
	return rows.map(({ caller, cat1, cat2, tickets, first, last, open }) => ({
		caller,
		topic: [cat1, cat2].filter((level) => level !== null).join(' / '),
		tickets,
		first,
		last,
		open,
		filter: { dimensions: { caller: { values: [caller] }, cat1: { values: [cat1] }, cat2: { values: [cat2] } } }
	}));
}
