import { chooseRange, toggleExclusion, toggleValue } from '../../explore/cross-filter.ts';
import { decodePageState, encodePageState, type PageState } from '../../explore/page-state.ts';
import { StateHistory } from '../../explore/state-history.ts';
import type { DimensionId } from '../../metrics/dimensions.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';
import { withoutChip } from '../tickets/filter-chips.ts';

/** The page's address, which holds the state. */
export interface PageAddress {
	/** Parameters of the present address; read reactively. */
	readonly search: () => URLSearchParams;
	/** Goes to other parameters; with `replace` without a new entry in the browser's history. */
	readonly go: (search: string, replace: boolean) => void;
}

/** The cross-filter of a page: what is chosen, and every way to change it. */
export interface CrossFilter {
	readonly state: PageState;
	readonly filter: TicketFilter;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	/** A click on a value: adds it to those chosen, or takes it out. */
	toggle(id: DimensionId, value: string | null): void;
	/** Several values at once, as a cell of two dimensions: chosen alone, or taken out where they were just that. */
	toggleCell(values: Readonly<Partial<Record<DimensionId, string>>>): void;
	/** A brush over a range; while it moves, steps take each other's place. */
	brush(id: DimensionId, first: string, last: string, moving?: boolean): void;
	/** Everything but what is chosen of a dimension, or back. */
	exclude(id: DimensionId): void;
	/** Takes one chip off: a dimension, `drill`, `q`. */
	remove(key: string): void;
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
	const state = $derived(decodePageState(address.search()));

	$effect(() => {
		history.follow(text());
		steps += 1;
	});

	const change = (next: PageState, replace = false) => {
		const search = encodePageState(next).toString();
		if (replace) history.replace(search);
		address.go(search, replace);
	};
	const filterBy = (filter: TicketFilter, replace = false) => change({ ...state, filter }, replace);

	let brushing = false;
	return {
		get state() {
			return state;
		},
		get filter() {
			return state.filter;
		},
		get canUndo() {
			return steps >= 0 && history.canUndo;
		},
		get canRedo() {
			return steps >= 0 && history.canRedo;
		},
		toggle: (id, value) => filterBy(toggleValue(state.filter, id, value)),
		toggleCell(values) {
			const entries = Object.entries(values) as [DimensionId, string][];
			const { dimensions } = state.filter;
			const same = entries.every(([id, value]) => {
				const chosen = dimensions?.[id];
				return chosen?.values.length === 1 && chosen.values[0] === value;
			});
			let filter = state.filter;
			for (const [id] of entries) filter = withoutChip(filter, id);
			if (!same) for (const [id, value] of entries) filter = toggleValue(filter, id, value);
			filterBy(filter);
		},
		brush(id, first, last, moving = false) {
			filterBy(chooseRange(state.filter, id, first, last), brushing);
			brushing = moving;
		},
		exclude: (id) => filterBy(toggleExclusion(state.filter, id)),
		remove(key) {
			if (key !== 'q') {
				filterBy(withoutChip(state.filter, key));
				return;
			}
			const { text: _words, ...rest } = state.filter;
			filterBy(rest);
		},
		clear: () => filterBy({}),
		change: (next) => change(next),
		undo() {
			const before = history.undo();
			if (before !== null) address.go(before, false);
		},
		redo() {
			const after = history.redo();
			if (after !== null) address.go(after, false);
		}
	};
}
