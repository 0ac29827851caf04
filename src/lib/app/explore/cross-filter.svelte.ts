import { untrack } from 'svelte';

import type { Period } from '../../domain/period.ts';
import {
	chooseRange,
	insidePeriod,
	toggleExclusion,
	toggleOnly,
	toggleValue,
	type Choice
} from '../../explore/cross-filter.ts';
import { decodePageState, encodePageState, type PageState } from '../../explore/page-state.ts';
import { StateHistory } from '../../explore/state-history.ts';
import type { DimensionId } from '../../metrics/dimensions.ts';
import type { MetricDrill, TicketFilter } from '../../metrics/ticket-filter.ts';
import { withoutChip } from '../tickets/filter-chips.ts';

/** The page's address, which holds the state. */
export interface PageAddress {
	/** Parameters of the present address; read reactively. */
	readonly search: () => URLSearchParams;
	/** The period of an address that names none. */
	readonly period: () => Period;
	/** Goes to other parameters, a new entry in the browser's history. */
	readonly go: (search: string) => void;
}

/** The cross-filter of a page: what is chosen, and every way to change it. */
export interface CrossFilter {
	readonly state: PageState;
	readonly filter: TicketFilter;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** A click on a value: adds it to those chosen, or takes it out. */
	toggle(id: DimensionId, value: string | null): void;
	/** Several dimensions at once, as of a cell: chosen alone, or taken out where they were just that. */
	toggleOnly(choice: Choice): void;
	/** A brush over a range; while it moves, it is shown but neither written into the address nor a step. */
	brush(id: DimensionId, first: string, last: string, moving?: boolean): void;
	/** Everything but what is chosen of a dimension, or back. */
	exclude(id: DimensionId): void;
	/** A figure's tickets: of a metric those that count or those that do not; once more takes it off. */
	drill(drill: MetricDrill): void;
	/** Takes one chip off: a dimension, `drill`, `within`, `text`. */
	remove(key: string): void;
	/** Takes every chip off; the period is none. */
	clear(): void;
	change(state: PageState): void;
	undo(): void;
	redo(): void;
}

/**
 * A cross-filter whose state is the address alone, so that a link, a bookmark, back and forward work; undo and redo keep
 * the steps beside it. Call while a component is being set up.
 */
export function createCrossFilter(address: PageAddress): CrossFilter {
	const text = () => address.search().toString();
	const history = new StateHistory(text());
	let steps = $state(0);
	/** Days brushed in another period than that of the address are left behind. */
	const inPeriod = (given: PageState): PageState => ({
		...given,
		filter: insidePeriod(given.filter, given.filter.period ?? address.period())
	});
	const state = $derived(inPeriod(decodePageState(address.search())));

	$effect(() => {
		history.follow(text());
		steps = untrack(() => steps) + 1;
	});

	const change = (next: PageState) => address.go(encodePageState(inPeriod(next)).toString());
	const filterBy = (filter: TicketFilter) => change({ ...state, filter });

	let moving = $state.raw<TicketFilter | null>(null);
	return {
		get state() {
			return state;
		},
		get filter() {
			return moving ?? state.filter;
		},
		get canUndo() {
			return steps >= 0 && history.canUndo;
		},
		get canRedo() {
			return steps >= 0 && history.canRedo;
		},
		toggle: (id, value) => filterBy(toggleValue(state.filter, id, value)),
		toggleOnly: (choice) => filterBy(toggleOnly(state.filter, choice)),
		brush(id, first, last, still = false) {
			const brushed = chooseRange(state.filter, id, first, last);
			moving = still ? brushed : null;
			if (!still) filterBy(brushed);
		},
		drill(drill) {
			const { drill: before, ...rest } = state.filter;
			filterBy(before?.metric === drill.metric && before.part === drill.part ? rest : { ...rest, drill });
		},
		exclude: (id) => filterBy(toggleExclusion(state.filter, id)),
		remove: (key) => filterBy(withoutChip(state.filter, key)),
		clear: () => filterBy(state.filter.period ? { period: state.filter.period } : {}),
		change,
		undo() {
			const before = history.undo();
			if (before !== null) address.go(before);
		},
		redo() {
			const after = history.redo();
			if (after !== null) address.go(after);
		}
	};
}
