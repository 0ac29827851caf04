import type { Engine } from '../../engine/engine.ts';
import type { DimensionId } from '../../metrics/dimensions.ts';
import { filterReaching, type TicketFilter } from '../../metrics/ticket-filter.ts';
import { selectTickets } from '../ticket-scope.ts';
import type { ExploreIndex } from './explore-index.ts';
import { isIndexed } from './index-source.ts';

/** Wide enough for everything: the index holds every ticket until the as-of instant. */
const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };
const KEPT_SETS = 4;

/**
 * What the index cannot test itself, a text search, a drill into a metric, the same caller, comes to it as a set of rows that SQL finds.
 * Gives the names for `IndexRequest.within`; asks SQL only for what is not kept already.
 */
export function createMatchingRows(
	engine: Engine,
	index: Pick<ExploreIndex, 'keepRows' | 'dropRows'>,
	asOf: string
): (filter: TicketFilter) => Promise<string[]> {
	const kept = new Map<string, Promise<void>>();

	const find = async (name: string, filter: TicketFilter) => {
		const statement = selectTickets({ period: ALWAYS, asOf, filter }, '_id::UINTEGER AS row_id');
		index.keepRows(name, (await engine.queryColumns(statement)).get('row_id') as Uint32Array);
	};

	return async (filter) => {
		const { text, drill, within = [], dimensions } = filterReaching(filter, 'tickets');
		const words = text?.trim();
		const others = Object.entries(dimensions ?? {}).filter(([id]) => !isIndexed(id as DimensionId));
		const filters: TicketFilter[] = [
			...(words ? [{ text: words }] : []),
			...[...within, ...(drill ? [drill] : [])].map((one) => ({ drill: one })),
			...others.map(([id, selection]) => ({ dimensions: { [id]: selection } }))
		];
		const names = filters.map((filter) => JSON.stringify(filter));
		await Promise.all(
			filters.map((filter, at) => {
				const name = names[at]!;
				const found = kept.get(name) ?? find(name, filter);
				kept.delete(name);
				kept.set(name, found);
				found.catch(() => kept.delete(name));
				return found;
			})
		);
		for (const oldest of kept.keys()) {
			if (kept.size <= KEPT_SETS) break;
			kept.delete(oldest);
			index.dropRows(oldest);
		}
		return names;
	};
}
