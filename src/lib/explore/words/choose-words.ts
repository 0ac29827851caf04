import type { WordTally } from './word-tally.ts';

export interface WordChoice {
	/** Most frequent words. */
	readonly frequent: readonly string[];
	/** Words that are farther above what the period compared with lets expect than chance explains, the farthest first. */
	readonly rising: readonly string[];
}

/** So many standard deviations above what is expected; below that a rise is noise. */
const DEVIATIONS = 3;

/**
 * Which words are worth counting. What is expected of a word is its share of the tickets compared with, in the number of
 * tickets now; counts scatter by their root (Poisson), by one at the least. This product's own rule.
 * @param tallies most frequent first
 */
export function chooseWords(
	tallies: readonly WordTally[],
	tickets: { readonly now: number; readonly then: number },
	limits: { readonly frequent: number; readonly rising: number }
): WordChoice {
	const scale = tickets.then === 0 ? null : tickets.now / tickets.then;
	const score = ({ now, then }: WordTally) => {
		const expected = then * (scale ?? 0);
		return (now - expected) / Math.sqrt(Math.max(expected, 1));
	};
	const rising =
		scale === null
			? []
			: tallies
					.filter((one) => score(one) > DEVIATIONS)
					.sort((a, b) => score(b) - score(a))
					.slice(0, limits.rising);
	return {
		frequent: tallies.slice(0, limits.frequent).map(({ word }) => word),
		rising: rising.map(({ word }) => word)
	};
}
