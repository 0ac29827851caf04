import type { CellTransform } from './cell-transform.ts';
import type { PreviewRow, RawRow } from './model.ts';
import { createRecordLander, type SheetPlan } from './record-lander.ts';
import { isTitle, mayStandAbove } from './row-class.ts';
import { createRowSorter, requiredColumns } from './row-counter.ts';

/** What became of some rows, one after another: `source = landed + unplaced + blank + total`. */
export interface LandedPart {
	readonly source: number;
	readonly landed: number;
	readonly unplaced: number;
	readonly blank: number;
	readonly total: number;
	/** Row of the header above the first of those that are `unplaced`; null for none. */
	readonly otherTable: number | null;
}

export interface RowLander {
	/** False: the row is the header of another table, and was not taken. */
	add(row: RawRow): boolean;
	/** Rows right above the next one that may belong to a header. They wait for it, or for the end of the part. */
	readonly waiting: readonly RawRow[];
	/** Takes a header of another table, from the row with this number on, and what stands above it, in place of those that wait. */
	pass(rows: readonly RawRow[], from: number): void;
	/** The rows below this header, which was passed, are left out. */
	leaveOut(header: RawRow): void;
	/** Whether the next row is landed as it would be anywhere in the table: nothing waits, and nothing is left out. */
	readonly settled: boolean;
	/** The next row stands anywhere in the table; what waits is forgotten. */
	settle(): void;
	/** What became of the rows since the last part, all of which are written out. */
	part(): LandedPart;
	/** The first rows as they landed. */
	readonly preview: readonly PreviewRow[];
}

const NO_ROWS = { source: 0, landed: 0, unplaced: 0, blank: 0, total: 0 };
/** Lines above a header: two titles, and the upper lines of the header. */
const MOST_WAITING = 4;

/** Makes what sorts the rows of a table that is understood, counts them, and lands its records; `take` gets what is written. */
export function createRowLander(
	plan: SheetPlan,
	transform: CellTransform | undefined,
	take: (bytes: Uint8Array) => void
): RowLander {
	const required = requiredColumns(plan.recognition);
	const sorter = createRowSorter(plan.recognition, plan.head, required);
	const records = createRecordLander(plan, transform, sorter, take);
	let counts = { ...NO_ROWS };
	let otherTable: number | null = null;
	let waiting: RawRow[] = [];

	function count(kind: 'blank' | 'total'): void {
		counts.source += 1;
		counts[kind] += 1;
	}

	function land(row: RawRow): void {
		records.land(row);
		counts.source += 1;
		counts.landed += 1;
	}

	/** Takes what waits: a title above a header says nothing, all else is a record after all. */
	function endWaiting(aboveHeader: boolean): void {
		for (const row of waiting) {
			if (aboveHeader && isTitle(row.cells)) count('blank');
			else land(row);
		}
		waiting = [];
	}

	function wait(row: RawRow): void {
		if (waiting.length === MOST_WAITING) land(waiting.shift()!);
		waiting.push(row);
	}

	return {
		add(row) {
			if (waiting.length === 0 && sorter.otherTable === null && records.landBytes(row)) {
				counts.source += 1;
				counts.landed += 1;
				return true;
			}
			const kind = sorter.classOf(row);
			if (kind === null) return true;
			if (kind === 'header') return false;
			if (kind === 'blank') {
				count('blank');
			} else if (kind === 'other') {
				counts.source += 1;
				counts.unplaced += 1;
				otherTable ??= sorter.otherTable;
			} else if (kind === 'data' && mayStandAbove(row.cells, required)) {
				wait(row);
			} else {
				endWaiting(kind === 'again');
				if (kind === 'data') land(row);
				else count(kind === 'again' ? 'blank' : 'total');
			}
			return true;
		},
		get waiting() {
			return waiting;
		},
		pass(rows, from) {
			waiting = rows.filter(({ number }) => number < from);
			endWaiting(true);
			for (let at = rows.length - 1; at >= 0 && rows[at]!.number >= from; at -= 1) count('blank');
		},
		leaveOut: sorter.leaveOut,
		get settled() {
			return waiting.length === 0 && sorter.otherTable === null;
		},
		settle() {
			waiting = [];
			sorter.otherTable = null;
		},
		part() {
			endWaiting(false);
			records.finish();
			const part = { ...counts, otherTable };
			[counts, otherTable] = [{ ...NO_ROWS }, null];
			return part;
		},
		preview: records.preview
	};
}
