import type { Engine } from '../../engine/engine.ts';
import { openExploreIndex, type ExploreIndex } from '../../explore/index/explore-index.ts';
import type { IndexOptions } from '../../explore/index/index-source.ts';
import type { IndexAnswer, IndexRequest } from '../../explore/index/request.ts';
import { createMatchingRows } from '../../explore/index/matching-rows.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';

/** The index of the tables as they are now, and the way to bring a text search or a drill into it. */
export interface OpenIndex extends ExploreIndex {
	/** The views under the whole filter, its text and drill included; null where a newer question of the channel came. */
	askFiltered(
		filter: TicketFilter,
		asked: Omit<IndexRequest, 'dimensions' | 'within'>,
		channel?: string
	): Promise<IndexAnswer | null>;
}

/** Brings searches and drills into an index. A search may take longer than the question after it: an overtaken question is not asked at all. */
export function withFilters(engine: Engine, index: ExploreIndex, asOf: string): OpenIndex {
	const matching = createMatchingRows(engine, index, asOf);
	const newest = new Map<string, number>();
	return {
		...index,
		async askFiltered(filter, asked, channel = 'page') {
			const number = (newest.get(channel) ?? 0) + 1;
			newest.set(channel, number);
			const within = await matching(filter);
			if (newest.get(channel) !== number) return null;
			return index.ask({ ...asked, dimensions: filter.dimensions, within }, channel);
		}
	};
}

/** Keeps one index: built when it is first asked for, and anew when the tables or the definitions have changed. */
export function createIndexKeeper() {
	let kept: { readonly key: string; readonly value: Promise<OpenIndex> } | null = null;

	const close = () => {
		kept?.value.then(
			(index) => index.close(),
			() => undefined
		);
		kept = null;
	};
	return {
		/** @param revision changes whenever the tables do */
		get(engine: Engine, revision: number, options: IndexOptions): Promise<OpenIndex> {
			const key = JSON.stringify([revision, options]);
			if (kept?.key === key) return kept.value;
			close();
			const value = openExploreIndex(engine, options).then((index) => withFilters(engine, index, options.asOf));
			kept = { key, value };
			value.catch(() => {
				if (kept?.value === value) kept = null;
			});
			return value;
		},
		close
	};
}
