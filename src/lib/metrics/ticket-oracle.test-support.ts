import type { TestRow } from './fill-tables.test-support.ts';
import type { Scope } from './scope.ts';

/** Numerator, denominator, value and sample, worked out slowly and without SQL. */
export interface OracleFigures {
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly value: number | null;
	readonly sample: number;
}

export const ms = (text: unknown): number | null =>
	typeof text === 'string' ? Date.parse(`${text.replace(' ', 'T')}Z`) : null;
export const dayMs = (day: string) => Date.parse(`${day}T00:00:00Z`);
const LEVELS = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'];
const GOOD = LEVELS.slice(0, 3);
const BEST = LEVELS.slice(0, 2);
export const HOUR = 3_600_000;

/** A ticket as it stood at the as-of instant, retold in JavaScript from the words of the definitions. */
export function ticketFacts(row: TestRow, asOf: number) {
	const accept = ms(row.accept_time)!;
	const [dispatch, close, due, visit, sign] = [
		row.dispatch_time,
		row.close_time,
		row.due_at,
		row.visit_time,
		row.sign_time
	].map(ms) as [number | null, number | null, number | null, number | null, number | null];
	const dispatched = dispatch !== null && dispatch <= asOf;
	const closedAt = close !== null && close <= asOf ? close : null;
	const closed = close !== null ? close <= asOf : row.is_closed === true;
	const rateable = visit === null || visit <= asOf;
	const level = (value: unknown) => (rateable && LEVELS.includes(String(value)) ? String(value) : null);
	const visited = visit === null ? row.visit_result != null : visit <= asOf;
	return {
		row,
		accept,
		dispatch,
		dispatched,
		closedAt,
		closed,
		hasDeadline: due !== null,
		due: due !== null && (due <= asOf || closed),
		onTime: closedAt !== null && due !== null && closedAt <= due && closedAt >= accept,
		late: closedAt !== null && due !== null && closedAt > due,
		openOverdue: !closed && due !== null && due < asOf,
		visited,
		reached: visited && row.visit_result === '接通',
		asked: visited || (rateable && row.satisfaction != null),
		rating: level(row.satisfaction),
		firstRating: level(row.first_satisfaction),
		solution: rateable && ['已解决', '部分解决', '未解决'].includes(String(row.solved)) ? String(row.solved) : null,
		signedAt: sign !== null && sign <= asOf && dispatch !== null && sign >= dispatch ? sign : null,
		direct: !dispatched && closed
	};
}
export type TicketFacts = ReturnType<typeof ticketFacts>;

/** The tickets of a scope with their facts. */
export function scopedTickets(rows: readonly TestRow[], scope: Scope): TicketFacts[] {
	const asOf = ms(scope.asOf)!;
	const [from, to] = [dayMs(scope.period.from), dayMs(scope.period.to)];
	return rows
		.map((row) => ticketFacts(row, asOf))
		.filter(({ accept }) => accept >= from && accept < to && accept <= asOf);
}

export const count = (n: number): OracleFigures => ({ numerator: null, denominator: null, value: n, sample: n });
export const divide = (numerator: number, denominator: number, sample = denominator): OracleFigures => ({
	numerator,
	denominator,
	value: denominator === 0 ? null : numerator / denominator,
	sample
});
export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

type Test = (ticket: TicketFacts) => boolean;
const share = (tickets: readonly TicketFacts[], base: Test, part: Test) => {
	const looked = tickets.filter(base);
	return divide(looked.filter(part).length, looked.length);
};
const weighted = (tickets: readonly TicketFacts[], base: Test, weight: (ticket: TicketFacts) => number) => {
	const looked = tickets.filter(base);
	return divide(sum(looked.map(weight)), looked.length);
};

function topic(row: TestRow): string | null {
	const levels = [row.cat1, row.cat2].filter((level) => level != null).join('/');
	return levels !== '' ? levels : ((row.category ?? null) as string | null);
}

function repeats(all: readonly TestRow[], days: number): Test {
	return ({ row, accept }) =>
		row.caller_key != null &&
		topic(row) !== null &&
		all.some((other) => {
			const before = ms(other.accept_time)!;
			return (
				other.caller_key === row.caller_key &&
				topic(other) === topic(row) &&
				(before < accept || (before === accept && String(other.ticket_no) < String(row.ticket_no))) &&
				before >= accept - days * 24 * HOUR
			);
		});
}

function handling(tickets: readonly TicketFacts[], variant: string, kind: 'mean' | 'median'): OracleFigures {
	const [start, clock] = variant.split('_');
	const hours = tickets.flatMap((ticket) => {
		const from = start === 'dispatch' ? ticket.dispatch : ticket.accept;
		if (ticket.closedAt === null || from === null || ticket.closedAt < from) return [];
		if (clock === 'clock') return [(ticket.closedAt - from) / HOUR];
		const working = ticket.row[start === 'dispatch' ? 'work_hours_from_dispatch' : 'work_hours_from_accept'];
		return working == null ? [] : [Number(working)];
	});
	if (kind === 'mean') return divide(sum(hours), hours.length);
	const sorted = [...hours].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const value =
		sorted.length === 0
			? null
			: sorted.length % 2 === 1
				? sorted[Math.floor(middle)]!
				: (sorted[middle - 1]! + sorted[middle]!) / 2;
	return { numerator: null, denominator: null, value, sample: sorted.length };
}

const times = (value: unknown) => Math.max(0, Number(value ?? 0));
const all: Test = () => true;
const dispatched: Test = (t) => t.dispatched;
const closed: Test = (t) => t.closed;
const rated: Test = (t) => t.rating !== null;
const within =
	(limit: (t: TicketFacts) => number): Test =>
	(t) =>
		t.signedAt !== null && t.signedAt <= t.dispatch! + limit(t);

type Oracle = (tickets: readonly TicketFacts[], rows: readonly TestRow[]) => OracleFigures;
const satisfied =
	(levels: readonly string[]): Oracle =>
	(t) =>
		share(t, rated, (x) => levels.includes(x.rating!));

/** Every ticket metric and variant: `id.variant`. */
export const TICKET_ORACLES: Readonly<Record<string, Oracle>> = {
	'tickets_received.default': (t) => count(t.length),
	'tickets_dispatched.time': (t) => count(t.filter(dispatched).length),
	'tickets_dispatched.unit': (t) => count(t.filter((x) => x.dispatched || x.row.unit != null).length),
	'tickets_resolved.dispatched': (t) => count(t.filter((x) => x.dispatched && x.closed).length),
	'tickets_resolved.all': (t) => count(t.filter(closed).length),
	'dispatch_rate.all': (t) => share(t, all, dispatched),
	'dispatch_rate.phone': (t) => share(t, (x) => x.row.channel === '电话', dispatched),
	'direct_resolution_rate.all': (t) => share(t, all, (x) => x.direct),
	'direct_resolution_rate.consult': (t) =>
		share(
			t,
			(x) => x.row.type === '咨询',
			(x) => x.direct
		),
	'direct_resolution_rate.phone': (t) =>
		share(
			t,
			(x) => x.row.channel === '电话',
			(x) => x.direct
		),
	'direct_resolution_rate.mode': (t) =>
		share(t, all, (x) => x.closed && /直接|即时/.test(String(x.row.handle_mode ?? ''))),
	'resolution_rate.dispatched': (t) => share(t, dispatched, closed),
	'resolution_rate.due': (t) => share(t, (x) => x.due, closed),
	'resolution_rate.all': (t) => share(t, all, closed),
	'solved_rate.answered': (t) =>
		share(
			t,
			(x) => x.solution !== null,
			(x) => x.solution === '已解决'
		),
	'solved_rate.closed': (t) => share(t, closed, (x) => x.solution === '已解决'),
	'solved_rate.partial': (t) =>
		share(
			t,
			(x) => x.solution !== null,
			(x) => x.solution !== '未解决'
		),
	'on_time_resolution_rate.due': (t) =>
		share(
			t,
			(x) => x.due,
			(x) => x.onTime
		),
	'on_time_resolution_rate.closed': (t) =>
		share(
			t,
			(x) => x.closed && x.hasDeadline,
			(x) => x.onTime
		),
	'on_time_resolution_rate.dispatched': (t) => share(t, dispatched, (x) => x.onTime),
	'overdue_rate.with_open': (t) =>
		share(
			t,
			(x) => x.due,
			(x) => x.late || x.openOverdue
		),
	'overdue_rate.closed_only': (t) =>
		share(
			t,
			(x) => x.due,
			(x) => x.late
		),
	'callback_rate.reached': (t) => share(t, closed, (x) => x.reached),
	'callback_rate.attempted': (t) => share(t, closed, (x) => x.visited),
	'callback_rate.dispatched': (t) =>
		share(
			t,
			(x) => x.dispatched && x.closed,
			(x) => x.reached
		),
	'rating_rate.asked': (t) => share(t, (x) => x.asked, rated),
	'rating_rate.closed': (t) => share(t, closed, rated),
	'satisfaction_rate.rated': satisfied(GOOD),
	'satisfaction_rate.default_satisfied': (t) => share(t, all, (x) => x.rating === null || GOOD.includes(x.rating)),
	'satisfaction_rate.strict': satisfied(BEST),
	'satisfaction_rate.very_satisfied': satisfied(['非常满意']),
	'satisfaction_rate.weighted': (t) =>
		weighted(t, rated, (x) => (BEST.includes(x.rating!) ? 1 : x.rating === '基本满意' ? 0.8 : 0)),
	'satisfaction_rate.five_level': satisfied(GOOD),
	'satisfaction_rate.five_level_strict': satisfied(BEST),
	'satisfaction_rate.first': (t) =>
		share(
			t,
			(x) => x.firstRating !== null,
			(x) => GOOD.includes(x.firstRating!)
		),
	...Object.fromEntries(
		['dispatch_clock', 'accept_clock', 'dispatch_working', 'accept_working'].flatMap((way): [string, Oracle][] => [
			[`mean_handling_hours.${way}`, (t) => handling(t, way, 'mean')],
			[`median_handling_hours.${way}`, (t) => handling(t, way, 'median')]
		])
	),
	'return_rate.tickets': (t) => share(t, dispatched, (x) => times(x.row.return_count) > 0),
	'return_rate.times': (t) => weighted(t, dispatched, (x) => times(x.row.return_count)),
	'extension_rate.tickets': (t) =>
		share(t, dispatched, (x) => times(x.row.extend_count) > 0 || x.row.extended_deadline != null),
	'extension_rate.approved': (t) => share(t, dispatched, (x) => x.row.extended_deadline != null),
	'extension_rate.times': (t) => weighted(t, dispatched, (x) => times(x.row.extend_count)),
	'reopen_rate.closed': (t) => share(t, closed, (x) => times(x.row.reopen_count) > 0),
	'reopen_rate.dispatched': (t) =>
		share(
			t,
			(x) => x.dispatched && x.closed,
			(x) => times(x.row.reopen_count) > 0
		),
	'repeat_rate.caller_30': (t, rows) => share(t, all, repeats(rows, 30)),
	'repeat_rate.caller_7': (t, rows) => share(t, all, repeats(rows, 7)),
	'repeat_rate.caller_90': (t, rows) => share(t, all, repeats(rows, 90)),
	'repeat_rate.flag': (t) => share(t, all, (x) => x.row.repeated === true),
	'sign_on_time_rate.hours_24': (t) =>
		share(
			t,
			dispatched,
			within(() => 24 * HOUR)
		),
	'sign_on_time_rate.hours_2': (t) =>
		share(
			t,
			dispatched,
			within(() => 2 * HOUR)
		),
	'sign_on_time_rate.minutes_30': (t) =>
		share(
			t,
			dispatched,
			within(() => HOUR / 2)
		),
	'sign_on_time_rate.minutes_15': (t) =>
		share(
			t,
			dispatched,
			within(() => HOUR / 4)
		),
	'sign_on_time_rate.urgency': (t) =>
		share(
			t,
			dispatched,
			within(({ row }) =>
				row.urgency === '特急' ? HOUR / 4 : row.urgency === '加急' || row.urgency === '紧急' ? HOUR / 2 : 24 * HOUR
			)
		),
	'sign_on_time_rate.signed': (t) => share(t, dispatched, (x) => x.signedAt !== null)
};
