import { VALUES } from './tickets-table.ts';

/** Views that can be clicked, by their column in the narrow table; the ninth, the total, cannot. */
export const VIEWS = ['day', 'slot', 'type', 'channel', 'cat2', 'unit', 'area', 'satisfaction'] as const;
export type ViewId = (typeof VIEWS)[number];

export type Phase = 'first' | 'repeat' | 'switch' | 'brush';

/** A click or a move of the brush: the column, and what is chosen of it. */
export interface Click {
	readonly phase: Phase;
	readonly view: ViewId;
	/** One value, or a range of days. */
	readonly values: readonly string[];
}

/** Clicks from the state without filters; a round begins with nothing counted yet. */
export type Round = readonly Click[];

const texts = (view: keyof typeof VALUES, from: number, count: number, phase: Phase): Click[] =>
	VALUES[view].slice(from, from + count).map((value) => ({ phase, view, values: [value] }));

/**
 * Rounds of: a first click on a view, further clicks on the same view, then a click on another view with both filters on.
 * No state comes twice, so that no cache of answers helps anyone.
 */
export const ROUNDS: readonly Round[] = [
	[...texts('area', 0, 1, 'first'), ...texts('area', 1, 9, 'repeat'), ...texts('unit', 0, 1, 'switch')],
	[...texts('unit', 1, 1, 'first'), ...texts('unit', 2, 20, 'repeat'), ...texts('area', 2, 1, 'switch')],
	[...texts('type', 0, 1, 'first'), ...texts('type', 1, 3, 'repeat'), ...texts('cat2', 0, 1, 'switch')],
	[...texts('cat2', 1, 1, 'first'), ...texts('cat2', 2, 20, 'repeat'), ...texts('type', 1, 1, 'switch')],
	[...texts('channel', 0, 1, 'first'), ...texts('channel', 1, 2, 'repeat'), ...texts('satisfaction', 0, 1, 'switch')]
];

/** Counts of one state, by view and key; the total is `all`. Keys are texts, null is ''. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Timed {
	readonly phase: Phase;
	readonly ms: number;
	readonly counts: Counts;
}
