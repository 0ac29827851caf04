import type { Cutter } from './cutter.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What the county says about words. */
export interface WordRules {
	/** Words to be kept whole, and always shown. */
	readonly own: readonly string[];
	/** Words never shown: the county's stop words, and names of units and townships, which have charts of their own. */
	readonly hidden: readonly string[];
}

const WORD = /^(?:\p{Script=Han}{2,}|[A-Za-z][A-Za-z0-9]+)$/u;
/** Numerals, measures, prepositions, conjunctions, pronouns, particles, times, places of a thing, adverbs, interjections. */
const EMPTY_TAGS = /^(?:[mqpcrutfdyeohk]$|u[a-z]$|mq$|tg$|df$)/;

/**
 * Names of categories that a cutter keeps whole. One with a word of the field inside is left to be cut: of 居民医保 callers
 * say 医保, and the name of a category tells nothing that its own chart does not.
 */
export function wholeNames(categories: readonly string[], own: readonly string[]): string[] {
	return categories.filter((name) => !own.some((word) => name !== word && name.includes(word)));
}

/** Tells whether a word says what a call is about. Asks the cutter for a word's kind only once. */
export function topicTest(cutter: Cutter, { own, hidden }: WordRules): (word: string) => boolean {
	const kept = new Set(own);
	const dropped = new Set(hidden);
	const known = new Map<string, boolean>();
	const decide = (word: string) => {
		if (dropped.has(word)) return false;
		if (kept.has(word)) return true;
		if (!WORD.test(word) || STOP_WORDS.has(word)) return false;
		return !EMPTY_TAGS.test(cutter.tag(word) ?? '');
	};
	return (word) => {
		let topic = known.get(word);
		if (topic === undefined) {
			topic = decide(word);
			known.set(word, topic);
		}
		return topic;
	};
}
