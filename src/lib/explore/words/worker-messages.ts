import type { WordRules } from './topic-words.ts';
import type { WordTally } from './word-tally.ts';

/** What the page says to the worker that cuts words. */
export type ToWordWorker =
	/** Begins a new book by these rules. `dictionary`: further words for the segmenter. */
	| { readonly kind: 'open'; readonly id: number; readonly rules: WordRules; readonly dictionary: readonly string[] }
	| { readonly kind: 'missing'; readonly id: number; readonly rows: Uint32Array }
	| { readonly kind: 'add'; readonly id: number; readonly rows: Uint32Array; readonly texts: readonly string[] }
	| {
			readonly kind: 'tally';
			readonly id: number;
			readonly now: Uint32Array;
			readonly then: Uint32Array;
			readonly atLeast: number;
	  };

/** What it says back, by the `id` of the question. */
export type FromWordWorker =
	| { readonly kind: 'opened'; readonly id: number; readonly cutter: string }
	| { readonly kind: 'rows'; readonly id: number; readonly rows: Uint32Array }
	| { readonly kind: 'added'; readonly id: number }
	| { readonly kind: 'tallied'; readonly id: number; readonly words: readonly WordTally[] }
	| { readonly kind: 'failed'; readonly id: number; readonly message: string };
