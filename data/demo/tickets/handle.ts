import { DAY, HOUR, instant, MINUTE, officeHours, workingDeadline, type Instant } from '../kit/clock.ts';
import type { Random } from '../kit/random.ts';
import { slowness, TOWN, UNITS } from '../local/units.ts';
import type { TicketType } from '../topics/topic.ts';
import type { Ticket } from './ticket.ts';

/** Working days allowed by type. Chosen for the demo: the county's own rule is not public. */
const LIMIT_DAYS: Readonly<Record<TicketType, number>> = {
	咨询: 3,
	求助: 5,
	投诉: 7,
	举报: 10,
	建议: 10,
	表扬: 3,
	其他: 5
};
const EXTENSION_DAYS = 5;

/** Settled by the front desk while the caller waits, or soon after. */
export function closeDirectly(ticket: Ticket, random: Random): void {
	const seconds = Math.round(random.lognormal(ticket.channel === '电话' ? 240 : 1500, 0.7));
	ticket.closedAt = ticket.acceptedAt + Math.max(35, Math.min(seconds, 6 * HOUR));
	askByMessage(ticket, random);
}

/** Sends a ticket to a unit and lets it be signed, perhaps returned or extended, answered and closed. */
export function dispatchTicket(ticket: Ticket, overdue: boolean, random: Random): void {
	const unit = unitOf(ticket, random);
	const dispatchedAt = dispatchInstant(ticket, random);
	const returns = random.chance(0.041) ? (random.chance(0.12) ? 2 : 1) : 0;
	const signedAt = dutyHours(dispatchedAt + Math.round(signDelay(returns, random)));
	const days = ticket.urgent ? 1 : LIMIT_DAYS[ticket.type];
	const deadline = workingDeadline(dispatchedAt, days);
	const extensions = extensionsOf(ticket, unit, random);
	const extendedDeadline = extensions > 0 ? workingDeadline(deadline, EXTENSION_DAYS * extensions) : null;
	const due = extendedDeadline ?? deadline;
	const start = extendedDeadline === null ? signedAt : Math.max(signedAt, deadline - 4 * HOUR);
	ticket.closedAt = overdue ? lateClose(due, random) : timelyClose(start, due, unit, random);
	const repliedAt = Math.max(signedAt, ticket.closedAt - Math.round(random.lognormal(50 * MINUTE, 0.8)));
	ticket.handling = {
		unit,
		coUnit: random.chance(0.05) ? random.pick(OTHER_UNITS.filter((other) => other !== unit)) : '',
		dispatchedAt,
		signedAt: Math.min(signedAt, ticket.closedAt - MINUTE),
		deadline,
		extensions,
		extendedDeadline,
		returns,
		reopened: 0,
		repliedAt: Math.min(repliedAt, ticket.closedAt),
		urged: overdue ? random.chance(0.7) : random.chance(0.02),
		supervised: overdue ? random.chance(0.15) : random.chance(0.004)
	};
	callBack(ticket, random);
}

const OTHER_UNITS = Object.keys(UNITS);

function unitOf(ticket: Ticket, random: Random): string {
	const [first, ...rest] = ticket.topic.units;
	const unit = rest.length > 0 && random.chance(0.45) ? random.pick(rest) : first;
	if (unit === undefined) throw new RangeError(`no unit for ${ticket.topic.path.join('/')}`);
	return unit === TOWN ? `${ticket.township.name}人民政府` : unit;
}

/** Dispatching takes minutes by day; what comes at night waits for the morning. The year's last tickets go out in it. */
function dispatchInstant(ticket: Ticket, random: Random): Instant {
	const minutes = Math.min(random.lognormal(13, 0.9), 180);
	const hour = Math.floor((ticket.acceptedAt % DAY) / HOUR);
	const night = !ticket.urgent && (hour >= 23 || hour < 7);
	const morning = Math.floor((ticket.acceptedAt + HOUR) / DAY) * DAY + 8 * HOUR;
	const base = night && random.chance(0.8) ? Math.max(morning, ticket.acceptedAt) : ticket.acceptedAt;
	const lastOfYear = instant(`${new Date(ticket.acceptedAt * 1000).getUTCFullYear()}-12-31`, '23:58:00');
	return Math.min(base + Math.round(minutes * MINUTE), lastOfYear);
}

/** Units sign at any day between 8:00 and 21:00: somebody is always on duty. */
function dutyHours(at: Instant): Instant {
	const midnight = Math.floor(at / DAY) * DAY;
	if (at - midnight < 8 * HOUR) return midnight + 8 * HOUR + (at % (20 * MINUTE));
	return at - midnight > 21 * HOUR ? midnight + DAY + 8 * HOUR + (at % (20 * MINUTE)) : at;
}

function signDelay(returns: number, random: Random): number {
	const own = random.chance(0.025) ? random.lognormal(30 * HOUR, 0.4) : random.lognormal(32 * MINUTE, 1);
	return own + returns * random.lognormal(6 * HOUR, 0.5);
}

function extensionsOf(ticket: Ticket, unit: string, random: Random): number {
	const nearYearEnd = ticket.acceptedAt > instant('2023-12-15');
	const likely = (ticket.difficult ? 0.4 : 0.045) * slowness(unit);
	if (ticket.urgent || !random.chance(likely)) return 0;
	return !nearYearEnd && random.chance(0.08) ? 2 : 1;
}

function timelyClose(start: Instant, due: Instant, unit: string, random: Random): Instant {
	const share = Math.min(random.lognormal(0.2 * slowness(unit), 0.75), 0.97);
	const wanted = officeHours(start + Math.max(20 * MINUTE, Math.round((due - start) * share)));
	const latest = due - random.int(3 * MINUTE, 3 * HOUR);
	return Math.max(start + 10 * MINUTE, Math.min(wanted, latest));
}

/** The first office hour at least some minutes after the deadline. */
function lateClose(due: Instant, random: Random): Instant {
	const hours = Math.min(random.lognormal(22, 0.9), 200);
	return officeHours(due + Math.round(hours * HOUR)) + random.int(MINUTE, 40 * MINUTE);
}

/** 回访 by telephone: nearly every dispatched ticket, in office hours; not everyone picks up. */
function callBack(ticket: Ticket, random: Random): void {
	if (random.chance(0.035)) return;
	const visitedAt = officeHours(ticket.closedAt + Math.round(Math.min(random.lognormal(15 * HOUR, 0.7), 4 * DAY)));
	ticket.visitedAt = Math.min(visitedAt, instant('2024-01-31', '17:30:00'));
	ticket.visitResult = random.weighted(['成功', '无人接听', '拒绝回访'], (one) => CALL_BACKS[one] ?? 0);
}

const CALL_BACKS: Readonly<Record<string, number>> = { 成功: 91, 无人接听: 7, 拒绝回访: 2 };

/** 回访 by text message, some minutes after the front desk settled the matter; many never answer it. */
function askByMessage(ticket: Ticket, random: Random): void {
	if (random.chance(0.09)) return;
	ticket.visitedAt = ticket.closedAt + Math.round(random.lognormal(12 * MINUTE, 0.9));
	ticket.visitResult = random.chance(0.63) ? '成功' : '未成功';
}
