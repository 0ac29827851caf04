import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';

/** Text of an XML part from its beginning, in pieces, each time it is asked. */
export type Pieces = () => AsyncIterable<string>;

/** A start tag with the text behind it, up to the next tag. */
export interface TagAndText {
	/** Without a prefix. */
	readonly name: string;
	readonly tag: string;
	readonly text: string;
}

/** The start tags of these names in a text of any length, in order. No more than one piece is held. */
export async function* tagsOf(pieces: Pieces, names: readonly string[], file: string): AsyncGenerator<TagAndText> {
	const wanted = new RegExp(`<(?:[\\w.-]+:)?(${names.join('|')})(?=[\\s/>])([^>]*)>([^<]*)(?=<)`, 'g');
	let rest = '';
	for await (const piece of pieces()) {
		const text = rest + piece;
		let end = 0;
		for (const match of text.matchAll(wanted)) {
			yield { name: match[1]!, tag: match[2]!, text: match[3]! };
			end = match.index + match[0].length;
		}
		// A tag is found once what follows it begins; so much of the text has to be looked at again.
		const lastTag = text.lastIndexOf('<');
		const open = lastTag < 0 ? -1 : text.lastIndexOf('<', lastTag - 1);
		rest = text.slice(Math.max(end, open < 0 ? 0 : open));
		if (rest.length > LIMITS.rowCharacters) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.row}`);
	}
}

/**
 * Text inside the element of this name that is the `index`-th in the document (0-based), in pieces. Elements of the name
 * must not nest. The name is given with its prefix. A document that was cut off gives what it has, and `onCut` is called.
 */
export async function* sectionOf(
	pieces: Pieces,
	name: string,
	index: number,
	onCut: () => void
): AsyncGenerator<string> {
	const open = `<${name}`;
	const close = `</${name}>`;
	let seen = -1;
	let inside = false;
	let rest = '';
	for await (const piece of pieces()) {
		const text = rest + piece;
		let at = 0;
		for (;;) {
			if (inside) {
				const end = text.indexOf(close, at);
				const upTo = end < 0 ? Math.max(at, text.length - close.length) : end;
				if (seen === index && upTo > at) yield text.slice(at, upTo);
				if (end < 0) {
					at = upTo;
					break;
				}
				if (seen === index) return;
				inside = false;
				at = end + close.length;
			} else {
				const start = text.indexOf(open, at);
				if (start < 0) {
					at = Math.max(at, text.length - open.length);
					break;
				}
				const tagEnd = text.indexOf('>', start);
				if (tagEnd < 0) {
					at = start;
					break;
				}
				at = tagEnd + 1;
				const next = text.charCodeAt(start + open.length);
				if (next > 32 && next !== 62 && next !== 47) continue;
				seen += 1;
				inside = text.charCodeAt(tagEnd - 1) !== 47;
			}
		}
		rest = text.slice(at);
	}
	if (!inside || seen !== index) return;
	onCut();
	yield rest;
}
