import type { FieldDef } from '../../domain/dataset.ts';

/**
 * Is a cell in UTF-8 the value of its field as it stands? False also where that takes longer to find out: then its cast
 * tells.
 */
export type PlainBytes = (bytes: Uint8Array, from: number, to: number) => boolean;

/** The check for kinds of fields of which nearly every cell is another one, so that remembering them is of no use. */
export function plainBytesOf({ kind }: FieldDef): PlainBytes | null {
	if (kind === 'instant') return isPlainInstant;
	return kind === 'id' ? isPlainId : null;
}

const ZERO = 48;
const INSTANT_BYTES = 19;

/** `2023-05-08 09:30:00` of a day that there is, but for 29 February: for that the calendar has to be asked. */
function isPlainInstant(bytes: Uint8Array, from: number, to: number): boolean {
	if (to - from !== INSTANT_BYTES) return false;
	if (bytes[from + 4] !== 45 || bytes[from + 7] !== 45 || bytes[from + 10] !== 32) return false;
	if (bytes[from + 13] !== 58 || bytes[from + 16] !== 58) return false;
	const century = twoDigits(bytes, from);
	if ((century !== 19 && century !== 20) || twoDigits(bytes, from + 2) < 0) return false;
	const month = twoDigits(bytes, from + 5);
	const day = twoDigits(bytes, from + 8);
	if (month < 1 || month > 12 || day < 1 || day > (month === 2 ? 28 : 31)) return false;
	if (day === 31 && (month === 4 || month === 6 || month === 9 || month === 11)) return false;
	const hour = twoDigits(bytes, from + 11);
	const minute = twoDigits(bytes, from + 14);
	const second = twoDigits(bytes, from + 17);
	return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
}

/** The number of two digits; -1 where one of them is none. */
function twoDigits(bytes: Uint8Array, at: number): number {
	const tens = bytes[at]! - ZERO;
	const ones = bytes[at + 1]! - ZERO;
	return tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? 10 * tens + ones : -1;
}

/** `GD20230508-001`: capitals, then a digit, then those and hyphens. */
function isPlainId(bytes: Uint8Array, from: number, to: number): boolean {
	let at = from;
	while (at < to && isCapital(bytes[at]!)) at += 1;
	if (at === to || !isDigit(bytes[at]!)) return false;
	for (at += 1; at < to; at += 1) {
		const byte = bytes[at]!;
		if (!isDigit(byte) && !isCapital(byte) && byte !== 45) return false;
	}
	return true;
}

const isDigit = (byte: number) => byte >= ZERO && byte < ZERO + 10;
const isCapital = (byte: number) => byte >= 65 && byte <= 90;
