import type { Engine } from '../../engine/engine.ts';
import { countTickets, listTickets, type TicketRow, type TicketSort } from '../../explore/list-tickets.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';

export interface TicketQuery extends TicketScope {
	readonly sort: { readonly by: TicketSort; readonly descending: boolean };
	readonly revision: number;
}

const PAGE = 200;

/** The tickets of a query, loaded page by page as they come into sight. */
export function createTicketList(engine: () => Engine) {
	let rows = $state.raw<readonly TicketRow[]>([]);
	let total = $state<number | null>(null);
	let loading = $state(false);
	let error = $state<string | null>(null);
	let query: TicketQuery | null = null;

	async function load(from: number): Promise<void> {
		const asked = query;
		if (asked === null) return;
		loading = true;
		try {
			if (from === 0) {
				const count = await countTickets(engine(), asked);
				if (asked !== query) return;
				total = count;
			}
			const page = await listTickets(engine(), asked, { sort: asked.sort, offset: from, limit: PAGE });
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
		/** All tickets of the query; null while not yet counted. */
		get total() {
			return total;
		},
		get loading() {
			return loading;
		},
		get error() {
			return error;
		},
		/** Begins a new list; what was under way for the old one is dropped. */
		open(next: TicketQuery) {
			query = next;
			return load(0);
		},
		/** Loads the next page, if there is one and none is on its way. */
		more() {
			if (!loading && total !== null && rows.length < total) return load(rows.length);
			return Promise.resolve();
		},
		retry: () => load(0)
	};
}
