import { dayNumber, dayText } from '../domain/period.ts';
import type { DimensionId, TicketDimensionId } from './dimensions.ts';
import type { TicketFilter } from './ticket-filter.ts';
import { HOUR, ms, type TicketFacts } from './ticket-oracle.test-support.ts';

type Steps = readonly (readonly [name: string, limit: number])[];
/** The first step whose limit the value does not exceed. */
const stepOf = (value: number, steps: Steps, rest: string) => steps.find(([, limit]) => value <= limit)?.[0] ?? rest;
const times = (value: unknown) => Math.max(0, Number(value ?? 0));
const dayOf = ({ row }: TicketFacts) => String(row.accept_time).slice(0, 10);
const column = (name: string) => (ticket: TicketFacts) => (ticket.row[name] ?? null) as string | null;

function duration(ticket: TicketFacts, hours: number | null, steps: Steps, rest: string): string {
	if (!ticket.dispatched) return '未派发';
	if (!ticket.closed) return '未办结';
	const { closedAt, dispatch } = ticket;
	return closedAt === null || closedAt < dispatch! || hours === null ? '时长不详' : stepOf(hours, steps, rest);
}

/** Ways to group tickets, retold in JavaScript from their words. */
const PLAIN: Readonly<Record<TicketDimensionId, (ticket: TicketFacts, now: number) => string | null>> = {
	year: (t) => dayOf(t).slice(0, 4),
	quarter: (t) => `${dayOf(t).slice(0, 4)}-Q${Math.ceil(Number(dayOf(t).slice(5, 7)) / 3)}`,
	month: (t) => dayOf(t).slice(0, 7),
	// 1970-01-05 was a Monday.
	week: (t) => dayText(dayNumber(dayOf(t)) - ((dayNumber(dayOf(t)) + 3) % 7)),
	day: dayOf,
	weekday: ({ accept }) => String(new Date(accept).getUTCDay() || 7),
	hour: ({ row }) => String(row.accept_time).slice(11, 13),
	daytype: ({ row }) => (row.on_workday == null ? null : row.on_workday ? '工作日' : '休息日'),
	type: column('type'),
	channel: column('channel'),
	cat1: column('cat1'),
	cat2: column('cat2'),
	cat3: column('cat3'),
	unit: column('unit'),
	area: column('area'),
	status: column('status'),
	urgency: column('urgency'),
	satisfaction: column('satisfaction'),
	solved: column('solved'),
	timeliness: (t, now) => {
		const due = ms(t.row.due_at);
		if (due === null) return '无期限';
		if (t.onTime) return '按时办结';
		if (t.late) return '超期办结';
		if (t.closed) return '办结时间不详';
		if (due < now) return '超期未办';
		return due <= now + 24 * HOUR ? '24小时内到期' : due <= now + 72 * HOUR ? '72小时内到期' : '期限内';
	},
	stage: (t) => {
		if (!t.dispatched) return '未派发';
		if (!t.closed) return '派发未办结';
		return t.rating === null ? '办结未参评' : '办结已参评';
	},
	age: (t, now) => {
		if (t.closed) return '已办结';
		const days = (now - t.accept) / (24 * HOUR);
		if (days < 1) return '1天以内';
		if (days < 3) return '1至3天';
		if (days < 7) return '3至7天';
		if (days < 15) return '7至15天';
		return days < 30 ? '15至30天' : '30天以上';
	},
	handling: (t) =>
		duration(
			t,
			(t.closedAt! - t.dispatch!) / HOUR,
			[
				['4小时以内', 4],
				['4至8小时', 8],
				['8至24小时', 24],
				['1至3天', 72],
				['3至7天', 168],
				['7至15天', 360]
			],
			'15天以上'
		),
	worktime: (t) =>
		duration(
			t,
			t.row.work_hours_from_dispatch == null ? null : Number(t.row.work_hours_from_dispatch),
			[
				['半个工作日以内', 3.25],
				['半至1个工作日', 6.5],
				['1至2个工作日', 13],
				['2至3个工作日', 19.5],
				['3至5个工作日', 32.5],
				['5至10个工作日', 65]
			],
			'10个工作日以上'
		),
	flow: (t) => {
		if (!t.dispatched) return '未派发';
		const returned = times(t.row.return_count) > 0;
		const extended = times(t.row.extend_count) > 0 || t.row.extended_deadline != null;
		if (returned) return extended ? '退单且延期' : '退单';
		return extended ? '延期' : '直接办理';
	},
	visit: (t) => (!t.closed ? '未办结' : t.reached ? '回访接通' : t.visited ? '回访未接通' : '未回访'),
	rating: (t) => t.rating ?? '未参评',
	first_rating: (t) => t.firstRating ?? '未参评',
	reason: ({ row, rating }) => {
		if (rating !== '不满意' && rating !== '非常不满意') return null;
		return row.secret === true ? '［保密］' : String(row.dissatisfied_reason ?? '').trim() || '没有写明';
	},
	caller: ({ row }) => (row.secret === true ? null : ((row.caller_key ?? null) as string | null))
};

/** A ticket's value of a dimension at the as-of instant. */
export function plainValue(ticket: TicketFacts, id: DimensionId, asOf: string): string | null {
	return PLAIN[id as TicketDimensionId](ticket, ms(asOf)!);
}

/** Do the chosen dimensions let a ticket through? Those in `own` are not asked. */
export function plainLets(
	ticket: TicketFacts,
	dimensions: TicketFilter['dimensions'],
	asOf: string,
	own: readonly DimensionId[] = []
): boolean {
	return Object.entries(dimensions ?? {}).every(([id, { values, ranges = [], exclude = false }]) => {
		if (own.includes(id as DimensionId) || (values.length === 0 && ranges.length === 0)) return true;
		const value = plainValue(ticket, id as DimensionId, asOf);
		const chosen =
			values.includes(value) || ranges.some(([low, high]) => value !== null && value >= low && value <= high);
		return chosen !== exclude;
	});
}

/** Tickets by their value of one dimension, or of several, joined to one key. */
export function plainGroups(
	tickets: readonly TicketFacts[],
	keyOf: (ticket: TicketFacts) => string | null
): Map<string | null, TicketFacts[]> {
	const groups = new Map<string | null, TicketFacts[]>();
	for (const ticket of tickets) {
		const key = keyOf(ticket);
		const group = groups.get(key);
		if (group) group.push(ticket);
		else groups.set(key, [ticket]);
	}
	return groups;
}
