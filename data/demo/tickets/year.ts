import { FIGURES } from '../figures.ts';
import { instant } from '../kit/clock.ts';
import { Random } from '../kit/random.ts';
import { slowness, TOWN } from '../local/units.ts';
import { acceptTickets } from './accept.ts';
import { closeDirectly, dispatchTicket } from './handle.ts';
import { replyText } from './narrate.ts';
import { rateTickets } from './rate.ts';
import type { Ticket } from './ticket.ts';

/** Share of the dispatched tickets that are closed after their deadline. */
const OVERDUE_SHARE = 0.0236;

/** All tickets accepted in 2023 with their whole life, in order of acceptance. The same seed gives the same tickets. */
export function ticketYear(seed: number): Ticket[] {
	const tickets = acceptTickets(seed, 2023, FIGURES.ticketsReceived);
	const random = new Random(seed, 'handling');
	const lastMinutes = instant('2023-12-31', '23:30:00');
	const dispatchable = tickets.filter((ticket) => ticket.acceptedAt < lastMinutes);
	const dispatched = random.choose(dispatchable, FIGURES.ticketsDispatched, dispatchOdds);
	const inTime = dispatched.filter((ticket) => ticket.acceptedAt < instant('2023-12-22'));
	const overdue = new Set(random.choose(inTime, Math.round(dispatched.length * OVERDUE_SHARE), overdueOdds));
	const sent = new Set(dispatched);
	for (const ticket of tickets) {
		if (sent.has(ticket)) dispatchTicket(ticket, overdue.has(ticket), random);
		else closeDirectly(ticket, random);
		ticket.reply = replyText(ticket.topic, ticket.story, ticket.handling === null, ticket.closedAt, random);
	}
	rateTickets(tickets, new Random(seed, 'rating'));
	leaveOddities(dispatched, new Random(seed, 'oddities'));
	return tickets;
}

/** What every real export has a few of: clocks that disagree by seconds, and a unit that nobody entered. */
function leaveOddities(dispatched: readonly Ticket[], random: Random): void {
	for (const { handling } of random.choose(dispatched, 14, () => 1)) {
		if (handling) handling.signedAt = handling.dispatchedAt - random.int(4, 55);
	}
	for (const { handling } of random.choose(dispatched, 3, () => 1)) {
		if (handling) handling.unit = '';
	}
}

function dispatchOdds(ticket: Ticket): number {
	const kind = ticket.type === '咨询' ? 0.35 : ticket.type === '其他' ? 0.2 : 1.3;
	return ticket.topic.dispatch * kind * (ticket.urgent ? 2 : 1) * (ticket.earlier ? 1.5 : 1);
}

function overdueOdds(ticket: Ticket): number {
	const [unit = TOWN] = ticket.topic.units;
	const busy = ticket.acceptedAt > instant('2023-07-10') && ticket.acceptedAt < instant('2023-07-28') ? 2 : 1;
	return slowness(unit) ** 3 * busy;
}
