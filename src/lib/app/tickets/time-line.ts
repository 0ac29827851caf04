import type { TicketDetail } from '../../explore/ticket-by-id.ts';

export interface Step {
	readonly name: string;
	/** `YYYY-MM-DD HH:MM` */
	readonly at: string;
	/** The deadline is no event: it stands among them to be compared. */
	readonly deadline: boolean;
}

const EVENTS = ['accept_time', 'dispatch_time', 'sign_time', 'reply_time', 'close_time', 'visit_time'];

/** The life of a ticket in order of time; events without a time are left out. */
export function timeLine(ticket: TicketDetail): Step[] {
	const steps = ticket.fields.flatMap(({ key, name, value }): (Step & { order: number })[] => {
		const order = EVENTS.indexOf(key);
		if (value === null || (order < 0 && key !== 'due_at')) return [];
		return [
			{
				name: key === 'due_at' ? '办结期限' : name.replace(/时间$/, ''),
				at: value.slice(0, 16),
				deadline: key === 'due_at',
				order: order < 0 ? EVENTS.length : order
			}
		];
	});
	steps.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
	return steps.map(({ name, at, deadline }) => ({ name, at, deadline }));
}
