import { IntakeError } from '../../intake-error.ts';
import { LIMIT_MESSAGES } from '../../limits.ts';

/** Takes what a page is made of, in order. */
export interface TagHandler {
	/** Text between tags, as it is written; one text may come in several pieces. */
	text(text: string): void;
	tag(name: string, closing: boolean, attributes: string): void;
}

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
/** A tag that goes on behind the end of the text. */
const OPEN_TAG = /<\/?(?:[a-zA-Z][\w:-]*(?:[^<>"']|"[^"]*"|'[^']*')*(?:"[^"]*|'[^']*)?)?$/y;
const LONGEST_TAG = 1024 * 1024;
/** A page that is whole has hardly any `<` that begins no tag. */
const MOST_STRAY = 1_000_000;
/** Elements whose content is no text of the page. */
const UNSEEN = new Set(['script', 'style', 'template']);

/**
 * Cuts an HTML text that comes in pieces into texts and tags. Comments, declarations, scripts and styles are passed over. A `<`
 * that begins no tag is text. Memory is one piece, and one tag. Throws an `IntakeError` for a text that is full of such.
 */
export function createTagReader(file: string, handler: TagHandler): (text: string, last: boolean) => void {
	let rest = '';
	/** What ends the part that is passed over, in lower case. */
	let until: string | null = null;
	let stray = 0;

	/** Passes over what is to be: gives the place behind it, or -1 where it does not end in this text. */
	function pass(text: string, from: number): number {
		const end = until!.startsWith('</') ? text.toLowerCase().indexOf(until!, from) : text.indexOf(until!, from);
		if (end < 0) return -1;
		const place = until!.startsWith('</') ? end : end + until!.length;
		until = null;
		return place;
	}

	return (piece, last) => {
		const text = rest + piece;
		rest = '';
		let at = 0;
		for (;;) {
			if (until !== null) {
				const end = pass(text, at);
				if (end < 0) {
					rest = text.slice(Math.max(at, text.length - until.length));
					return;
				}
				at = end;
			}
			const start = text.indexOf('<', at);
			if (start !== at) handler.text(text.slice(at, start < 0 ? undefined : start));
			if (start < 0) return;
			const next = text[start + 1];
			if (next === '!' || next === '?') {
				until = text.startsWith('<!--', start) ? '-->' : '>';
				// The two strokes may come with the next piece.
				if (!last && text.length - start < 4) {
					until = null;
					rest = text.slice(start);
					return;
				}
				at = start + 2;
				continue;
			}
			TAG.lastIndex = start;
			const match = TAG.exec(text);
			if (match) {
				const name = match[2]!.toLowerCase();
				at = TAG.lastIndex;
				if (UNSEEN.has(name) && match[1] === '') until = `</${name}`;
				else if (!UNSEEN.has(name)) handler.tag(name, match[1] === '/', match[3]!);
				continue;
			}
			OPEN_TAG.lastIndex = start;
			if (!last && text.length - start < LONGEST_TAG && OPEN_TAG.test(text)) {
				rest = text.slice(start);
				return;
			}
			stray += 1;
			if (stray > MOST_STRAY) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.tags}`);
			handler.text('<');
			at = start + 1;
		}
	};
}
