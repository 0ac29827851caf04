import type { Engine } from '../engine/engine.ts';

/** A list that is loaded page by page, as its rows come into sight. */
export interface PagedList<Query, Row> {
	readonly rows: readonly Row[];
	/** All rows of the query; null while not yet counted. */
	readonly total: number | null;
	readonly loading: boolean;
	/** Chinese message of the last failure. */
	readonly error: string | null;
	/** Begins a new list; what was under way for the old one is dropped. */
	open(query: Query): Promise<void>;
	/** Loads the next page, if there is one and none is on its way. */
	more(): Promise<void>;
	retry(): Promise<void>;
}

const PAGE = 200;

/** Makes a paged list over two queries: how many rows there are, and one page of them. */
export function createPagedList<Query, Row>(
	engine: () => Engine,
	count: (engine: Engine, query: Query) => Promise<number>,
	list: (engine: Engine, query: Query, page: { offset: number; limit: number }) => Promise<readonly Row[]>
): PagedList<Query, Row> {
	let rows = $state.raw<readonly Row[]>([]);
	let total = $state<number | null>(null);
	let loading = $state(false);
	let error = $state<string | null>(null);
	let query: Query | null = null;

	async function load(from: number): Promise<void> {
		const asked = query;
		if (asked === null) return;
		loading = true;
		try {
			if (from === 0) {
				const counted = await count(engine(), asked);
				if (asked !== query) return;
				total = counted;
			}
			const page = await list(engine(), asked, { offset: from, limit: PAGE });
			if (asked !== query) return;
			rows = from === 0 ? page : [...rows, ...page];
			error = null;
		} catch (reason) {
			if (asked === query) error = reason instanceof Error ? reason.message : String(reason);
		} finally {
			if (asked === query) loading = false;
		}
	}

	return {
		get rows() {
			return rows;
		},
		get total() {
			return total;
		},
		get loading() {
			return loading;
		},
		get error() {
			return error;
		},
		open(next) {
			query = next;
			return load(0);
		},
		more() {
			if (!loading && total !== null && rows.length < total) return load(rows.length);
			return Promise.resolve();
		},
		retry: () => load(0)
	};
}
