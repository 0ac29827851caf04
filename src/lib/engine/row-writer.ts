/** Bytes of UTF-8 that a character takes at most; two that belong together take four. */
export const BYTES_A_CHARACTER = 3;

/** So many characters or bytes are left to the browser's own functions, which are quicker only for long ones. */
export const LONG = 200;

/** Takes rows of texts, and gives them as bytes that a table can be filled with. '' is no value. */
export interface RowWriter {
	line(cells: readonly string[]): void;
	/** Begins a line that is written cell by cell. */
	begin(): void;
	/** Writes the next cell of the line. */
	cell(text: string): void;
	/**
	 * Writes the next cell of the line as it stands in valid UTF-8 without `"`, line breaks and NUL. `toQuote`: it has a comma or
	 * a control character.
	 */
	copy(bytes: Uint8Array, from: number, to: number, toQuote: boolean): void;
	/** Ends the line. */
	end(): void;
	/** What was written and not taken yet. */
	finish(): Uint8Array[];
}

/** Line breaks as `\n`, without the character that ends a text in C. */
export const tidyBreaks = (text: string) =>
	TIDY.test(text) ? text.replace(/\r\n?/g, '\n').replaceAll('\0', '') : text;

// eslint-disable-next-line no-control-regex -- a control character is what has to be found
const TIDY = /[\r\u0000]/;

/** ASCII characters with a mark at those for which a test holds. */
export function asciiMarks(test: (code: number) => boolean): Uint8Array {
	return Uint8Array.from({ length: 128 }, (_, code) => (test(code) ? 1 : 0));
}

/**
 * Writes a text into `out` as UTF-8 from `at` on, where there is room, and gives where it ends; -1 where it has an ASCII
 * character that is marked in `odd`, or one of a surrogate pair, and has to be written otherwise. For texts that are not long
 * this is several times quicker than the browser's encoder.
 */
export function putText(out: Uint8Array, at: number, text: string, odd: Uint8Array): number {
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		if (code < 0x80) {
			if (odd[code] !== 0) return -1;
			out[at++] = code;
		} else if (code < 0x800) {
			out[at++] = 0xc0 | (code >> 6);
			out[at++] = 0x80 | (code & 0x3f);
		} else if (code >= 0xd800 && code < 0xe000) {
			return -1;
		} else {
			out[at++] = 0xe0 | (code >> 12);
			out[at++] = 0x80 | ((code >> 6) & 0x3f);
			out[at++] = 0x80 | (code & 0x3f);
		}
	}
	return at;
}

/** Copies bytes into `out` from `at` on, where there is room, and gives where they end. */
export function putBytes(out: Uint8Array, at: number, source: Uint8Array, from: number, to: number): number {
	if (to - from > LONG) out.set(source.subarray(from, to), at);
	else for (let index = from, put = at; index < to; index += 1, put += 1) out[put] = source[index]!;
	return at + to - from;
}
