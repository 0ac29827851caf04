import type { Instant } from '../kit/clock.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** A ticket as an export at some moment shows it: what happened later is not yet known. */
export interface Snapshot {
	readonly ticket: Ticket;
	readonly status: string;
	readonly signed: boolean;
	readonly closed: boolean;
	readonly visited: boolean;
	/** The rating is in: with the call-back, or when a ticket without one is closed. */
	readonly rated: boolean;
}

export function snapshot(ticket: Ticket, at: Instant): Snapshot {
	const { handling } = ticket;
	const closed = ticket.closedAt <= at;
	const signed = handling !== null && handling.signedAt <= at;
	const visited = handling !== null && handling.visitedAt !== null && handling.visitedAt <= at;
	const status = closed ? '已办结' : signed ? '办理中' : '待签收';
	return { ticket, status, signed, closed, visited, rated: handling ? visited : closed };
}

/** The last moment at which something about the ticket changed. */
export function settledAt(ticket: Ticket): Instant {
	return Math.max(ticket.closedAt, ticket.handling?.visitedAt ?? 0);
}
