import type { Engine } from '../../engine/engine.ts';
import { join, raw, sql } from '../../engine/sql/quote.ts';
import { filterPredicate } from '../../metrics/ticket-filter.ts';
import { selectTickets, type TicketScope } from '../ticket-scope.ts';

/** So many words a statement, so that what a page asks meanwhile comes in between. */
const AT_ONCE = 12;

/**
 * How many tickets of the scope a search for each word finds: by the search's very predicate, so that a figure is the
 * length of the list that it opens.
 */
export async function countWords(
	engine: Engine,
	scope: TicketScope,
	words: readonly string[]
): Promise<ReadonlyMap<string, number>> {
	const counts = new Map<string, number>();
	for (let start = 0; start < words.length; start += AT_ONCE) {
		const some = words.slice(start, start + AT_ONCE);
		const columns = some.map(
			(word, at) => sql`count(*) FILTER (WHERE ${filterPredicate({ text: word })!}) AS ${raw(`c${at}`)}`
		);
		const [row] = await engine.query<Record<string, number>>(selectTickets(scope, join(columns, ', ')));
		some.forEach((word, at) => counts.set(word, row?.[`c${at}`] ?? 0));
	}
	return counts;
}
