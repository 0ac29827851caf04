import { getContext, setContext } from 'svelte';

import { HOTLINE_WORDS } from '../../explore/words/hotline-words.ts';
import { findWords, type FoundWords, type WordRequest } from '../../explore/words/find-words.ts';
import { wholeNames } from '../../explore/words/topic-words.ts';
import { startWordWorker, type WordWorker } from '../../explore/words/word-worker.ts';
import type { Session } from '../session.svelte.ts';

const KEY = Symbol('words');

/** Finds words of narratives; what was cut once is kept while the tables and the county's words stay the same. */
export interface WordFinder {
	/** How far the cutting is, 0–1; null while nothing is cut. */
	readonly progress: number | null;
	/** What cuts the words; null before the first. */
	readonly cutter: string | null;
	/** Rejects with `Overtaken` where a newer request came meanwhile. */
	find(request: WordRequest): Promise<FoundWords>;
}

interface Kept {
	readonly key: string;
	readonly worker: Promise<WordWorker>;
}

/** Makes the finder and hands it down to every page. The worker starts with the first question. */
export function provideWords(session: Session): WordFinder {
	let kept: Kept | null = null;
	let newest = 0;
	let progress = $state<number | null>(null);
	let cutter = $state<string | null>(null);

	/** Words of the field and of the county. */
	const ownWords = () => [...HOTLINE_WORDS, ...(session.workspace?.words?.own ?? [])];

	async function open(): Promise<WordWorker> {
		const worker = startWordWorker();
		const values = await session.engine.query<{ kind: string; value: string }>(
			['cat1', 'cat2', 'cat3', 'unit', 'area']
				.map(
					(column) => `SELECT DISTINCT '${column}' AS kind, ${column} AS value FROM tickets WHERE ${column} IS NOT NULL`
				)
				.join(' UNION ALL ')
		);
		const of = (kinds: readonly string[]) =>
			values.flatMap(({ kind, value }) =>
				kinds.includes(kind) && /^\p{Script=Han}{2,8}$/u.test(value) ? [value] : []
			);
		const places = of(['unit', 'area']);
		const hidden = session.workspace?.words?.hidden ?? [];
		const answer = await worker.ask({
			kind: 'open',
			rules: { own: ownWords(), hidden: [...places, ...hidden] },
			dictionary: [...wholeNames(of(['cat1', 'cat2', 'cat3']), ownWords()), ...places]
		});
		if (answer.kind === 'opened') cutter = answer.cutter;
		return worker;
	}

	function worker(): Promise<WordWorker> {
		const key = JSON.stringify([session.revision, session.workspace?.words ?? null]);
		if (kept?.key === key) return kept.worker;
		kept?.worker.then(
			(before) => before.close(),
			() => undefined
		);
		const fresh = { key, worker: open() };
		kept = fresh;
		fresh.worker.catch(() => {
			if (kept === fresh) kept = null;
		});
		return fresh.worker;
	}

	return setContext<WordFinder>(KEY, {
		get progress() {
			return progress;
		},
		get cutter() {
			return cutter;
		},
		async find(request) {
			const number = ++newest;
			try {
				return await findWords(session.engine, await worker(), request, {
					tell: (done) => {
						if (number === newest) progress = done;
					},
					stale: () => number !== newest,
					kept: new Set(ownWords())
				});
			} finally {
				if (number === newest) progress = null;
			}
		}
	});
}

export function useWords(): WordFinder {
	return getContext<WordFinder>(KEY);
}
