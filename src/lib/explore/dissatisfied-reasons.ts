import type { Engine } from '../engine/engine.ts';
import { raw } from '../engine/sql/quote.ts';
import { dimensionSql } from '../metrics/dimensions.ts';
import { selectTickets, type TicketScope } from './ticket-scope.ts';

export interface Reason {
	/** As written; 没有写明 where none was given. Those of 保密 tickets stand together under ［保密］. */
	readonly text: string;
	readonly tickets: number;
}

/** Why callers were dissatisfied, most often first: the reasons of the scope's dissatisfied tickets as they are written. */
export async function dissatisfiedReasons(engine: Engine, scope: TicketScope): Promise<Reason[]> {
	const reasons = selectTickets(
		scope,
		`${dimensionSql('reason')} AS text, count(*)::DOUBLE AS tickets`,
		raw('\nGROUP BY text HAVING text IS NOT NULL ORDER BY tickets DESC, text')
	);
	return engine.query<{ text: string; tickets: number }>(reasons);
}
