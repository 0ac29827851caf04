import { normaliseHeader } from '../domain/text.ts';
import type { LandedSheet, RawRow, Recognition } from './model.ts';
import { differsFrom, isFurniture, isHeaderLine, isRepeatedHeader, isTotalRow, saysRecord } from './row-class.ts';

/**
 * What a row below the header is: a blank one has no text at all, repeats the header, or tells who made the table and when;
 * that of another table stands below another header.
 */
export type RowClass = 'blank' | 'total' | 'data' | 'other';

export const isBlank = (cell: string) => cell === '' || (cell.charCodeAt(0) <= 0x3000 && cell.trim() === '');

export interface RowSorter {
	/** Null for the sheet's header and what stands above. */
	classOf(row: RawRow): RowClass | null;
	/** Row of the header of another table, once it was met; null while the rows are of the sheet's own. */
	otherTable: number | null;
	/** Whether this cell of a required column lets a row below the header be nothing but data, if all others of them do. */
	isOfRecord(cell: string, column: number): boolean;
	/** Whether every cell of a required column does that is a moment or an id as exports write it: its header is none. */
	isRecordIfPlain(column: number): boolean;
}

const HAN = /^[\u4e00-\u9fa5]/;

/** Sorts the rows of a sheet. `required` are columns that a record fills. */
export function createRowSorter(
	recognition: Recognition,
	head: readonly RawRow[],
	required: readonly number[]
): RowSorter {
	const headerRow = recognition.headerRow ?? 0;
	const headerLines = head
		.filter(({ number }) => number <= headerRow && number > headerRow - recognition.headerHeight)
		.map(({ cells }) => cells.map(normaliseHeader));
	const headersOf = new Map(required.map((column) => [column, headerLines.map((line) => line[column] ?? '')]));
	let otherTable: number | null = null;
	return {
		get otherTable() {
			return otherTable;
		},
		set otherTable(row) {
			otherTable = row;
		},
		classOf({ number, cells }) {
			if (number <= headerRow) return null;
			if (cells.every(isBlank)) return 'blank';
			if (isRepeatedHeader(cells, headerLines)) {
				otherTable = null;
				return 'blank';
			}
			if (isFurniture(cells, required)) return 'blank';
			if (isTotalRow(cells, required)) return 'total';
			if (required.length > 0 && isHeaderLine(cells)) {
				// The same columns, or some of them, are the same table.
				otherTable = differsFrom(cells, headerLines) ? number : null;
				return 'blank';
			}
			return otherTable === null ? 'data' : 'other';
		},
		isOfRecord: (cell, column) => saysRecord(cell, headersOf.get(column)!),
		isRecordIfPlain: (column) => headersOf.get(column)!.every((header) => HAN.test(header))
	};
}

/** Counts the rows of a sheet of which nothing lands because nobody knows what it is: the records are `unplaced`. */
export function createRowCounter(recognition: Recognition, head: readonly RawRow[]) {
	const sorter = createRowSorter(recognition, head, []);
	const counts = { data: 0, blank: 0, total: 0, other: 0 };
	return {
		add(rows: readonly RawRow[]): void {
			for (const row of rows) {
				const kind = sorter.classOf(row);
				if (kind !== null) counts[kind] += 1;
			}
		},
		finish(): Pick<LandedSheet, 'source' | 'landed' | 'unplaced' | 'blank' | 'total'> {
			const { data, blank, total } = counts;
			return { source: data + blank + total, landed: 0, unplaced: data, blank, total };
		},
		close: () => undefined
	};
}
