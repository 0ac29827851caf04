/** Bytes of UTF-8 that a character takes at most; two that belong together take four. */
export const BYTES_A_CHARACTER = 3;

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
