/** A line of strokes alone closes the blank cells at the end of a row: ||||||. */
const STROKES = /^\s*\|+\s*$/;
/** A line with one cell and its stroke: 住建局 |. */
const ONE = /^\s*([^|]*)\|\s*$/;

/**
 * Tables of web pages that print each cell on a line of its own with a stroke behind it, as rows with tabs. How wide a
 * row is shows where blank cells close it (||||), where the numbers before the names go up by one, else how often the kinds
 * of cells come round.
 */
export function strokedCells(lines: readonly string[]): string[] {
	const out: string[] = [];
	for (let index = 0; index < lines.length;) {
		let end = index;
		while (end < lines.length && (STROKES.test(lines[end]!) || ONE.test(lines[end]!))) end += 1;
		const run = lines.slice(index, end);
		if (run.length >= 6) out.push(...rowsOf(run));
		else out.push(...run);
		if (end < lines.length) out.push(lines[end]!);
		index = end + 1;
	}
	return out;
}

function rowsOf(run: readonly string[]): string[] {
	const cells: string[] = [];
	const closed: number[] = [];
	for (const line of run) {
		if (STROKES.test(line)) {
			cells.push(...Array<string>(line.trim().length).fill(''));
			closed.push(cells.length);
		} else cells.push(ONE.exec(line)![1]!.trim());
	}
	const width = closed[0] ?? stepOf(cells) ?? periodOf(cells);
	if (width === null || width < 2 || closed.some((at) => at % width !== 0)) return run.map((line) => line);
	const rows: string[] = [];
	for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width).join('\t'));
	return rows;
}

/** Cells from one running number to the next, where the column of numbers is the first. */
function stepOf(cells: readonly string[]): number | null {
	const one = cells.indexOf('1');
	if (one < 2 || cells[one * 2] !== '2') return null;
	return one;
}

/** Widest table that is tried. */
const WIDEST = 16;

/** Cells of a row, where a head of words is followed by rows that have a name first and figures in the same columns. */
function periodOf(cells: readonly string[]): number | null {
	const kinds = cells.map((cell) =>
		/^-?\d[\d,.]*%?$/.test(cell) ? 'figure' : /^[-—–/]?$/.test(cell) ? 'none' : 'words'
	);
	for (let width = 3; width <= Math.min(WIDEST, cells.length / 3); width += 1) {
		if (cells.length % width !== 0) continue;
		const isRow = (at: number) =>
			kinds.slice(at, at + width).every((kind, x) => (x === 0 ? kind === 'words' : kind !== 'words'));
		const isHead = (at: number) => kinds.slice(at, at + width).every((kind) => kind === 'words');
		const starts = Array.from({ length: cells.length / width }, (_, y) => y * width);
		if (isHead(0) && starts.every((at) => isRow(at) || isHead(at)) && starts.filter(isRow).length >= 2) return width;
	}
	return null;
}
