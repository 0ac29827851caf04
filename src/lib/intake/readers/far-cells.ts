import type { IntakeError } from '../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../limits.ts';
import type { RawRow, RawSheet } from '../model.ts';

/** Counts the cells of a sheet that stand right of the last column that is read. */
export interface FarCells {
	/** Leaves a cell of this row out. Throws an `IntakeError` where there are more than a few: then the table is that wide. */
	leaveOut(row: number): void;
	/** What is said of them once the sheet was read; null where there was none. */
	said(): IntakeError | null;
}

/** `fail` makes the error that names the file, the sheet and the row. */
export function createFarCells(fail: (row: number, message: string) => IntakeError): FarCells {
	let count = 0;
	let first = 0;
	return {
		leaveOut(row) {
			if (count === 0) first = row;
			count += 1;
			if (count > LIMITS.farCells) throw fail(row, LIMIT_MESSAGES.columns);
		},
		said: () => (count === 0 ? null : fail(first, `从这里起有 ${count} 格${LIMIT_MESSAGES.farCells}`))
	};
}

/** A sheet whose rows are read with a count of its far cells, begun anew each time they are. */
export function sheetWithFarCells(
	{ name, hidden }: Pick<RawSheet, 'name' | 'hidden'>,
	fail: (row: number, message: string) => IntakeError,
	rows: (far: FarCells) => AsyncIterable<readonly RawRow[]>
): RawSheet {
	let far = createFarCells(fail);
	return {
		name,
		hidden,
		rows() {
			far = createFarCells(fail);
			return rows(far);
		},
		leftOut: () => far.said()
	};
}
