import {
	Field,
	makeData,
	Null,
	RecordBatch,
	RecordBatchStreamWriter,
	Schema,
	Struct,
	Utf8,
	type Data
} from 'apache-arrow';

import { blockOf } from '../row-block.ts';
import { asciiMarks, BYTES_A_CHARACTER, LONG, putBytes, putText, tidyBreaks, type RowWriter } from '../row-writer.ts';

/**
 * A block has so many rows at most: whole vectors of the engine, which takes some ten milliseconds for each, however few its
 * rows are. The first blocks are smaller, so that they are soon on their way.
 */
const MOST_ROWS = 32_768;
const FIRST_ROWS = 2048;
/** A block with as many bytes has rows enough. */
const ENOUGH_BYTES = 24 * 1024 * 1024;
const FIRST_COLUMN_BYTES = 4096;
/** Carriage returns and NUL, which are written otherwise, or not at all. */
const NOT_TIDY = asciiMarks((code) => code === 13 || code === 0);

/**
 * Collects rows of texts by column, in blocks of Arrow: a table of `width` columns, of which those at `places` are written, in
 * their order, and the others have no value. The engine takes such a block in without looking at its texts, several times
 * faster than it reads the same rows as CSV. With `take`, the stream of every block is handed over as soon as it is full.
 */
export function createTextRows(
	width: number,
	places: readonly number[],
	take?: (stream: Uint8Array) => void
): RowWriter {
	const blocks: Uint8Array[] = [];
	const keep = take ?? ((stream) => void blocks.push(...blockOf(stream)));
	const columns = places.map(() => ({
		bytes: new Uint8Array(FIRST_COLUMN_BYTES),
		used: 0,
		offsets: new Int32Array(MOST_ROWS + 1),
		present: new Uint8Array(MOST_ROWS / 8),
		count: 0
	}));
	type Column = (typeof columns)[number];
	const encoder = new TextEncoder();
	const fields = Array.from({ length: width }, (_, place) => {
		const written = places.includes(place);
		return new Field(String(place), written ? new Utf8() : new Null(), true);
	});
	const schema = new Schema(fields);
	let most = FIRST_ROWS;
	let rows = 0;
	let held = 0;
	let next = 0;

	function room(column: Column, more: number): Uint8Array {
		const wanted = column.used + more;
		if (wanted > column.bytes.length) {
			const larger = new Uint8Array(Math.max(wanted, 2 * column.bytes.length));
			larger.set(column.bytes.subarray(0, column.used));
			column.bytes = larger;
		}
		return column.bytes;
	}

	/** The cell that was written into the next column ends here. */
	function close(column: Column, to: number): void {
		if (to > column.used) {
			column.present[rows >> 3]! |= 1 << (rows & 7);
			column.count += 1;
			held += to - column.used;
			column.used = to;
		}
		column.offsets[rows + 1] = to;
		next += 1;
	}

	function cell(text: string): void {
		const column = columns[next]!;
		if (text === '') return close(column, column.used);
		const bytes = room(column, BYTES_A_CHARACTER * text.length);
		const to = text.length < LONG ? putText(bytes, column.used, text, NOT_TIDY) : -1;
		if (to >= 0) close(column, to);
		else close(column, column.used + encoder.encodeInto(tidyBreaks(text), bytes.subarray(column.used)).written);
	}

	function flush(): void {
		if (rows === 0) return;
		const written = columns.map((column) => dataOf(column, rows));
		const children = fields.map((field, place) => {
			const at = places.indexOf(place);
			return at < 0 ? makeData({ type: field.type as Null, length: rows }) : written[at]!;
		});
		const struct = makeData({ type: new Struct(fields), length: rows, nullCount: 0, children });
		const batch = new RecordBatch(schema, struct);
		keep(RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true));
		for (const column of columns) {
			column.used = 0;
			column.count = 0;
			column.present.fill(0);
		}
		[rows, held] = [0, 0];
		most = Math.min(2 * most, MOST_ROWS);
	}

	const begin = () => {
		next = 0;
	};
	const end = () => {
		rows += 1;
		if (rows === most || held >= ENOUGH_BYTES) flush();
	};
	return {
		begin,
		cell,
		end,
		copy(source, from, to) {
			const column = columns[next]!;
			close(column, putBytes(room(column, to - from), column.used, source, from, to));
		},
		line(cells) {
			begin();
			for (let index = 0; index < cells.length; index += 1) cell(cells[index]!);
			end();
		},
		finish() {
			flush();
			return blocks;
		}
	};
}

function dataOf(
	column: { bytes: Uint8Array; used: number; offsets: Int32Array; present: Uint8Array; count: number },
	rows: number
): Data<Utf8> {
	return makeData({
		type: new Utf8(),
		length: rows,
		nullCount: rows - column.count,
		nullBitmap: column.present.subarray(0, Math.ceil(rows / 8)),
		valueOffsets: column.offsets.subarray(0, rows + 1),
		data: column.bytes.subarray(0, column.used)
	});
}
