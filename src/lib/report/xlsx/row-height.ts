import type { TableRow } from '../table.ts';

/** Points that a line of 11-point text takes. */
const LINE = 15;
/** Excel's limit. */
const TALLEST = 409;

/**
 * Height of a row in points for its wrapped text, by column widths in characters. Written into the file because not
 * every program fits rows to their text when it opens one. Cells merged downwards do not stretch their first row.
 */
export function rowHeight(row: TableRow, widths: readonly number[]): number {
	const lines = row.map((cell, column) => {
		if (!cell || (cell.rowSpan ?? 1) > 1) return 1;
		const width = widths.slice(column, column + (cell.columnSpan ?? 1)).reduce((sum, part) => sum + part, 0);
		return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width - 1))), 0);
	});
	return Math.min(TALLEST, Math.max(1, ...lines) * LINE + 3);
}

/** Width in half-width characters: Chinese takes two. */
export function textWidth(text: string): number {
	let width = 0;
	for (const character of text) width += character.codePointAt(0)! > 0x2e7f ? 2 : 1;
	return width;
}
