import { IntakeError } from './intake-error.ts';
import type { Source } from './model.ts';
import { plausibility } from './plausibility.ts';

const SAMPLE_BYTES = 64 * 1024;
const SEARCH_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/** Encodings that are tried when no byte order mark settles it. A guess has to beat the ones before it. */
const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

/** Encodings offered to the user, by the label that `openWorkbook` takes. */
export const ENCODINGS: readonly string[] = [...CANDIDATES, 'utf-32le', 'utf-32be'];

/** The encoding that a byte order mark names, with the mark's length. */
export function byteOrderMark(head: Uint8Array): { encoding: string; length: number } | null {
	const [a, b, c, d] = head;
	if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
	if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 };
	if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 };
	if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
	if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
	return null;
}

/** The charset that an HTML or XML head declares, or null. */
export function declaredCharset(head: Uint8Array): string | null {
	const ascii = new TextDecoder('latin1').decode(head.subarray(0, 4096));
	const match =
		/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(ascii) ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/.exec(ascii);
	const label = match?.[1]?.toLowerCase();
	if (label === undefined) return null;
	try {
		const { encoding } = new TextDecoder(label);
		return encoding === 'gbk' ? 'gb18030' : encoding;
	} catch {
		return null;
	}
}

/** So many characters of several bytes without a fault are UTF-8: bytes of another encoding do not fit its pattern so often. */
const CERTAIN_CHARACTERS = 8;
/** A letter with an accent beside a plain one: a single such word in an English table. */
const ACCENTED_WORD = /[a-z][\u00c0-\u024f]|[\u00c0-\u024f][a-z]/;

/**
 * Guesses the encoding of bytes without a byte order mark: every candidate decodes the sample, and the one that gives
 * the most plausible text wins. Decoding without an error is not enough, but for UTF-8, whose pattern other text does not
 * have by chance, and for a declared charset that is none of the candidates. A declared candidate has a small advantage.
 */
export function guessEncoding(sample: Uint8Array, declared: string | null = null): string {
	if (sample.every((byte) => byte < 0x80 && byte !== 0)) return 'utf-8';
	if (isCertainlyUtf8(sample)) return 'utf-8';
	if (declared !== null && !CANDIDATES.some((label) => label === declared) && faultless(sample, declared) !== null)
		return declared;
	const labels = declared === null ? CANDIDATES : [...new Set([declared, ...CANDIDATES])];
	let best = 'utf-8';
	let bestScore = -Infinity;
	for (const label of labels) {
		const text = new TextDecoder(label, { ignoreBOM: true }).decode(sample, { stream: true });
		const plain = plausibility(text);
		const score = label === declared ? plain + Math.abs(plain) * 0.1 : plain;
		if (score > bestScore) [best, bestScore] = [label, score];
	}
	return best;
}

function isCertainlyUtf8(sample: Uint8Array): boolean {
	const text = faultless(sample, 'utf-8');
	if (text === null || text.includes('\0')) return false;
	let count = 0;
	for (let at = 0; at < text.length && count < CERTAIN_CHARACTERS; at += 1) if (text.charCodeAt(at) > 0x7f) count += 1;
	return count === CERTAIN_CHARACTERS || ACCENTED_WORD.test(text);
}

/** The text of a sample, whose last character may be cut off; null where it has a fault. */
function faultless(sample: Uint8Array, label: string): string | null {
	try {
		return new TextDecoder(label, { fatal: true }).decode(sample, { stream: true });
	} catch {
		return null;
	}
}

/** Looks for the first part of the file that is not plain ASCII, since only that part tells encodings apart. */
export async function telltaleSample(source: Source): Promise<Uint8Array> {
	const end = Math.min(source.size, SEARCH_BYTES);
	for (let start = 0; start < end; start += CHUNK_BYTES) {
		const bytes = await source.slice(start, Math.min(source.size, start + CHUNK_BYTES));
		const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
		if (first < 0) continue;
		// The file's own beginning keeps the alignment of two-byte encodings; further on, the first odd byte is a lead byte.
		const from = start === 0 && first < SAMPLE_BYTES / 2 ? 0 : start + first;
		return source.slice(from, Math.min(source.size, from + SAMPLE_BYTES));
	}
	return source.slice(0, Math.min(source.size, SAMPLE_BYTES));
}

/** Settles a text file's encoding: the caller's choice, else the byte order mark, else the best guess. */
export async function detectEncoding(source: Source, chosen?: string): Promise<{ encoding: string; skip: number }> {
	const head = await source.slice(0, Math.min(source.size, 4096));
	const mark = byteOrderMark(head);
	if (chosen !== undefined) {
		const encoding = knownEncoding(source.name, chosen);
		return { encoding, skip: mark?.encoding === encoding ? mark.length : 0 };
	}
	if (mark) return { encoding: mark.encoding, skip: mark.length };
	return { encoding: guessEncoding(await telltaleSample(source), declaredCharset(head)), skip: 0 };
}

function knownEncoding(name: string, label: string): string {
	const lower = label.toLowerCase();
	if (lower.startsWith('utf-32')) return lower;
	try {
		const { encoding } = new TextDecoder(lower);
		return encoding === 'gbk' ? 'gb18030' : encoding;
	} catch (cause) {
		throw new IntakeError(`“${name}”：不认识的编码“${label}”，可选 ${ENCODINGS.join('、')}`, { cause });
	}
}

/** A streaming decoder with the small part of `TextDecoder` that is needed here, and UTF-32 besides. */
export function createDecoder(encoding: string): (bytes: Uint8Array, last: boolean) => string {
	if (!encoding.startsWith('utf-32')) {
		const decoder = new TextDecoder(encoding);
		return (bytes, last) => decoder.decode(bytes, { stream: !last });
	}
	const little = encoding === 'utf-32le';
	let rest = new Uint8Array(0);
	return (bytes) => {
		const joined = new Uint8Array(rest.length + bytes.length);
		joined.set(rest);
		joined.set(bytes, rest.length);
		const view = new DataView(joined.buffer);
		const whole = joined.length - (joined.length % 4);
		let text = '';
		for (let at = 0; at < whole; at += 4) {
			const point = view.getUint32(at, little);
			text += point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\ufffd' : String.fromCodePoint(point);
		}
		rest = joined.slice(whole);
		return text;
	};
}

/** The bytes of a source from `skip` on, piece by piece, with whether a piece is the last. */
async function* pieces(
	source: Source,
	skip: number,
	onBytes?: (bytes: number) => void
): AsyncGenerator<{ bytes: Uint8Array; last: boolean }> {
	const read = (start: number) => source.slice(start, Math.min(source.size, start + CHUNK_BYTES));
	let next = read(skip);
	for (let start = skip; start < source.size; start += CHUNK_BYTES) {
		const end = Math.min(source.size, start + CHUNK_BYTES);
		const bytes = await next;
		// The disk works while the text is being read.
		if (end < source.size) (next = read(end)).catch(() => undefined);
		onBytes?.(end);
		yield { bytes, last: end >= source.size };
	}
}

/** The decoded text of a source, piece by piece, without the byte order mark. */
export async function* decodedChunks(
	source: Source,
	encoding: string,
	skip: number,
	onBytes?: (bytes: number) => void
): AsyncGenerator<string> {
	const decode = createDecoder(encoding);
	for await (const { bytes, last } of pieces(source, skip, onBytes)) yield decode(bytes, last);
}

/** The same text as UTF-8, for which a file in UTF-8 is not decoded: it may then hold bytes that are none. */
export async function* utf8Chunks(
	source: Source,
	encoding: string,
	skip: number,
	onBytes?: (bytes: number) => void
): AsyncGenerator<Uint8Array> {
	if (encoding === 'utf-8') {
		for await (const { bytes } of pieces(source, skip, onBytes)) yield bytes;
		return;
	}
	const encoder = new TextEncoder();
	for await (const text of decodedChunks(source, encoding, skip, onBytes)) yield encoder.encode(text);
}
