const CHUNK_BYTES = 1024 * 1024;
/** A character takes at most three bytes of UTF-8; two that belong together take four. */
const BYTES_A_CHARACTER = 3;

/** A text of so many characters is encoded whole, by the browser's own encoder, which is quicker only for very long ones. */
const LONG = 200;

const COMMA = 0x2c;
const LINE_END = 0x0a;
const QUOTE = 0x22;

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
export function createCsvWriter(
	take?: (chunk: Uint8Array) => void,
	places?: readonly number[]
): {
	line(cells: readonly string[]): void;
	finish(): Uint8Array[];
} {
	/** Commas in front of each cell. */
	const gaps = places?.map((place, index) => place - (index === 0 ? 0 : places[index - 1]!));
	const allGaps = gaps?.reduce((sum, gap) => sum + gap, 0) ?? 0;
	const chunks: Uint8Array[] = [];
	const keep = take ?? ((chunk) => void chunks.push(chunk));
	let bytes = new Uint8Array(CHUNK_BYTES);
	let at = 0;

	function flush(): void {
		if (at > 0) keep(bytes.slice(0, at));
		at = 0;
	}

	function reserve(characters: number): void {
		const needed = characters * BYTES_A_CHARACTER;
		if (at + needed <= bytes.length) return;
		flush();
		if (needed > bytes.length) bytes = new Uint8Array(needed);
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

	return {
		line(cells) {
			let characters = cells.length + allGaps + 1;
			// Quotes may be doubled, and two stand around.
			for (let index = 0; index < cells.length; index += 1) characters += 2 * cells[index]!.length + 2;
			reserve(characters);
			for (let index = 0; index < cells.length; index += 1) {
				for (let gap = gaps === undefined ? Math.min(index, 1) : gaps[index]!; gap > 0; gap -= 1) bytes[at++] = COMMA;
				const text = cells[index]!;
				if (text.length >= LONG || (text !== '' && !plain(text))) quoted(text);
			}
			bytes[at++] = LINE_END;
		},
		finish() {
			flush();
			return chunks;
		}
	};
}

/** What is taken out of a text or written otherwise. */
// eslint-disable-next-line no-control-regex -- a control character is what has to be found
const TIDY = /[\r\u0000]/;
