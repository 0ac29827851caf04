import { describe, expect, it } from 'vitest';

import { DEMO_SEED } from '../figures.ts';
import { instant, instantText, isWorkday } from '../kit/clock.ts';
import type { Ticket } from './ticket.ts';
import { ticketYear } from './year.ts';

const tickets = ticketYear(DEMO_SEED);
const dispatched = tickets.filter((ticket) => ticket.handling !== null);
const share = (part: number, whole: number) => part / whole;
const dayOfTicket = (at: number) => instantText(at).slice(0, 10);

describe('the ticket year', () => {
	it('comes out the same from the same seed, and otherwise from another', () => {
		const told = (year: readonly Ticket[]) => year.map(({ no, content, closedAt }) => `${no} ${closedAt} ${content}`);
		expect(told(ticketYear(DEMO_SEED))).toEqual(told(tickets));
		expect(told(ticketYear(DEMO_SEED + 1))).not.toEqual(told(tickets));
	});

	it('accepts 26,007 tickets in 2023 with distinct numbers, in order of time', () => {
		expect(tickets.length).toBe(26_007);
		expect(new Set(tickets.map((ticket) => ticket.no)).size).toBe(26_007);
		expect(tickets.every((ticket) => instantText(ticket.acceptedAt).startsWith('2023-'))).toBe(true);
		expect(tickets.every((ticket, i) => i === 0 || tickets[i - 1]!.acceptedAt <= ticket.acceptedAt)).toBe(true);
	});

	it('dispatches 11,124 of them within the year, and all are closed before the data end', () => {
		expect(dispatched.length).toBe(11_124);
		expect(dispatched.every((ticket) => ticket.handling!.dispatchedAt < instant('2024-01-01'))).toBe(true);
		expect(tickets.every((ticket) => ticket.closedAt < instant('2024-01-31'))).toBe(true);
	});

	it('satisfies 98.12 % of those who rated', () => {
		const rated = tickets.filter((ticket) => ticket.satisfaction !== null);
		const unhappy = rated.filter(
			(ticket) => ticket.satisfaction!.startsWith('不') || ticket.satisfaction === '非常不满意'
		);
		expect((100 * share(rated.length - unhappy.length, rated.length)).toFixed(2)).toBe('98.12');
		expect(share(rated.length, tickets.length)).toBeGreaterThan(0.6);
		expect(share(rated.length, tickets.length)).toBeLessThan(0.7);
	});

	it('lets only tickets that were called back be rated', () => {
		expect(tickets.filter((ticket) => ticket.satisfaction !== null && ticket.visitResult !== '成功')).toEqual([]);
	});

	it('keeps the order of events but for the few disagreeing clocks', () => {
		const wrong = dispatched.filter((ticket) => {
			const { dispatchedAt, signedAt, repliedAt } = ticket.handling!;
			const order = [
				ticket.acceptedAt,
				dispatchedAt,
				signedAt,
				repliedAt,
				ticket.closedAt,
				ticket.visitedAt ?? Infinity
			];
			return order.some((at, i) => i > 0 && at < order[i - 1]!);
		});
		expect(wrong.length).toBe(14);
		expect(wrong.every((ticket) => ticket.handling!.signedAt < ticket.handling!.dispatchedAt)).toBe(true);
	});

	it('has 97 to 98 % of the dispatched tickets closed in time', () => {
		const late = dispatched.filter((ticket) => {
			const { extendedDeadline, deadline } = ticket.handling!;
			return ticket.closedAt > (extendedDeadline ?? deadline);
		});
		expect(share(late.length, dispatched.length)).toBeGreaterThan(0.02);
		expect(share(late.length, dispatched.length)).toBeLessThan(0.03);
	});

	it('has returned, extended, reopened, repeated, urgent and confidential tickets', () => {
		const counts = [
			dispatched.filter((ticket) => ticket.handling!.returns > 0).length,
			dispatched.filter((ticket) => ticket.handling!.extensions > 0).length,
			dispatched.filter((ticket) => ticket.handling!.reopened > 0).length,
			tickets.filter((ticket) => ticket.earlier !== null).length,
			tickets.filter((ticket) => ticket.urgent).length,
			tickets.filter((ticket) => ticket.secret).length
		];
		expect(Math.min(...counts)).toBeGreaterThan(100);
	});

	it('repeats a matter of the same township and caller within thirty days', () => {
		for (const ticket of tickets) {
			if (ticket.earlier === null) continue;
			expect(ticket.acceptedAt - ticket.earlier.acceptedAt).toBeLessThan(30 * 86_400);
			expect([ticket.earlier.township, ticket.earlier.phone]).toEqual([ticket.township, ticket.phone]);
		}
	});

	it('is busier on working days than on free ones, and busiest in a surge', () => {
		const days = new Map<string, number>();
		for (const { acceptedAt } of tickets) {
			days.set(dayOfTicket(acceptedAt), (days.get(dayOfTicket(acceptedAt)) ?? 0) + 1);
		}
		const mean = (open: boolean) => {
			const counts = [...days].filter(([day]) => isWorkday(day) === open).map(([, count]) => count);
			return counts.reduce((a, b) => a + b, 0) / counts.length;
		};
		expect(days.size).toBe(365);
		expect(mean(true)).toBeGreaterThan(1.3 * mean(false));
		const [busiest] = [...days].sort((a, b) => b[1] - a[1]);
		expect(busiest![0] >= '2023-07-17' && busiest![0] <= '2023-07-20').toBe(true);
	});

	it('spans eleven townships, about fifty units and a heavy-tailed category tree', () => {
		const count = (values: readonly string[]) => {
			const counts = new Map<string, number>();
			for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
			return [...counts.values()].sort((a, b) => b - a);
		};
		expect(count(tickets.map((ticket) => ticket.township.name)).length).toBe(11);
		const units = count(dispatched.map((ticket) => ticket.handling!.unit));
		expect(units.length).toBeGreaterThan(40);
		const leaves = count(tickets.map((ticket) => ticket.topic.path.join('/')));
		expect(leaves.length).toBeGreaterThan(45);
		const topTen = leaves.slice(0, 10).reduce((a, b) => a + b, 0);
		expect(share(topTen, tickets.length)).toBeGreaterThan(0.4);
	});

	it('tells many different stories, none with an unfilled slot', () => {
		expect(new Set(tickets.map((ticket) => ticket.content)).size).toBeGreaterThan(15_000);
		expect(tickets.filter((ticket) => /[{}]|undefined/.test(ticket.title + ticket.content + ticket.reply))).toEqual([]);
	});

	it('masks every caller and number', () => {
		expect(tickets.filter((ticket) => !/^1\d{2}\*{4}\d{4}$/.test(ticket.phone))).toEqual([]);
		expect(tickets.filter((ticket) => !/^.(\*{1,2}|先生|女士)$/.test(ticket.caller))).toEqual([]);
		expect(tickets.filter((ticket) => /\d{7,}/.test(ticket.title + ticket.content + ticket.reply))).toEqual([]);
		expect(tickets.filter((ticket) => !/^话务员(0[1-9]|1[0-3])$/.test(ticket.agent))).toEqual([]);
	});
});
