import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Replaces XML's own entities and character references; others stay as they stand, so nothing can expand. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
		if (name !== undefined) return ENTITIES[name as string] ?? whole;
		const point = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
		return point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\ufffd' : String.fromCodePoint(point);
	});
}

/** Undoes the `_x000D_` escapes of spreadsheet text; `_x005F_` protects a literal one. */
export function decodeEscapes(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/**
 * Text of an element's content: CDATA unwrapped, comments dropped, entities decoded. A line end written in the part itself is
 * a line feed (XML 1.0, 2.11); a carriage return that is meant is written as a reference.
 */
export function textContent(source: string): string {
	const content = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
	if (!content.includes('<')) return decodeEntities(content);
	return content
		.split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
		.map((part) => {
			if (part.startsWith('<![CDATA[')) return part.slice(9, -3);
			return part.startsWith('<!--') ? '' : decodeEntities(part);
		})
		.join('');
}

/** Value of an attribute in the text of a start tag, by its name with or without a prefix; null where it has none. */
export function attribute(tag: string, name: string): string | null {
	const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
	return match ? decodeEntities(match[1] ?? match[2] ?? '') : null;
}

/** Start tags of a small XML part, in order, with their local names; content is not kept. */
export function startTags(xml: string): { name: string; tag: string }[] {
	const tags: { name: string; tag: string }[] = [];
	const name = /(?:[\w.-]+:)?([\w.-]+)/y;
	const next = /[>"'<]/g;
	let at = 0;
	for (;;) {
		const start = xml.indexOf('<', at);
		if (start < 0) return tags;
		at = start + 1;
		if (xml.startsWith('!--', at)) {
			const end = xml.indexOf('-->', at);
			if (end < 0) return tags;
			at = end + 3;
			continue;
		}
		name.lastIndex = at;
		const local = name.exec(xml)?.[1];
		if (local === undefined) continue;
		const from = name.lastIndex;
		at = from;
		for (;;) {
			next.lastIndex = at;
			if (!next.test(xml)) return tags;
			at = next.lastIndex;
			const found = xml[at - 1]!;
			if (found === '>') tags.push({ name: local, tag: xml.slice(from, at - 1) });
			if (found === '<') at -= 1;
			if (found === '>' || found === '<') break;
			const close = xml.indexOf(found, at);
			if (close < 0) return tags;
			at = close + 1;
		}
	}
}

/** Text of an XML part given as bytes: UTF-8 unless a byte order mark says UTF-16. */
export function xmlDecoder(): (bytes: Uint8Array, last: boolean) => string {
	let decoder: TextDecoder | null = null;
	return (bytes, last) => {
		if (!decoder) {
			const wide =
				bytes[0] === 0xff && bytes[1] === 0xfe
					? 'utf-16le'
					: bytes[0] === 0xfe && bytes[1] === 0xff
						? 'utf-16be'
						: 'utf-8';
			decoder = new TextDecoder(wide);
		}
		return decoder.decode(bytes, { stream: !last });
	};
}

const JOIN_BYTES = 512 * 1024;

/** Comments, and the sections in which such are text. */
const COMMENTS = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g;

/**
 * XML text without its comments and with no blank before the `>` of an end tag, as nearly every program writes it. Each piece
 * ends behind a tag or in a text.
 */
export async function* tidyTags(pieces: AsyncIterable<string>): AsyncGenerator<string> {
	let rest = '';
	for await (const piece of pieces) {
		let text = rest + piece;
		const comment = text.includes('<!') ? lastOpen(text) : -1;
		const cut =
			comment >= 0 ? comment : text.lastIndexOf('<') > text.lastIndexOf('>') ? text.lastIndexOf('<') : text.length;
		rest = text.slice(cut);
		// What never ends is handed on: the reader of the element bounds it.
		if (rest.length > LIMITS.rowCharacters) rest = '';
		else text = text.slice(0, cut);
		if (text.includes('<!--')) text = text.replace(COMMENTS, (match) => (match.startsWith('<!--') ? '' : match));
		if ([' >', '\n>', '\r>', '\t>'].some((blank) => text.includes(blank)))
			text = text.replace(/<\/([^<>\s]+)\s+>/g, '</$1>');
		yield text;
	}
	yield rest;
}

/** Where a comment or a section begins that does not end in this text; -1 for none. */
function lastOpen(text: string): number {
	const behind = text.replace(COMMENTS, (match) => ' '.repeat(match.length));
	return behind.search(/<!--|<!\[CDATA\[/);
}

/** Decoded text of a part in pieces of about half a megabyte, tidied. */
export const xmlText = (chunks: AsyncIterable<Uint8Array>) => tidyTags(decodedText(chunks));

async function* decodedText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decode = xmlDecoder();
	let parts: string[] = [];
	let size = 0;
	for await (const bytes of chunks) {
		parts.push(decode(bytes, false));
		size += bytes.length;
		if (size < JOIN_BYTES) continue;
		yield parts.join('');
		parts = [];
		size = 0;
	}
	yield parts.join('') + decode(new Uint8Array(0), true);
}

/**
 * Cuts a stream of XML text into the elements of one name, prefix or not: for each the text of its start tag and its
 * content (null where the tag closes itself). Elements of this name must not nest. Memory is one piece of text and one
 * element; an element beyond `LIMITS.rowCharacters` throws.
 */
export async function* elements(
	pieces: AsyncIterable<string>,
	name: string,
	file: string
): AsyncGenerator<{ tag: string; content: string | null }[]> {
	let rest = '';
	let prefix: string | null = null;
	for await (const piece of pieces) {
		const text = rest + piece;
		if (prefix === null) {
			// The document element comes first and carries the prefix of all the rest.
			const root = /<(?![?!])((?:[\w.-]+:)?)[\w.-]+[\s>/]/.exec(text);
			if (!root && text.length < 65_536) {
				rest = text;
				continue;
			}
			prefix = root?.[1] ?? '';
		}
		const open = `<${prefix}${name}`;
		const close = `</${prefix}${name}>`;
		const found: { tag: string; content: string | null }[] = [];
		let at = 0;
		for (;;) {
			const start = text.indexOf(open, at);
			if (start < 0) {
				at = Math.max(at, text.length - open.length);
				break;
			}
			at = start;
			const next = text.charCodeAt(start + open.length);
			if (next > 32 && next !== 62 && next !== 47) {
				at = start + open.length;
				continue;
			}
			const tagEnd = text.indexOf('>', start + open.length);
			if (tagEnd < 0) break;
			if (text.charCodeAt(tagEnd - 1) === 47) {
				found.push({ tag: text.slice(start + open.length, tagEnd - 1), content: null });
				at = tagEnd + 1;
				continue;
			}
			const end = text.indexOf(close, tagEnd);
			if (end < 0) break;
			found.push({ tag: text.slice(start + open.length, tagEnd), content: text.slice(tagEnd + 1, end) });
			at = end + close.length;
		}
		rest = text.slice(at);
		if (rest.length > LIMITS.rowCharacters) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.row}`);
		if (found.length > 0) yield found;
	}
}
