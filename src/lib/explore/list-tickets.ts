import { SECRET_TEXT } from '../domain/secret-text.ts';
import type { Engine } from '../engine/engine.ts';
import { Sql, sql } from '../engine/sql/quote.ts';
import { selectTickets, type TicketScope } from './ticket-scope.ts';

export interface TicketRow {
	readonly ticket_no: string;
	readonly title: string | null;
	/** `YYYY-MM-DD HH:MM:SS`, like every instant here. */
	readonly accept_time: string;
	readonly dispatch_time: string | null;
	readonly due_at: string | null;
	readonly close_time: string | null;
	readonly type: string | null;
	readonly channel: string | null;
	readonly cat1: string | null;
	readonly cat2: string | null;
	readonly unit: string | null;
	readonly area: string | null;
	readonly status: string | null;
	readonly satisfaction: string | null;
	readonly solved: string | null;
	/** Clock hours from dispatch to close; null while open. */
	readonly handling_hours: number | null;
	/** Closed after its deadline, or open past it at the as-of instant. */
	readonly overdue: boolean;
	readonly secret: boolean;
	/** Ids of the data-quality rules it breaks, joined by `,`. */
	readonly quality_flags: string | null;
}

export const TICKET_SORTS = [
	'accept_time',
	'dispatch_time',
	'due_at',
	'close_time',
	'ticket_no',
	'unit',
	'area',
	'type',
	'satisfaction',
	'handling_hours'
] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

export interface TicketPage {
	/** Newest first where absent. */
	readonly sort?: { readonly by: TicketSort; readonly descending: boolean } | undefined;
	readonly offset: number;
	readonly limit: number;
}

const instant = (column: string) => `strftime(${column}, '%Y-%m-%d %H:%M:%S') AS ${column}`;
const COLUMNS = [
	'ticket_no',
	`CASE WHEN coalesce(secret, false) THEN '${SECRET_TEXT}' ELSE title END AS title`,
	...['accept_time', 'dispatch_time', 'due_at', 'close_time'].map(instant),
	...['type', 'channel', 'cat1', 'cat2', 'unit', 'area', 'status', 'satisfaction', 'solved'],
	'seconds_from_dispatch / 3600.0 AS handling_hours',
	'closed_late OR open_overdue AS overdue',
	'coalesce(secret, false) AS secret',
	'quality_flags'
].join(', ');

/** One page of tickets. Ties are broken by number, so that pages neither repeat nor skip. */
export function listTickets(engine: Engine, scope: TicketScope, page: TicketPage): Promise<TicketRow[]> {
	const { by, descending } = page.sort ?? { by: 'accept_time', descending: true };
	const direction = descending ? 'DESC' : 'ASC';
	const column = by === 'handling_hours' ? 'seconds_from_dispatch' : `facts.${by}`;
	const order = `\nORDER BY ${column} ${direction} NULLS LAST, facts.ticket_no ${direction}`;
	const limits = sql`\nLIMIT ${page.limit}::INTEGER OFFSET ${page.offset}::INTEGER`;
	return engine.query<TicketRow & Record<string, never>>(
		selectTickets(scope, COLUMNS, new Sql(order + limits.text, limits.params))
	);
}

/** How many tickets the scope holds. */
export async function countTickets(engine: Engine, scope: TicketScope): Promise<number> {
	const [row] = await engine.query<{ tickets: number }>(selectTickets(scope, 'count(*) AS tickets'));
	return row?.tickets ?? 0;
}
