import { type IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';

/** The cells of a row while it is read: places without text cost nothing, places beyond the limit throw. */
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

export function createRowCells(row: number, fail: (row: number, message: string) => IntakeError): RowCells {
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
				if (next + times > LIMITS.columns) throw fail(row, LIMIT_MESSAGES.columns);
				while (cells.length < next) cells.push('');
				for (let count = 0; count < times; count += 1) cells[next + count] = text;
			}
			next += times;
		}
	};
}
