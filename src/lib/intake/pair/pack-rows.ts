import type { RawRow } from '../model.ts';
import { Utf8Row } from '../readers/utf8-row.ts';

/** Rows that follow each other, as they go to another worker: in memory of their own. */
export interface PackedRows {
	/** What the rows with bytes stand in. */
	readonly bytes: Uint8Array;
	/** Three numbers for each cell of theirs, as a `Utf8Row` has them. */
	readonly bounds: Int32Array;
	/** Two numbers for each row: its number, and its count of cells, or `TEXTS`. */
	readonly rows: Int32Array;
	/** Cells of the rows that are texts, in their order. */
	readonly texts: readonly (readonly string[])[];
}

const TEXTS = -1;

/** Bytes that rows stand in, with so many characters of those that are texts. */
export function sizeOf(rows: readonly RawRow[]): number {
	const { from, to } = spanOf(rows, bytesOf(rows));
	let size = to - from;
	for (const row of rows) if (!(row instanceof Utf8Row)) for (const cell of row.cells) size += cell.length;
	return size;
}

/** Copies rows, so that what they stand in can be given away while they stay. */
export function packRows(rows: readonly RawRow[]): PackedRows {
	const bytes = bytesOf(rows);
	const { from, to, cells } = spanOf(rows, bytes);
	const bounds = new Int32Array(3 * cells);
	const packed = new Int32Array(2 * rows.length);
	const texts: (readonly string[])[] = [];
	let used = 0;
	for (let index = 0; index < rows.length; index += 1) {
		const row = rows[index]!;
		packed[2 * index] = row.number;
		// Rows of one piece of a file stand in the same bytes.
		if (!(row instanceof Utf8Row) || row.bytes !== bytes) {
			packed[2 * index + 1] = TEXTS;
			texts.push(row.cells);
			continue;
		}
		packed[2 * index + 1] = row.count;
		const end = row.first + 3 * row.count;
		for (let at = row.first; at < end; at += 3, used += 3) {
			bounds[used] = row.bounds[at]! - from;
			bounds[used + 1] = row.bounds[at + 1]! - from;
			bounds[used + 2] = row.bounds[at + 2]!;
		}
	}
	return { bytes: bytes.slice(from, to), bounds, rows: packed, texts };
}

/** The memory of packed rows, which can be given away. */
export const memoryOf = ({ bytes, bounds, rows }: PackedRows) =>
	[bytes.buffer, bounds.buffer, rows.buffer] as ArrayBuffer[];

/** The rows as they were. */
export function* unpackRows({ bytes, bounds, rows, texts }: PackedRows): Generator<RawRow> {
	let first = 0;
	let text = 0;
	for (let index = 0; index < rows.length; index += 2) {
		const number = rows[index]!;
		const count = rows[index + 1]!;
		if (count === TEXTS) {
			yield { number, cells: texts[text]! };
			text += 1;
		} else {
			yield new Utf8Row(number, bytes, bounds, first, count);
			first += 3 * count;
		}
	}
}

const NO_BYTES = new Uint8Array(0);

const bytesOf = (rows: readonly RawRow[]) => rows.find((row) => row instanceof Utf8Row)?.bytes ?? NO_BYTES;

/** Where the rows that stand in these bytes begin and end there, and how many cells they have. */
function spanOf(rows: readonly RawRow[], bytes: Uint8Array): { from: number; to: number; cells: number } {
	let from = bytes.length;
	let to = 0;
	let cells = 0;
	for (const row of rows) {
		if (!(row instanceof Utf8Row) || row.bytes !== bytes || row.count === 0) continue;
		from = Math.min(from, row.bounds[row.first]!);
		to = Math.max(to, row.bounds[row.first + 3 * row.count - 2]!);
		cells += row.count;
	}
	return { from: Math.min(from, to), to, cells };
}
