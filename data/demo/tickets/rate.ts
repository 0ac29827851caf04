import { FIGURES } from '../figures.ts';
import type { Random } from '../kit/random.ts';
import { slowness } from '../local/units.ts';
import type { Satisfaction, Ticket } from './ticket.ts';

const REASONS = [
	'问题没有实际解决',
	'办理时间太长',
	'承办单位没有联系来电人',
	'答复内容与事实不符',
	'工作人员态度不好',
	'只是解释没有处理',
	'处理后问题又出现',
	'对补偿标准不认可'
];

/** Lets exactly the stated number of tickets be rated, and exactly the stated number of those dissatisfied. */
export function rateTickets(tickets: readonly Ticket[], random: Random): void {
	const asked = tickets.filter((ticket) => ticket.visitResult === '成功');
	const rated = random.choose(asked, FIGURES.ticketsRated, (ticket) => (ticket.handling ? 3.2 : 1));
	const unhappy = new Set(random.choose(rated, FIGURES.ticketsDissatisfied, displeasure));
	for (const ticket of rated) {
		const final = unhappy.has(ticket) ? dissatisfied(ticket, random) : satisfied(ticket, random);
		ticket.satisfaction = final;
		ticket.firstSatisfaction = final;
		ticket.solved = solvedState(ticket, unhappy.has(ticket), random);
		if (unhappy.has(ticket)) ticket.dissatisfiedReason = random.pick(REASONS);
	}
	reopenSome(rated, unhappy, random);
}

function displeasure(ticket: Ticket): number {
	const { handling } = ticket;
	if (!handling) return 0.25;
	const late = ticket.closedAt > (handling.extendedDeadline ?? handling.deadline);
	return slowness(handling.unit) ** 2 * (late ? 6 : 1) * (ticket.earlier ? 2 : 1) * (handling.returns > 0 ? 1.6 : 1);
}

/** 不满意重办: after a first bad rating some tickets are opened again, and most callers are then content. */
function reopenSome(rated: readonly Ticket[], unhappy: ReadonlySet<Ticket>, random: Random): void {
	for (const ticket of rated) {
		if (!ticket.handling) continue;
		if (!random.chance(unhappy.has(ticket) ? 0.35 : 0.015)) continue;
		ticket.handling.reopened = random.chance(0.06) ? 2 : 1;
		ticket.firstSatisfaction = '不满意';
		if (ticket.dissatisfiedReason === '') ticket.dissatisfiedReason = random.pick(REASONS);
	}
}

/** Five levels from July on, three before. */
function fiveLevels(ticket: Ticket): boolean {
	return new Date(ticket.acceptedAt * 1000).getUTCMonth() >= 6;
}

function satisfied(ticket: Ticket, random: Random): Satisfaction {
	const delighted = fiveLevels(ticket) ? 34 : 0;
	const grades: readonly [Satisfaction, number][] = [
		['非常满意', delighted],
		['满意', 88 - delighted],
		['基本满意', ticket.handling ? 13 : 6]
	];
	return random.weighted(grades, ([, weight]) => weight)[0];
}

function dissatisfied(ticket: Ticket, random: Random): Satisfaction {
	return fiveLevels(ticket) && random.chance(0.22) ? '非常不满意' : '不满意';
}

function solvedState(ticket: Ticket, unhappy: boolean, random: Random): NonNullable<Ticket['solved']> {
	const states = ['解决', '部分解决', '未解决'] as const;
	const weights = unhappy ? [12, 26, 62] : ticket.handling ? [88, 9, 3] : [97, 2, 1];
	return random.weighted(states, (state) => weights[states.indexOf(state)] ?? 0);
}
