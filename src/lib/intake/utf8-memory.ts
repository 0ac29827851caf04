import { concatenate } from '../domain/concatenate.ts';
import { textOf } from './readers/utf8-row.ts';

/** Longer cells hardly come again. */
const LONGEST = 48;
const FIRST = 64;
const MOST = 4_000;
const SLOTS = 16_384;
/** After so many new cells, a column in which fewer came again is not looked up any more. */
const TRIAL = 4_000;

/**
 * Makes a function on texts work on cells in UTF-8, and keep what it gave for the short ones of a column whose cells repeat:
 * names of units, states and answers come with every row, and their text need not be made again.
 */
export function rememberUtf8<T>(give: (text: string) => T): (bytes: Uint8Array, from: number, to: number) => T {
	const answers: T[] = [];
	/** The cells, each in its own stretch of so many bytes. */
	let keys = new Uint8Array(FIRST * LONGEST);
	let keyWords = new DataView(keys.buffer);
	/** Of each answer: its cell's hash and length. */
	const hashes = new Int32Array(MOST);
	const lengths = new Uint8Array(MOST);
	/** By hash, one more than the place of an answer; 0 for none. */
	let slots: Uint16Array | null = new Uint16Array(SLOTS);
	let met = 0;
	let again = 0;

	/** The chunk that was looked into last, four bytes at a time. */
	let chunk: Uint8Array | null = null;
	let words: DataView = keyWords;

	function isKept(place: number, bytes: Uint8Array, from: number, length: number): boolean {
		if (lengths[place] !== length) return false;
		const start = place * LONGEST;
		let at = 0;
		for (; at + 4 <= length; at += 4) if (keyWords.getInt32(start + at) !== words.getInt32(from + at)) return false;
		for (; at < length; at += 1) if (keys[start + at] !== bytes[from + at]) return false;
		return true;
	}

	return (bytes, from, to) => {
		const length = to - from;
		if (slots === null || length > LONGEST) return give(textOf(bytes, from, to));
		if (chunk !== bytes) {
			chunk = bytes;
			words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
		}
		let hash = length;
		let at = from;
		for (; at + 4 <= to; at += 4) hash = Math.imul(((hash << 5) | (hash >>> 27)) ^ words.getInt32(at), 0x9e3779b1);
		for (; at < to; at += 1) hash = Math.imul(((hash << 5) | (hash >>> 27)) ^ bytes[at]!, 0x9e3779b1);
		hash ^= hash >>> 15;
		let slot = hash & (SLOTS - 1);
		for (let place = slots[slot]! - 1; place >= 0; place = slots[slot]! - 1) {
			if (hashes[place] === hash && isKept(place, bytes, from, length)) {
				again += 1;
				return answers[place]!;
			}
			slot = (slot + 1) & (SLOTS - 1);
		}
		const answer = give(textOf(bytes, from, to));
		met += 1;
		if (met === TRIAL && again < TRIAL) slots = null;
		else if (answers.length < MOST) {
			const place = answers.push(answer) - 1;
			if (keys.length < (place + 1) * LONGEST) {
				keys = concatenate([keys, new Uint8Array(keys.length)]);
				keyWords = new DataView(keys.buffer);
			}
			for (let at = 0; at < length; at += 1) keys[place * LONGEST + at] = bytes[from + at]!;
			hashes[place] = hash;
			lengths[place] = length;
			slots[slot] = place + 1;
		}
		return answer;
	};
}
