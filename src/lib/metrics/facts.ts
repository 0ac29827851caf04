import type { DatasetKind } from '../domain/dataset.ts';

/** Ratings that count as given, the best first; anything else (未评价, unknown words, blank) is unrated. */
export const RATING_LEVELS = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'] as const;
const RATINGS = `(${RATING_LEVELS.map((level) => `'${level}'`).join(', ')})`;
/** SQL: the ticket's deadline was extended, or its extension asked for. */
export const EXTENDED = 'coalesce(extend_count > 0, false) OR extended_deadline IS NOT NULL';
const KNOWN_BY_THEN = 'coalesce(visit_time <= as_of, true)';

/** What a ticket's own category is for finding repeats: the first two levels, else the joined text. */
const TOPIC = `coalesce(nullif(concat_ws('/', cat1, cat2), ''), category)`;

/**
 * SQL: by row (`same_row`) the latest earlier ticket of the same caller and category, over all tickets, whatever the period.
 * A join of its own, because sorting whole tickets by caller takes many times as long as sorting these few columns.
 */
export const PREVIOUS_SAME =
	`SELECT _id AS same_row, lag(accept_time) OVER (PARTITION BY caller_key, ${TOPIC} ORDER BY accept_time, ticket_no) ` +
	`AS previous_same FROM tickets WHERE caller_key IS NOT NULL AND ${TOPIC} IS NOT NULL`;

/**
 * Facts about one row, by name, that predicates may use. A fact may use facts above it. `as_of`, `period_from` and
 * `period_to` are parameters. A statement contains only the facts it uses.
 *
 * Tickets are seen as they stood at the as-of instant: what happened later has not happened. A ticket closed without a
 * close time counts as closed, but nobody can prove that it was closed in time.
 */
export const FACTS: Readonly<Partial<Record<DatasetKind, Readonly<Record<string, string>>>>> = {
	tickets: {
		dispatched: 'coalesce(dispatch_time <= as_of, false)',
		closed: 'CASE WHEN close_time IS NULL THEN coalesce(is_closed, false) ELSE close_time <= as_of END',
		closed_at: 'CASE WHEN close_time <= as_of THEN close_time END',
		due: 'due_at IS NOT NULL AND (due_at <= as_of OR closed)',
		on_time: 'coalesce(closed_at <= due_at AND closed_at >= accept_time, false)',
		closed_late: 'coalesce(closed_at > due_at, false)',
		open_overdue: 'coalesce(NOT closed AND due_at < as_of, false)',
		visited: 'CASE WHEN visit_time IS NULL THEN visit_result IS NOT NULL ELSE visit_time <= as_of END',
		reached: `visited AND coalesce(visit_result = '接通', false)`,
		asked: `visited OR (${KNOWN_BY_THEN} AND satisfaction IS NOT NULL)`,
		rating: `CASE WHEN ${KNOWN_BY_THEN} AND satisfaction IN ${RATINGS} THEN satisfaction END`,
		first_rating: `CASE WHEN ${KNOWN_BY_THEN} AND first_satisfaction IN ${RATINGS} THEN first_satisfaction END`,
		solution: `CASE WHEN ${KNOWN_BY_THEN} AND solved IN ('已解决', '部分解决', '未解决') THEN solved END`,
		signed_at: 'CASE WHEN sign_time <= as_of AND sign_time >= dispatch_time THEN sign_time END',
		seconds_from_dispatch: `CASE WHEN closed_at >= dispatch_time THEN date_diff('second', dispatch_time, closed_at) END`,
		seconds_from_accept: `CASE WHEN closed_at >= accept_time THEN date_diff('second', accept_time, closed_at) END`,
		working_from_dispatch: `CASE WHEN closed_at >= dispatch_time THEN work_hours_from_dispatch END`,
		working_from_accept: `CASE WHEN closed_at >= accept_time THEN work_hours_from_accept END`
	},
	funds: {
		in_period: 'booked_on >= period_from AND booked_on < period_to'
	}
};

/** The facts that a text uses, directly or through other facts, in the order in which they must be defined. */
export function factsUsedBy(dataset: DatasetKind, text: string): readonly (readonly [name: string, sql: string])[] {
	const facts = Object.entries(FACTS[dataset] ?? {});
	const used: (readonly [string, string])[] = [];
	let wanted = text;
	for (const [name, sql] of [...facts].reverse()) {
		if (!new RegExp(`\\b${name}\\b`).test(wanted)) continue;
		used.unshift([name, sql]);
		wanted += ` ${sql}`;
	}
	return used;
}
