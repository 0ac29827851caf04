import type { RawRow } from '../model.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes of a text that is made here: Chromium's decoder takes twice as long for so few. */
const FEW_BYTES = 480;
const CODES = Array.from({ length: FEW_BYTES + 1 }, (_, length) => new Array<number>(length).fill(0));
const codes = new Array<number>(FEW_BYTES).fill(0);

/** The text of valid UTF-8 from `from` to `to`, whose characters have three bytes at the most. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
	if (to - from > FEW_BYTES) return decoder.decode(bytes.subarray(from, to));
	let at = from;
	const ascii = CODES[to - from]!;
	for (; at < to && bytes[at]! < 0x80; at += 1) ascii[at - from] = bytes[at]!;
	if (at === to) return String.fromCharCode.apply(null, ascii);
	let count = at - from;
	for (let index = 0; index < count; index += 1) codes[index] = ascii[index]!;
	while (at < to) {
		const byte = bytes[at]!;
		if (byte < 0x80) {
			codes[count] = byte;
			at += 1;
		} else if (byte < 0xe0) {
			codes[count] = ((byte & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
			at += 2;
		} else {
			codes[count] = ((byte & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
			at += 3;
		}
		count += 1;
	}
	const exact = CODES[count]!;
	for (let index = 0; index < count; index += 1) exact[index] = codes[index]!;
	return String.fromCharCode.apply(null, exact);
}

/**
 * A row whose cells stand as valid UTF-8 in the bytes of its file, without line breaks, without `"`: its texts are made when
 * they are asked for, which is never for most cells of a large file.
 */
export class Utf8Row implements RawRow {
	// Declared only: what the oldest browsers get for a field of a class would take longer than all else of a row.
	declare readonly number: number;
	declare readonly bytes: Uint8Array;
	declare readonly bounds: Int32Array;
	declare readonly first: number;
	declare readonly count: number;
	declare private made: readonly string[] | null;

	/**
	 * `bounds` holds three numbers for each cell, the row's from `first` on: where it begins, where it ends, and 1 where it
	 * has a comma or a control character, so that it has to be quoted, else 0.
	 */
	constructor(number: number, bytes: Uint8Array, bounds: Int32Array, first: number, count: number) {
		this.number = number;
		this.bytes = bytes;
		this.bounds = bounds;
		this.first = first;
		this.count = count;
		this.made = null;
	}

	get cells(): readonly string[] {
		return (this.made ??= Array.from({ length: this.count }, (_, index) => {
			const at = this.first + 3 * index;
			return textOf(this.bytes, this.bounds[at]!, this.bounds[at + 1]!);
		}));
	}
}
