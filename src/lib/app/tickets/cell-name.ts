import type { FileFormat } from '../../intake/model.ts';

/** Formats that a spreadsheet program opens with rows and columns of its own. */
const GRIDS: ReadonlySet<FileFormat> = new Set(['xlsx', 'xlsb', 'xls', 'spreadsheetml', 'html', 'ods']);

export interface CellPlace {
	readonly format: FileFormat;
	readonly sheet: string;
	/** 1-based. */
	readonly row: number;
	/** 0-based. */
	readonly column: number;
}

/**
 * A cell as its program names it: `工单!C17`, `'1 月'!AA3`. A text file has no such names, and its rows are lines:
 * `第17行第3列`.
 */
export function cellName({ format, sheet, row, column }: CellPlace): string {
	if (!GRIDS.has(format)) return `第${row}行第${column + 1}列`;
	const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
	return `${plain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${columnLetters(column)}${row}`;
}

/** A 0-based column by its letters: A, Z, AA, AMJ. */
export function columnLetters(column: number): string {
	const rest = Math.floor(column / 26);
	return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
