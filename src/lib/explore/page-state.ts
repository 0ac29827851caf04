import type { TicketFilter } from '../metrics/ticket-filter.ts';
import { decodeFilter, encodeFilter } from './url-state.ts';

/** Steps of a time axis. */
export const STEPS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Step = (typeof STEPS)[number];

/** What a figure is compared with: the period before (环比), the same days a year earlier (同比), or nothing. */
export const COMPARISONS = ['previous', 'year', 'none'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What the user has chosen on a page of analysis. Everything absent is the page's own choice. */
export interface PageState {
	readonly filter: TicketFilter;
	readonly step?: Step;
	readonly compare?: Comparison;
}

/** A page's state as URL parameters, only what the user chose: those of the filter, `step=week`, `compare=year`. */
export function encodePageState({ filter, step, compare }: PageState): URLSearchParams {
	const search = encodeFilter(filter);
	if (step) search.set('step', step);
	if (compare) search.set('compare', compare);
	return search;
}

/** Reads what `encodePageState` wrote; what it does not understand is left out. */
export function decodePageState(search: URLSearchParams): PageState {
	const step = STEPS.find((known) => known === search.get('step'));
	const compare = COMPARISONS.find((known) => known === search.get('compare'));
	return { filter: decodeFilter(search), ...(step ? { step } : {}), ...(compare ? { compare } : {}) };
}
