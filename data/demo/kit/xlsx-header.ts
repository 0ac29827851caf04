import type { Sheet } from './sheet.ts';

/** A merged range: 1-based row, 0-based column. */
export interface Merge {
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;
}

/** The header rows of a sheet as a full grid of texts ('' under a merge), starting at row `first`, and their merges. */
export function layHeader(sheet: Sheet, first: number): { rows: string[][]; merges: Merge[] } {
	const rows = sheet.header.map(() => new Array<string>(sheet.columns).fill(''));
	const taken = sheet.header.map(() => new Array<boolean>(sheet.columns).fill(false));
	const merges: Merge[] = [];
	sheet.header.forEach((cells, row) => {
		let column = 0;
		for (const { text, rows: height = 1, columns: width = 1 } of cells) {
			while (taken[row]?.[column]) column += 1;
			rows[row]![column] = text;
			for (let r = row; r < row + height; r += 1) taken[r]?.fill(true, column, column + width);
			if (height > 1 || width > 1) merges.push({ row: first + row, column, rows: height, columns: width });
		}
	});
	return { rows, merges };
}
