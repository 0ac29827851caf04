import type { Engine } from '../engine/engine.ts';

/** The days that tickets were accepted on, and the default as-of instant. */
export interface DataRange {
	/** First and last day of acceptance, `YYYY-MM-DD`. */
	readonly first: string;
	readonly last: string;
	/** Latest instant at which anything happened to a ticket, `YYYY-MM-DD HH:MM:SS`. */
	readonly latest: string;
}

const EVENTS = ['accept_time', 'dispatch_time', 'sign_time', 'reply_time', 'close_time', 'visit_time'];

/**
 * First and last day of acceptance and the latest event; null without tickets. Events more than a year after the last
 * acceptance are typing errors (2203 for 2023) and do not move the as-of instant.
 */
export async function dataRange(engine: Engine): Promise<DataRange | null> {
	const latest = EVENTS.map((column) => `max(${column}) FILTER (WHERE ${column} <= last + INTERVAL 1 YEAR)`);
	const [row] = await engine.query<{ first: string | null; last: string; latest: string }>(
		`WITH bounds AS (SELECT min(accept_time) AS first, max(accept_time) AS last FROM tickets)
SELECT strftime(min(first), '%Y-%m-%d') AS first, strftime(min(last), '%Y-%m-%d') AS last,
	strftime(greatest(${latest.join(', ')}), '%Y-%m-%d %H:%M:%S') AS latest
FROM tickets, bounds`
	);
	return row && row.first !== null ? { first: row.first, last: row.last, latest: row.latest } : null;
}
