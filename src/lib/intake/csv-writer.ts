import {
	asciiMarks,
	BYTES_A_CHARACTER,
	LONG,
	putBytes,
	putText,
	tidyBreaks,
	type RowWriter
} from '../engine/row-writer.ts';

/** A chunk has as many bytes, and a line more at most. */
const CHUNK_BYTES = 1024 * 1024;

const COMMA = 0x2c;
const LINE_END = 0x0a;
const QUOTE = 0x22;
const TO_QUOTE = asciiMarks((code) => code < 0x20 || code === QUOTE || code === COMMA);

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
export function createCsvWriter(take?: (chunk: Uint8Array) => void, places?: readonly number[]): RowWriter {
	/** Commas in front of each cell. */
	const gaps = places?.map((place, index) => place - (index === 0 ? 0 : places[index - 1]!));
	const chunks: Uint8Array[] = [];
	const keep = take ?? ((chunk) => void chunks.push(chunk));
	let bytes = new Uint8Array(CHUNK_BYTES);
	let at = 0;
	/** The next cell's place in its line. */
	let next = 0;

	function room(more: number): void {
		if (at + more <= bytes.length) return;
		const larger = new Uint8Array(Math.max(at + more, 2 * bytes.length));
		larger.set(bytes.subarray(0, at));
		bytes = larger;
	}

	/** Leaves room for a cell of so many bytes in quotes. */
	function separate(most: number): void {
		const commas = gaps === undefined ? Math.min(next, 1) : gaps[next]!;
		room(most + commas + 3);
		for (let comma = 0; comma < commas; comma += 1) bytes[at++] = COMMA;
		next += 1;
	}

	const encoder = new TextEncoder();
	function quoted(text: string): void {
		const tidied = tidyBreaks(text);
		if (tidied === '') return;
		bytes[at++] = QUOTE;
		at += encoder.encodeInto(tidied.includes('"') ? tidied.replaceAll('"', '""') : tidied, bytes.subarray(at)).written;
		bytes[at++] = QUOTE;
	}

	function begin(): void {
		next = 0;
	}

	function cell(text: string): void {
		separate(BYTES_A_CHARACTER * text.length);
		const to = text.length < LONG ? putText(bytes, at, text, TO_QUOTE) : -1;
		if (to >= 0) {
			at = to;
			return;
		}
		// Every character may be a quote, which is doubled.
		room(2 * BYTES_A_CHARACTER * text.length + 3);
		quoted(text);
	}

	function end(): void {
		bytes[at++] = LINE_END;
		if (at < CHUNK_BYTES) return;
		keep(bytes.subarray(0, at));
		bytes = new Uint8Array(CHUNK_BYTES);
		at = 0;
	}

	return {
		begin,
		cell,
		end,
		copy(source, from, to, toQuote) {
			separate(to - from);
			if (toQuote) bytes[at++] = QUOTE;
			at = putBytes(bytes, at, source, from, to);
			if (toQuote) bytes[at++] = QUOTE;
		},
		line(cells) {
			begin();
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
