import { type IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import type { LeftOut } from '../left-out.ts';

/** The cells of a row while it is read: places without text cost nothing, those beyond the last column are counted in `out`. */
export interface RowCells {
	/** 0-based column that comes next. */
	readonly next: number;
	/** Goes to a column. */
	moveTo(column: number): void;
	/** Puts a text in the next `times` columns. */
	put(text: string, times: number): void;
	readonly cells: readonly string[];
}

/** Counts what a sheet gives by saying it once: `repeat` throws an `IntakeError` beyond `LIMITS.repeatedCells`. */
export interface RepeatCount {
	repeat(cells: number, row: number): void;
}

export function createRepeatCount(fail: (row: number, message: string) => IntakeError): RepeatCount {
	let total = 0;
	return {
		repeat(cells, row) {
			total += cells;
			if (total > LIMITS.repeatedCells) throw fail(row, LIMIT_MESSAGES.repeated);
		}
	};
}

export function createRowCells(
	row: number,
	fail: (row: number, message: string) => IntakeError,
	out: LeftOut
): RowCells {
	const cells: string[] = [];
	let next = 0;
	return {
		get next() {
			return next;
		},
		cells,
		moveTo(column) {
			next = column;
		},
		put(text, times) {
			if (text !== '') {
				if (text.length > LIMITS.cellCharacters) throw fail(row, LIMIT_MESSAGES.cell);
				const end = Math.min(next + times, LIMITS.columns);
				if (next < end) while (cells.length < next) cells.push('');
				for (let column = next; column < end; column += 1) cells[column] = text;
				if (text.trim() !== '')
					for (let beyond = Math.max(next, end); beyond < next + times; beyond += 1) out.farCell(row);
			}
			next += times;
		}
	};
}
