const CHUNK_BYTES = 1024 * 1024;
/** A character takes at most three bytes of UTF-8; two that belong together take four. */
const BYTES_A_CHARACTER = 3;

/** A text of so many characters is encoded whole, by the browser's own encoder, which is quicker only for very long ones. */
const LONG = 200;

const COMMA = 0x2c;
const LINE_END = 0x0a;
const QUOTE = 0x22;

export interface CsvWriter {
	line(cells: readonly string[]): void;
	/** Begins a line that is written cell by cell, only with `places`. Its cells may take so many bytes: one as text, `bytesOf` it. */
	begin(bytes: number): void;
	/** Writes the next cell of the line. */
	cell(text: string): void;
	/** Writes the next cell of the line as it stands in valid UTF-8 without `"` and line breaks, in quotes where it has to be. */
	copy(bytes: Uint8Array, from: number, to: number, inQuotes: boolean): void;
	/** Ends the line. */
	end(): void;
	finish(): Uint8Array[];
}

/** Bytes that a cell with so many characters takes at most: quotes may be doubled, and two stand around. */
export const bytesOf = (characters: number) => BYTES_A_CHARACTER * (2 * characters + 2);

/**
 * Collects CSV lines as UTF-8 in chunks, each of which ends with a whole line. A cell is quoted where it may have to be; '' stays
 * unquoted, which the engine reads as NULL. Half a surrogate pair becomes U+FFFD.
 *
 * With `take`, every chunk is handed over as soon as it is full, and `finish` gives none. With `places`, a line has the cells of
 * these columns, in their order, and nothing in the others.
 *
 * The bytes are written here, character by character, because that is several times faster than joining a million lines
 * as strings and encoding those.
 */
export function createCsvWriter(take?: (chunk: Uint8Array) => void, places?: readonly number[]): CsvWriter {
	/** Commas in front of each cell. */
	const gaps = places?.map((place, index) => place - (index === 0 ? 0 : places[index - 1]!));
	const allGaps = gaps?.reduce((sum, gap) => sum + gap, 0) ?? 0;
	const chunks: Uint8Array[] = [];
	const keep = take ?? ((chunk) => void chunks.push(chunk));
	let bytes = new Uint8Array(CHUNK_BYTES);
	let at = 0;

	function flush(): void {
		if (at > 0) keep(bytes.subarray(0, at));
		bytes = new Uint8Array(CHUNK_BYTES);
		at = 0;
	}

	/** The next cell's place in its line. */
	let next = 0;

	function begin(needed: number): void {
		const most = needed + allGaps + 1;
		if (at + most > bytes.length) {
			flush();
			if (most > bytes.length) bytes = new Uint8Array(most);
		}
		next = 0;
	}

	function commas(): void {
		for (let gap = gaps === undefined ? Math.min(next, 1) : gaps[next]!; gap > 0; gap -= 1) bytes[at++] = COMMA;
		next += 1;
	}

	/** Writes a text that needs no quotes. False where it does: then nothing of it stands. */
	function plain(text: string): boolean {
		const out = bytes;
		let to = at;
		for (let index = 0; index < text.length; index += 1) {
			const code = text.charCodeAt(index);
			if (code < 0x80) {
				if (code < 0x20 || code === QUOTE || code === COMMA) return false;
				out[to++] = code;
			} else if (code < 0x800) {
				out[to++] = 0xc0 | (code >> 6);
				out[to++] = 0x80 | (code & 0x3f);
			} else if (code >= 0xd800 && code < 0xe000) {
				return false;
			} else {
				out[to++] = 0xe0 | (code >> 12);
				out[to++] = 0x80 | ((code >> 6) & 0x3f);
				out[to++] = 0x80 | (code & 0x3f);
			}
		}
		at = to;
		return true;
	}

	const encoder = new TextEncoder();
	/** Writes a text in quotes, line breaks as `\n`, without the character that ends a text in C. */
	function quoted(text: string): void {
		const tidied = TIDY.test(text) ? text.replace(/\r\n?/g, '\n').replaceAll('\0', '') : text;
		if (tidied === '') return;
		bytes[at++] = QUOTE;
		at += encoder.encodeInto(tidied.includes('"') ? tidied.replaceAll('"', '""') : tidied, bytes.subarray(at)).written;
		bytes[at++] = QUOTE;
	}

	function cell(text: string): void {
		commas();
		if (text.length >= LONG || (text !== '' && !plain(text))) quoted(text);
	}

	function end(): void {
		bytes[at++] = LINE_END;
	}

	return {
		begin,
		cell,
		end,
		copy(source, from, to, inQuotes) {
			commas();
			if (inQuotes) bytes[at++] = QUOTE;
			if (to - from > LONG) {
				bytes.set(source.subarray(from, to), at);
				at += to - from;
			} else {
				const out = bytes;
				let put = at;
				for (let index = from; index < to; index += 1) out[put++] = source[index]!;
				at = put;
			}
			if (inQuotes) bytes[at++] = QUOTE;
		},
		line(cells) {
			let needed = cells.length;
			for (let index = 0; index < cells.length; index += 1) needed += bytesOf(cells[index]!.length);
			begin(needed);
			for (let index = 0; index < cells.length; index += 1) cell(cells[index]!);
			end();
		},
		finish() {
			if (at > 0) keep(bytes.slice(0, at));
			at = 0;
			return chunks;
		}
	};
}

/** What is taken out of a text or written otherwise. */
// eslint-disable-next-line no-control-regex -- a control character is what has to be found
const TIDY = /[\r\u0000]/;
