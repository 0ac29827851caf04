import type { Engine } from '../engine/engine.ts';
import { selectTickets, type TicketScope } from './ticket-scope.ts';

/** Tickets that came so far: each stage is part of the one before. */
export interface Funnel {
	readonly received: number;
	readonly dispatched: number;
	/** Dispatched and closed. */
	readonly resolved: number;
	/** Dispatched, closed and rated on one of the five levels. */
	readonly rated: number;
}

/** 受理 → 派发 → 办结 → 评价 */
export async function funnel(engine: Engine, scope: TicketScope): Promise<Funnel> {
	const [row] = await engine.query<{ received: number; sent: number; resolved: number; rated: number }>(
		selectTickets(
			scope,
			`count(*) AS received, count(*) FILTER (WHERE dispatched) AS sent,
	count(*) FILTER (WHERE dispatched AND closed) AS resolved,
	count(*) FILTER (WHERE dispatched AND closed AND rating IS NOT NULL) AS rated`
		)
	);
	return {
		received: row?.received ?? 0,
		dispatched: row?.sent ?? 0,
		resolved: row?.resolved ?? 0,
		rated: row?.rated ?? 0
	};
}
