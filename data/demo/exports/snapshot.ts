import type { Instant } from '../kit/clock.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** A ticket as an export at some moment shows it: what happened later is not yet known. */
export interface Snapshot {
	readonly ticket: Ticket;
	readonly status: string;
	readonly signed: boolean;
	readonly closed: boolean;
	/** Called back, so that a rating is in, if one was given. */
	readonly visited: boolean;
}

export function snapshot(ticket: Ticket, at: Instant): Snapshot {
	const { handling } = ticket;
	const closed = ticket.closedAt <= at;
	const signed = handling !== null && handling.signedAt <= at;
	const visited = ticket.visitedAt !== null && ticket.visitedAt <= at;
	const status = closed ? '已办结' : signed ? '办理中' : '待签收';
	return { ticket, status, signed, closed, visited };
}

/** The last moment at which something about the ticket changed. */
export function settledAt(ticket: Ticket): Instant {
	return Math.max(ticket.closedAt, ticket.visitedAt ?? 0);
}
