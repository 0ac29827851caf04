import type { Engine } from '../engine/engine.ts';
import { selectTickets, type TicketScope } from './ticket-scope.ts';
import { SECRET_TEXT } from './list-tickets.ts';

export interface Reason {
	/** As written; null where none was given. Those of 保密 tickets stand together under ［保密］. */
	readonly text: string | null;
	readonly tickets: number;
}

/** SQL: the ticket's final rating is one of the two bad ones. */
export const DISSATISFIED = `rating IN ('不满意', '非常不满意')`;

/** Why callers were dissatisfied, most often first: the reasons of the scope's dissatisfied tickets as they are written. */
export async function dissatisfiedReasons(engine: Engine, scope: TicketScope): Promise<Reason[]> {
	const reason = `CASE WHEN coalesce(secret, false) THEN '${SECRET_TEXT}' ELSE nullif(trim(dissatisfied_reason), '') END`;
	const rows = await engine.query<{ text: string | null; dissatisfied: number }>({
		...wrapped(selectTickets(scope, `${reason} AS text, rating`))
	});
	return rows.map(({ text, dissatisfied }) => ({ text, tickets: dissatisfied }));
}

function wrapped({ text, params }: ReturnType<typeof selectTickets>) {
	return {
		text: `SELECT text, count(*) AS dissatisfied FROM (${text}) WHERE ${DISSATISFIED} GROUP BY text ORDER BY dissatisfied DESC, text NULLS LAST`,
		params
	};
}
