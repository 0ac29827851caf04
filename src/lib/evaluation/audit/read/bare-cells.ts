import { DASH_CELL, FIGURE_CELL, SENTENCE } from './cell-words.ts';

/** Longest text of a cell, fewest and most columns, fewest rows of figures. */
const LONGEST = 24;
const [NARROWEST, WIDEST] = [3, 16];
const FEWEST = 3;

/**
 * Tables of web pages whose cells stand on lines of their own without any mark, as rows with tabs. They are known by their
 * regularity: a head of names, then rows that have a name and figures in the same columns. Other lines come back as they
 * are.
 */
export function bareCells(lines: readonly string[]): string[] {
	const out: string[] = [];
	for (let index = 0; index < lines.length;) {
		const { cells, ends } = runFrom(lines, index);
		let at = 0;
		while (at < cells.length) {
			const table = tableIn(cells, at);
			if (table === null) {
				out.push(...lines.slice(at === 0 ? index : ends[at - 1]!, ends[at]));
				at += 1;
				continue;
			}
			const { width, rows } = table;
			for (let row = 0; row < rows; row += 1) {
				out.push(cells.slice(at + row * width, at + (row + 1) * width).join('\t'));
			}
			at += width * rows;
		}
		const end = ends[ends.length - 1] ?? index;
		if (end < lines.length) out.push(lines[end]!);
		index = end + 1;
	}
	return out;
}

/** Short lines from an index on, blank ones between them left out, and the index behind each. */
function runFrom(lines: readonly string[], start: number): { cells: string[]; ends: number[] } {
	const cells: string[] = [];
	const ends: number[] = [];
	for (let index = start; index < lines.length; index += 1) {
		const line = lines[index]!;
		if (cells.length > 0 && line.trim() === '' && !line.startsWith('\t')) continue;
		if (!isCell(line)) break;
		cells.push(line.trim());
		ends.push(index + 1);
	}
	return { cells, ends };
}

const isFigure = (text: string) => FIGURE_CELL.test(text) || DASH_CELL.test(text);

function isCell(line: string): boolean {
	const text = line.trim();
	return text !== '' && text.length <= LONGEST && !/[\t|：:]/.test(line) && !SENTENCE.test(text);
}

/** The width at which a head of names at `at` is followed by the most rows of one kind, figures after names. */
function tableIn(cells: readonly string[], at: number): { width: number; rows: number } | null {
	const first = cells.slice(at, at + WIDEST + 3).findIndex(isFigure);
	// A form of two levels lacks its merged cells in most rows and is no regular table.
	if (cells.slice(at, at + first).filter((cell) => /^[一二三]级指标/.test(cell)).length > 1) return null;
	// The first figure stands in the first or second column of the first row, or in its third behind two names.
	for (const names of [1, 0, 2]) {
		const width = first - names;
		if (width < NARROWEST || width > WIDEST) continue;
		const row = (index: number) => cells.slice(at + index * width, at + (index + 1) * width);
		const model = row(1);
		let rows = 1;
		while (isRow(row(rows), model, width)) rows += 1;
		if (rows > FEWEST) return { width, rows };
	}
	return null;
}

function isRow(row: readonly string[], model: readonly string[], width: number): boolean {
	if (row.length < width) return false;
	const figures = row.filter(isFigure).length;
	return figures >= 2 && figures < width && row.every((cell, at) => isFigure(cell) === isFigure(model[at]!));
}
