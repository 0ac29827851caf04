import { alignRow } from './align-row.ts';
import { indicatorColumns } from './form-head.ts';
import { FIGURE_CELL, HEAD_WORDS, SENTENCE } from './cell-words.ts';

/** Fewest lines of figures that make a table without a form's head. */
const FEWEST = 3;
/** A longer piece between blanks is no cell's words, unless the last. */
const LONGEST = 40;
const TOTAL = /^\s*(?:总\s*分|合\s*计|总\s*计|总得分)\s/;

/**
 * Rows of a table that came out of a PDF as one line each, their cells separated by blanks, with tabs in place of the
 * blanks and every cell under its head. A table begins at a form's head (一级指标 … 得分), or at lines of figures with the
 * same number of cells. Other lines come back as they are.
 */
export function spacedTables(lines: readonly string[]): string[] {
	const out: string[] = [];
	let index = 0;
	while (index < lines.length) {
		const end = tableEnd(lines, index);
		if (end === index) {
			out.push(lines[index]!);
			index += 1;
			continue;
		}
		out.push(...rowsOf(lines.slice(index, end)));
		index = end;
	}
	return out;
}

/** The cells of a line: between two blanks and more where it has such gaps, else between single ones. */
function wordsOf(line: string): string[] {
	if (/[\t|]/.test(line)) return [];
	const text = line.trim();
	const wide = text.split(/[ \u00a0\u3000]{2,}/);
	return wide.length >= 3 ? wide : text.split(/[ \u00a0\u3000]+/);
}

function isHead(line: string): boolean {
	const words = wordsOf(line);
	return (
		words.length >= 4 &&
		words.filter((word) => HEAD_WORDS.test(word)).length >= 3 &&
		!words.some((word) => FIGURE_CELL.test(word) || word.length > 16)
	);
}

/** Where the table that begins at a line ends; the same index where none begins. */
function tableEnd(lines: readonly string[], start: number): number {
	if (isHead(lines[start]!)) return formEnd(lines, start);
	const width = wordsOf(lines[start]!).length;
	if (width < 3 || wordsOf(lines[start]!).some((word) => FIGURE_CELL.test(word) || word.length > 16)) return start;
	let end = start + 1;
	while (end < lines.length && isFigures(lines[end]!, width)) end += 1;
	return end - start - 1 >= FEWEST ? end : start;
}

/** A line of as many cells as the head, or one fewer in a line of totals, at least two of them figures. */
function isFigures(line: string, width: number): boolean {
	const words = wordsOf(line);
	const figures = words.filter((word) => FIGURE_CELL.test(word)).length;
	return (words.length === width || (words.length === width - 1 && /^[合总]/.test(words[0]!))) && figures >= 2;
}

/** A form goes on while its lines have cells and figures; another head in it begins its next part. */
function formEnd(lines: readonly string[], start: number): number {
	let end = start + 1;
	for (let index = start + 1; index < lines.length; index += 1) {
		const line = lines[index]!;
		if (line.trim() === '') continue;
		if (!isHead(line) && !isRow(line)) {
			// 其他需要说明事项 无 stands between the indicators and their total.
			const next = lines.slice(index + 1).find((below) => below.trim() !== '') ?? '';
			if (wordsOf(line).length < 2 || line.length > LONGEST || !TOTAL.test(next) || !isRow(next)) break;
		}
		end = index + 1;
	}
	return end > start + 1 ? end : start;
}

function isRow(line: string): boolean {
	const words = wordsOf(line);
	if (words.length < 2) return false;
	const figures = words.filter((word) => FIGURE_CELL.test(word)).length;
	const body = words.slice(0, -1);
	return (figures > 0 || words.length >= 3) && body.every((word) => word.length <= LONGEST && !SENTENCE.test(word));
}

function rowsOf(lines: readonly string[]): string[] {
	let head: readonly string[] = [];
	return lines
		.filter((line) => line.trim() !== '')
		.map((line, index) => {
			const words = wordsOf(line);
			if (index === 0 || isHead(line)) {
				head = indicatorColumns(words) ?? indicatorColumns([...head, ...words]) ?? words;
				return head.join('\t');
			}
			return alignRow(head, words).join('\t');
		});
}
