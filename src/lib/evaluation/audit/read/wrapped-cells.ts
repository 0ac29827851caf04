import { FIGURE_CELL, HEAD_WORDS, SENTENCE } from './cell-words.ts';

/** A piece of a line with the columns of the page that it covers; a Chinese character is two wide. */
interface Piece {
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

const SCORE = /分值|得分|权重/;
/** What is left of a first- or second-level name that was broken: 产出指标 / （50分）, 社会效益 / 指标. */
const LEFTOVER = /^(?:[度]?指?标|[（(]\s*\d+(?:\.\d+)?\s*分\s*[）)])$/;
const HEADING = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/;

/**
 * Forms that came out of a PDF with their columns kept by blanks and long cells broken into lines: every piece goes to the
 * column it stands in, and a line without figures goes on with the cells above it. Rows come back with tabs; a form whose
 * cells are all on one line each comes back as it is.
 */
export function wrappedCells(lines: readonly string[]): string[] {
	const out: string[] = [];
	for (let index = 0; index < lines.length;) {
		const table = isHead(piecesOf(lines[index]!)) ? tableFrom(lines, index) : null;
		if (table === null) {
			out.push(lines[index]!);
			index += 1;
		} else {
			out.push(...table.rows.map((row) => row.join('\t')));
			index = table.end;
		}
	}
	return out;
}

function tableFrom(lines: readonly string[], start: number): { rows: string[][]; end: number } | null {
	const head = piecesOf(lines[start]!);
	const names = head.map(({ text }) => text);
	const rows: string[][] = [names];
	let waiting = names.map(() => '');
	let [index, broken] = [start + 1, 0];
	for (; index < lines.length; index += 1) {
		const pieces = piecesOf(lines[index]!);
		if (pieces.length === 0) continue;
		if (isHead(pieces) || isText(pieces)) break;
		const cells = names.map((_, x) =>
			pieces
				.filter((piece) => columnOf(piece, head) === x)
				.map(({ text }) => text)
				.join('')
		);
		if (isRow(cells, names)) {
			const row = cells.map((cell, x) => waiting[x]! + cell);
			for (const x of [0, 1]) if (LEFTOVER.test(row[x]!)) joinAbove(rows, x, row);
			rows.push(row);
			waiting = names.map(() => '');
			continue;
		}
		broken += 1;
		const above = rows[rows.length - 1]!;
		cells.forEach((cell, x) => {
			if (cell === '') return;
			const isHeadOrFilled = rows.length === 1 || above[x] !== '';
			if (isHeadOrFilled) above[x] += cell;
			else if (x < 2 && LEFTOVER.test(cell)) joinAbove(rows, x, cells);
			// Words above the line of their row's figures belong to it.
			else waiting[x] += cell;
		});
	}
	return broken > 0 && rows.length > 2 ? { rows, end: index } : null;
}

/** Puts a leftover behind the last name in its column. */
function joinAbove(rows: readonly string[][], x: number, row: string[]): void {
	const named = [...rows].reverse().find((one) => one[x] !== '');
	if (named === undefined || named === rows[0]) return;
	named[x] += row[x]!;
	row[x] = '';
}

function isRow(cells: readonly string[], names: readonly string[]): boolean {
	const figures = cells.filter((cell) => FIGURE_CELL.test(cell)).length;
	return figures >= 2 || cells.some((cell, x) => SCORE.test(names[x]!) && FIGURE_CELL.test(cell));
}

function isHead(pieces: readonly Piece[]): boolean {
	return (
		pieces.length >= 4 &&
		pieces.filter(({ text }) => HEAD_WORDS.test(text)).length >= 3 &&
		!pieces.some(({ text }) => FIGURE_CELL.test(text) || text.length > 16)
	);
}

/** A heading or a sentence across the page ends a form. */
function isText(pieces: readonly Piece[]): boolean {
	const [first, second] = pieces;
	if (first === undefined || second !== undefined || first.from > 6) return false;
	return HEADING.test(first.text) || SENTENCE.test(first.text) || first.text.length > 20;
}

function piecesOf(line: string): Piece[] {
	if (/[\t|]/.test(line)) return [];
	return [...line.matchAll(/\S+(?:[ \u00a0]\S+)*/g)].map(({ 0: text, index }) => {
		const from = widthOf(line.slice(0, index));
		return { text, from, to: from + widthOf(text) };
	});
}

function widthOf(text: string): number {
	return [...text].reduce((width, char) => width + (char.codePointAt(0)! > 0x2e7f ? 2 : 1), 0);
}

/** The head that a piece stands under: the one it overlaps most, else the nearest. */
function columnOf({ from, to }: Piece, head: readonly Piece[]): number {
	const overlap = (one: Piece) => Math.min(to, one.to) - Math.max(from, one.from);
	return head.reduce((best, one, x) => (overlap(one) > overlap(head[best]!) ? x : best), 0);
}
