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
	/** One unit is chosen as a filter among the others, not opened as a page of its own. */
	readonly board?: boolean;
}

/** The only unit that a filter lets through; null where it is none or several. */
export function onlyUnit({ dimensions }: TicketFilter): string | null {
	const { values = [], exclude = false } = dimensions?.unit ?? {};
	return values.length === 1 && !exclude ? values[0]! : null;
}

/** A page's state as URL parameters, only what the user chose: those of the filter, `step=week`, `compare=year`, `view=board`. */
export function encodePageState({ filter, step, compare, board }: PageState): URLSearchParams {
	const search = encodeFilter(filter);
	if (step) search.set('step', step);
	if (compare) search.set('compare', compare);
	if (board && onlyUnit(filter) !== null) search.set('view', 'board');
	return search;
}

/** Reads what `encodePageState` wrote; what it does not understand is left out. */
export function decodePageState(search: URLSearchParams): PageState {
	const step = STEPS.find((known) => known === search.get('step'));
	const compare = COMPARISONS.find((known) => known === search.get('compare'));
	const board = search.get('view') === 'board';
	return {
		filter: decodeFilter(search),
		...(step ? { step } : {}),
		...(compare ? { compare } : {}),
		...(board ? { board } : {})
	};
}
