import startJieba, { add_word, cut, tag } from 'jieba-wasm';

import { browserCutter, jiebaCutter, type Cutter } from './cutter.ts';
import { topicTest } from './topic-words.ts';
import { WordBook } from './word-tally.ts';
import type { FromWordWorker, ToWordWorker } from './worker-messages.ts';

/** The module worker's own scope, which the page's types do not know. */
const scope = self as unknown as {
	onmessage: ((event: MessageEvent<ToWordWorker>) => void) | null;
	postMessage(message: FromWordWorker): void;
};

let book: WordBook | null = null;

/** Jieba, or where the browser cannot compile it (it wants reference types, Chromium 96) the browser's own segmenter. */
async function openCutter(words: readonly string[]): Promise<Cutter> {
	try {
		await startJieba();
	} catch (error) {
		if (!('Segmenter' in Intl)) throw error;
		return browserCutter(words);
	}
	return jiebaCutter({ cut, tag, add_word }, words);
}

async function answer(message: ToWordWorker): Promise<FromWordWorker> {
	const { id } = message;
	if (message.kind === 'open') {
		const cutter = await openCutter([...message.dictionary, ...message.rules.own]);
		const isTopic = topicTest(cutter, message.rules);
		book = new WordBook((text) => cutter.cut(text).filter(isTopic));
		return { kind: 'opened', id, cutter: cutter.name };
	}
	if (book === null) throw new Error('asked before the book was opened');
	switch (message.kind) {
		case 'missing':
			return { kind: 'rows', id, rows: book.missing(message.rows) };
		case 'add':
			for (const [at, row] of message.rows.entries()) book.add(row, message.texts[at] ?? '');
			return { kind: 'added', id };
		case 'tally':
			return { kind: 'tallied', id, words: book.tally(message.now, message.then, message.atLeast) };
	}
}

/** One message after the other: the book is open before it is asked. */
let last: Promise<void> = Promise.resolve();
scope.onmessage = ({ data }) => {
	last = last.then(async () => {
		try {
			scope.postMessage(await answer(data));
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			scope.postMessage({ kind: 'failed', id: data.id, message });
		}
	});
};
