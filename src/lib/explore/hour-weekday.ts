import type { Engine } from '../engine/engine.ts';
import { raw } from '../engine/sql/quote.ts';
import { selectTickets, type TicketScope } from './ticket-scope.ts';

/** Tickets by weekday (0 = Monday … 6 = Sunday) and hour (0–23) of acceptance: seven rows of 24 counts. */
export async function hourWeekday(engine: Engine, scope: TicketScope): Promise<number[][]> {
	const rows = await engine.query<{ weekday: number; hour: number; tickets: number }>(
		selectTickets(
			scope,
			'isodow(accept_time) AS weekday, hour(accept_time) AS hour, count(*) AS tickets',
			raw('\nGROUP BY ALL')
		)
	);
	const matrix = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
	for (const { weekday, hour, tickets } of rows) matrix[weekday - 1]![hour] = tickets;
	return matrix;
}
