import type { LandedSheet, RawRow, Recognition } from './model.ts';
import { createRowSorter } from './row-counter.ts';

export type TableCounts = Pick<
	LandedSheet,
	'source' | 'landed' | 'unplaced' | 'otherTable' | 'blank' | 'total' | 'preview'
>;

/** No rows are given back. */
export const NO_MORE: readonly RawRow[] = [];

/** What takes the rows of one table of a sheet, in their order, with those that it passes. */
export interface TableLander {
	/** Gives back what it has not taken: the rows from the header of another table on, with lines right above that may belong to it. */
	add(rows: readonly RawRow[]): readonly RawRow[] | Promise<readonly RawRow[]>;
	/** Ends what is under way, as there are no more rows. Gives back what `add` does; nothing: the table has all of its rows. */
	settle(): readonly RawRow[] | Promise<readonly RawRow[]>;
	/** Counts rows that were given back, and that nobody else counts: a header from the row with this number on, and what stands above it. */
	pass(rows: readonly RawRow[], from: number): void;
	/** The rows below this header, which was passed, belong to a table that nobody knows. */
	leaveOut(header: RawRow): void;
	/** What became of the rows. */
	finish(): TableCounts;
	/** Nothing more is wanted. */
	close(): void;
}

/** Counts the rows of a table of which nothing lands because nobody knows what it is: the records are `unplaced`. */
export function createRowCounter(recognition: Recognition, head: readonly RawRow[]): TableLander {
	const sorter = createRowSorter(recognition, head, []);
	const counts = { data: 0, blank: 0, total: 0 };
	return {
		add(rows) {
			for (const [index, row] of rows.entries()) {
				const kind = sorter.classOf(row);
				if (kind === 'header') return rows.slice(index);
				if (kind === 'again') counts.blank += 1;
				else if (kind !== null) counts[kind === 'other' ? 'data' : kind] += 1;
			}
			return NO_MORE;
		},
		settle: () => NO_MORE,
		pass: (rows) => void (counts.blank += rows.length),
		leaveOut: () => undefined,
		finish() {
			const { data, blank, total } = counts;
			return { source: data + blank + total, landed: 0, unplaced: data, blank, total };
		},
		close: () => undefined
	};
}
