import { IntakeError } from '../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../limits.ts';
import type { RawRow, RawSheet } from '../model.ts';

/** Notes what of a sheet is not among its rows. */
export interface LeftOut {
	/** A cell of this row right of the last column that is read. Throws where there are more than a few: then the table is that wide. */
	farCell(row: number): void;
	/** The quotes of this row do not match. */
	oddQuote(row: number): void;
	/** The file ends behind this row, in the middle of the sheet. */
	cut(row: number): void;
	/** What is said of it once the sheet was read; null for nothing. */
	said(): IntakeError | null;
}

type Fail = (row: number, message: string) => IntakeError;

/** `fail` makes the error that names the file, the sheet and the row. */
export function createLeftOut(fail: Fail): LeftOut {
	let count = 0;
	let first = 0;
	let last: number | null = null;
	let odd = 0;
	let firstOdd = 0;
	return {
		farCell(row) {
			if (count === 0) first = row;
			count += 1;
			if (count > LIMITS.farCells) throw fail(row, LIMIT_MESSAGES.columns);
		},
		oddQuote(row) {
			if (odd === 0) firstOdd = row;
			odd += 1;
		},
		cut: (row) => (last = row),
		said() {
			const far = count === 0 ? [] : [fail(first, `从这里起有 ${count} 格${LIMIT_MESSAGES.farCells}`).message];
			const cut = last === null ? [] : [fail(last, LIMIT_MESSAGES.cut).message];
			const quotes = odd === 0 ? [] : [fail(firstOdd, `从这里起有 ${odd} 行${LIMIT_MESSAGES.quotes}`).message];
			const messages = [...far, ...quotes, ...cut];
			return messages.length === 0 ? null : new IntakeError(messages.join('；'));
		}
	};
}

/** A sheet with what is left out of its rows, noted anew each time they are read. */
export function sheetWithLeftOut(
	{ name, hidden }: Pick<RawSheet, 'name' | 'hidden'>,
	fail: Fail,
	rows: (out: LeftOut) => AsyncIterable<readonly RawRow[]>
): RawSheet {
	let out = createLeftOut(fail);
	return {
		name,
		hidden,
		rows() {
			out = createLeftOut(fail);
			return rows(out);
		},
		leftOut: () => out.said()
	};
}
