import type { Engine } from '../../engine/engine.ts';
import { countTickets, listTickets, type TicketRow, type TicketSort } from '../../explore/list-tickets.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';
import { createPagedList } from '../paged-list.svelte.ts';

export interface TicketQuery extends TicketScope {
	readonly sort: { readonly by: TicketSort; readonly descending: boolean };
	readonly revision: number;
}

/** The tickets of a query, loaded page by page as they come into sight. */
export function createTicketList(engine: () => Engine) {
	return createPagedList<TicketQuery, TicketRow>(engine, countTickets, (from, query, page) =>
		listTickets(from, query, { sort: query.sort, ...page })
	);
}
