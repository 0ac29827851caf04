import { DATASETS } from '../domain/datasets/index.ts';
import { normaliseHeader } from '../domain/text.ts';
import type { RawRow, Recognition } from './model.ts';
import {
	addsTo,
	differsFrom,
	isFurniture,
	isHeaderLine,
	isRepeatedHeader,
	isTotalRow,
	saysRecord
} from './row-class.ts';

/**
 * What a row below the header is: a blank one has no text at all, or tells who made the table and when; `again` repeats the
 * header, or a part of it; `header` is that of another table, and `other` a row below one that was left out.
 */
export type RowClass = 'blank' | 'total' | 'data' | 'again' | 'header' | 'other';

export const isBlank = (cell: string) => cell === '' || (cell.charCodeAt(0) <= 0x3000 && cell.trim() === '');

export interface RowSorter {
	/** Null for the sheet's header and what stands above. */
	classOf(row: RawRow): RowClass | null;
	/** Row of the header of another table that was left out; null while the rows are of the table's own. */
	otherTable: number | null;
	/** The rows below this header, of another table, are left out; where it only has more columns, they are of the table's own. */
	leaveOut(header: RawRow): void;
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
				return 'again';
			}
			if (isFurniture(cells, required)) return 'blank';
			if (isTotalRow(cells, required)) return 'total';
			if (isHeaderLine(cells)) {
				if (differsFrom(cells, headerLines) || addsTo(cells, headerLines)) return 'header';
				// The same columns, or some of them, are the same table.
				otherTable = null;
				return 'again';
			}
			return otherTable === null ? 'data' : 'other';
		},
		leaveOut({ number, cells }) {
			otherTable = differsFrom(cells, headerLines) ? number : null;
		},
		isOfRecord: (cell, column) => saysRecord(cell, headersOf.get(column)!),
		isRecordIfPlain: (column) => headersOf.get(column)!.every((header) => HAN.test(header))
	};
}

/** Columns that a record of a recognised table fills, of those that there are. */
export function requiredColumns({ dataset, columns }: Recognition): number[] {
	if (dataset === null) return [];
	return DATASETS[dataset].fields.flatMap(({ key, required }) => {
		const column = columns.find(({ field, standsFor }) => standsFor === key || field === key);
		return required === true && column !== undefined ? [column.index] : [];
	});
}
