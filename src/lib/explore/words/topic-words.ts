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
