import type { Engine } from '../../engine/engine.ts';
import { openExploreIndex, type ExploreIndex } from '../../explore/index/explore-index.ts';
import type { IndexOptions } from '../../explore/index/index-source.ts';
import { createMatchingRows } from '../../explore/index/matching-rows.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';

/** The index of the tables as they are now, and the way to bring a text search or a drill into it. */
export interface OpenIndex extends ExploreIndex {
	/** Names for `IndexRequest.within` that stand for the filter's text and drill. */
	within(filter: TicketFilter): Promise<string[]>;
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
			const value = openExploreIndex(engine, options).then((index) => ({
				...index,
				within: createMatchingRows(engine, index, options.asOf)
			}));
			kept = { key, value };
			value.catch(() => {
				if (kept?.value === value) kept = null;
			});
			return value;
		},
		close
	};
}
