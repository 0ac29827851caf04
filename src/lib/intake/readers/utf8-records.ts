import { concatenate } from '../../domain/concatenate.ts';
import { LIMITS } from '../limits.ts';
import type { RawRow } from '../model.ts';
import { createCsvParser, rowFailure } from './csv.ts';
import { createLeftOut } from './left-out.ts';
import { Utf8Row } from './utf8-row.ts';

/** What an ASCII character is to the splitter. */
const PLAIN = 0;
const SEPARATOR = 1;
const LINE_FEED = 2;
const RETURN = 3;
const QUOTE = 4;
/** Has to be quoted where it is written again: a comma, a control character. */
const TO_QUOTE = 5;

/** Beginning of a record: the position after it, or one of these. */
const UNFINISHED = -1;
const ODD = -2;

const FIRST_BOUNDS = 4096;
const ODD_BYTES = 2048;

/** A push parser for delimited UTF-8 without NUL, with a delimiter of one ASCII character. Its bytes must not be changed afterwards. */
export interface Utf8Parser {
	push(bytes: Uint8Array, last: boolean): RawRow[];
}

/**
 * Splits delimited text as `createCsvParser` does, in its bytes. A record with quotes or line breaks inside quotes, text around
 * quotes, characters of four bytes or bytes that are no UTF-8 is left to that parser; all others become `Utf8Row`s.
 */
export function createUtf8Parser(
	delimiter: string,
	firstLine = 1,
	name = '',
	out = createLeftOut(rowFailure(name))
): Utf8Parser {
	const kinds = kindsOf(delimiter);
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	let line = firstLine;
	let rest: Uint8Array = new Uint8Array(0);
	let retryAt = 0;
	let bounds = new Int32Array(0);
	let used = 0;
	/** Bytes that are left to the parser of texts at a time: more while one odd record follows another. */
	let odd = ODD_BYTES;

	/** Notes the cells of the record at `start` in `bounds`. */
	function record(bytes: Uint8Array, start: number, last: boolean): number {
		const end = bytes.length;
		const first = used;
		let at = start;
		for (;;) {
			const quoted = at < end && bytes[at] === 34;
			if (quoted) at += 1;
			const from = at;
			let toQuote = 0;
			let kind = PLAIN;
			while (at < end) {
				const byte = bytes[at]!;
				if (byte < 0x80) {
					kind = kinds[byte]!;
					if (kind !== PLAIN) {
						if (kind === TO_QUOTE) toQuote = 1;
						else if (!quoted || kind !== SEPARATOR) break;
						else if (mustBeQuoted(byte)) toQuote = 1;
						kind = PLAIN;
					}
					at += 1;
				} else if (isHanLead(byte) && (bytes[at + 1]! & 0xc0) === 0x80 && (bytes[at + 2]! & 0xc0) === 0x80) {
					at += 3;
				} else {
					const length = characterLength(bytes, at);
					if (length === 0) return at + 3 >= end && !last ? UNFINISHED : ODD;
					at += length;
				}
			}
			const to = at;
			if (quoted) {
				if (at >= end) return last ? ODD : UNFINISHED;
				if (kind !== QUOTE) return ODD;
				at += 1;
				if (at >= end && !last) return UNFINISHED;
				kind = at < end ? kinds[bytes[at]!]! : PLAIN;
				if (at < end && (bytes[at]! >= 0x80 || kind === PLAIN || kind > RETURN)) return ODD;
			} else if (kind === QUOTE) return ODD;
			if (at >= end && !last) return UNFINISHED;
			if (used + 3 > bounds.length) grow();
			bounds[used] = from;
			bounds[used + 1] = to;
			bounds[used + 2] = toQuote;
			used += 3;
			// The parser of texts says what is wrong with it, and holds fewer of its cells.
			if (used - first > 3 * LIMITS.columns) return ODD;
			if (at >= end) return at;
			at += 1;
			if (kind === SEPARATOR) continue;
			if (kind === LINE_FEED) return at;
			if (at >= end && !last) return UNFINISHED;
			return bytes[at] === 10 ? at + 1 : at;
		}
	}

	/** The rows before stay with the numbers that they have. */
	function grow(): void {
		const larger = new Int32Array(2 * bounds.length);
		larger.set(bounds);
		bounds = larger;
	}

	/**
	 * Leaves what is at `start` to the parser of texts, a little at a time: more where that has no whole row. Gives the position
	 * after its rows; `UNFINISHED` where the bytes end before the first of them does.
	 */
	function oddRecords(bytes: Uint8Array, start: number, last: boolean, rows: RawRow[]): number {
		for (;;) {
			const end = Math.min(bytes.length, start + odd);
			const whole = end === bytes.length;
			const parser = createCsvParser(delimiter, line, name, out);
			const text = decoder.decode(bytes.subarray(start, end));
			const found = parser.push(text, whole && last);
			odd = Math.min(2 * odd, LIMITS.rowCharacters * 4);
			if (found.length === 0 && !whole) continue;
			if (found.length === 0) return last ? end : UNFINISHED;
			rows.push(...found);
			line = parser.line();
			const unread = parser.unread();
			return unread === '' ? end : afterBreaks(bytes, start, text.slice(0, text.length - unread.length));
		}
	}

	return {
		push(more, last) {
			const bytes = rest.length === 0 ? more : concatenate([rest, more]);
			const rows: RawRow[] = [];
			// A record that did not end is looked at again once twice as much of it is there: its end is found in linear time.
			if (!last && bytes.length < retryAt) {
				rest = bytes;
				return rows;
			}
			bounds = new Int32Array(Math.max(FIRST_BOUNDS, Math.ceil(1.1 * used)));
			used = 0;
			let at = 0;
			while (at < bytes.length) {
				const first = used;
				let next = record(bytes, at, last);
				if (!isWithinLimits((next < 0 ? bytes.length : next) - at, used - first)) next = ODD;
				if (next === UNFINISHED) break;
				if (next === ODD) {
					used = first;
					next = oddRecords(bytes, at, last, rows);
					if (next === UNFINISHED) break;
				} else {
					const blank = used - first === 3 && bounds[first] === bounds[first + 1];
					rows.push(new Utf8Row(line, bytes, bounds, first, blank ? 0 : (used - first) / 3));
					line += 1;
					odd = ODD_BYTES;
				}
				at = next;
			}
			rest = bytes.slice(at);
			retryAt = rest.length * 2;
			return rows;
		}
	};
}

/** Position after as many line breaks as a text has, which begins at `start`: they are the same in any bytes. */
function afterBreaks(bytes: Uint8Array, start: number, text: string): number {
	let left = 0;
	for (let at = 0; at < text.length; at += 1) if (isBreak(text.charCodeAt(at))) left += 1;
	let at = start;
	for (; left > 0; at += 1) if (isBreak(bytes[at]!)) left -= 1;
	return at;
}

const isBreak = (code: number) => code === 10 || code === 13;

/** Within these nothing can be beyond the limits; what is not, the parser of texts looks at. */
const isWithinLimits = (bytes: number, bounds: number) =>
	bytes <= LIMITS.cellCharacters && bounds <= 3 * LIMITS.columns;

/** Begins a character of three bytes, whatever the other two are: nearly all that is not ASCII. */
const isHanLead = (byte: number) => byte > 0xe0 && byte < 0xed;

/** Bytes of the character that begins at `at`, two or three; 0 for one of four, and where there is none (RFC 3629). */
function characterLength(bytes: Uint8Array, at: number): number {
	const lead = bytes[at]!;
	const second = bytes[at + 1]!;
	if ((second & 0xc0) !== 0x80) return 0;
	if (lead >= 0xe0) {
		if (lead > 0xef || (bytes[at + 2]! & 0xc0) !== 0x80) return 0;
		// Characters that two bytes would do for, and halves of surrogate pairs, are none.
		if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0;
		return 3;
	}
	return lead >= 0xc2 ? 2 : 0;
}

/** Can `createUtf8Parser` split by it? */
export function isByteDelimiter(delimiter: string): boolean {
	const code = delimiter.charCodeAt(0);
	return delimiter.length === 1 && code > 0 && code < 0x80 && !'"\r\n'.includes(delimiter);
}

const mustBeQuoted = (byte: number) => byte < 32 || byte === 44;

function kindsOf(delimiter: string): Uint8Array {
	const kinds = new Uint8Array(128);
	for (let byte = 0; byte < 128; byte += 1) if (mustBeQuoted(byte)) kinds[byte] = TO_QUOTE;
	kinds[10] = LINE_FEED;
	kinds[13] = RETURN;
	kinds[34] = QUOTE;
	kinds[delimiter.charCodeAt(0)] = SEPARATOR;
	return kinds;
}
