import { IntakeError } from '../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../limits.ts';
import type { RawRow } from '../model.ts';
import { createLeftOut } from './left-out.ts';
import { quotedCell } from './quoted-cell.ts';

const DELIMITERS = [',', '\t', ';', '|', '^', '~', '\u0001', '，', '、'] as const;
/** Narratives are full of these, maybe of as many in every line: they are delimiters only where nothing else is. */
const PROSE: ReadonlySet<string> = new Set(['，', '、']);

const EQUALS = 61;

/** The text of `="0123"`, as programs write it so that a spreadsheet keeps the zero; other formulas stay as they are. */
function withoutFormula(cell: string): string {
	const text = /^="((?:[^"]|"")*)"$/.exec(cell)?.[1];
	return text === undefined ? cell : text.replaceAll('""', '"');
}

/** Makes the error of a row of a text file. */
export const rowFailure = (file: string) => (row: number, message: string) =>
	new IntakeError(`“${file}”：第 ${row} 行${message}`);

/** The `sep=;` line that Excel writes and understands, with what follows it; null where there is none. */
export function separatorLine(text: string): { delimiter: string; length: number } | null {
	const match = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/i.exec(text);
	return match ? { delimiter: match[1]!, length: match[0].length } : null;
}

/**
 * Finds the delimiter from the beginning of a text: the one that splits most lines into the same number of cells.
 * A text without any gives a comma: one column.
 */
export function detectDelimiter(text: string): string {
	let best = ',';
	let bestScore = 0;
	let splitsMost = false;
	for (const delimiter of DELIMITERS) {
		if (splitsMost && PROSE.has(delimiter)) continue;
		const rows = firstRows(text, delimiter);
		const widths = new Map<number, number>();
		for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
		let score = 0;
		for (const [width, count] of widths) {
			if (width === 1) continue;
			score = Math.max(score, count * count * Math.min(width, 12));
			if (2 * count > rows.length) splitsMost = true;
		}
		if (score > bestScore) [best, bestScore] = [delimiter, score];
	}
	return best;
}

/** Rows at the beginning of a text as this delimiter splits it; none where that would be more than a table may have. */
function firstRows(text: string, delimiter: string): RawRow[] {
	const parser = createCsvParser(delimiter);
	try {
		const rows = parser.push(text.slice(0, 65_536), false).slice(0, 100);
		if (rows.length < 2) rows.push(...parser.push('', true));
		return rows;
	} catch (error) {
		if (error instanceof IntakeError) return [];
		throw error;
	}
}

/** A push parser for delimited text. Rows carry the number of the line on which they start; blank lines count as lines. */
export interface CsvParser {
	push(text: string, last: boolean): RawRow[];
	/** What of the text is no row yet. */
	unread(): string;
	/** Number of the line on which the next row starts. */
	line(): number;
}

/**
 * Parses RFC 4180 text with any one-character delimiter, CR, LF or CRLF, quotes doubled inside quotes, line breaks inside
 * quotes. A quote inside an unquoted cell is text, and so are those in a quoted one that a program forgot to double, see
 * `quotedCell`. A blank line gives a row without cells. Throws an `IntakeError` for a cell or a row beyond the limits.
 */
export function createCsvParser(
	delimiter: string,
	firstLine = 1,
	name = '',
	out = createLeftOut(rowFailure(name))
): CsvParser {
	const fail = (message: string) => new IntakeError(`“${name}”：${message}`);
	const separator = delimiter.charCodeAt(0);
	let rest = '';
	let line = firstLine;
	let retryAt = 0;

	/** Reads one record at `start`; gives the position after it, or -1 where the text ends before the record does. */
	function record(text: string, start: number, last: boolean, rows: RawRow[]): number {
		const cells: string[] = [];
		const number = line;
		let lines = 0;
		let beyond = 0;
		let odd = false;
		let at = start;
		for (;;) {
			let cell: string;
			let from = at;
			if (text.charCodeAt(at) === 34) {
				const quoted = quotedCell(text, at, separator, last);
				if (quoted === null) return -1;
				if (quoted.odd) odd = true;
				cell = quoted.value;
				from = quoted.end;
				if (cell.includes('\n') || cell.includes('\r')) lines += cell.split(/\r\n|\n|\r/).length - 1;
			} else {
				cell = '';
			}
			at = endOfPlain(text, from);
			if (at > from) cell = cell === '' ? text.slice(from, at) : cell + text.slice(from, at);
			if (cell.length > LIMITS.cellCharacters) throw fail(`第 ${number} 行${LIMIT_MESSAGES.cell}`);
			if (cells.length < LIMITS.columns) cells.push(cell.charCodeAt(0) === EQUALS ? withoutFormula(cell) : cell);
			else if (cell.trim() !== '') beyond += 1;
			if (at >= text.length) {
				if (!last) return -1;
				break;
			}
			const code = text.charCodeAt(at);
			if (code === separator) {
				at += 1;
				continue;
			}
			if (code === 13) {
				if (at + 1 >= text.length && !last) return -1;
				at += text.charCodeAt(at + 1) === 10 ? 2 : 1;
			} else {
				at += 1;
			}
			break;
		}
		if (odd) out.oddQuote(number);
		for (; beyond > 0; beyond -= 1) out.farCell(number);
		line += lines + 1;
		rows.push({ number, cells: cells.length === 1 && cells[0] === '' ? [] : cells });
		return at;
	}

	function endOfPlain(text: string, start: number): number {
		for (let at = start; at < text.length; at += 1) {
			const code = text.charCodeAt(at);
			if (code === separator || code === 10 || code === 13) return at;
		}
		return text.length;
	}

	return {
		unread: () => rest,
		line: () => line,
		push(text, last) {
			const whole = rest === '' ? text : rest + text;
			const rows: RawRow[] = [];
			// A record that did not end is looked at again once twice as much of it is there: its end is found in linear time.
			if (!last && whole.length < retryAt) {
				rest = whole;
				return rows;
			}
			let at = 0;
			while (at < whole.length) {
				const next = record(whole, at, last, rows);
				if (next < 0) break;
				at = next;
			}
			rest = whole.slice(at);
			retryAt = rest.length * 2;
			if (rest.length > LIMITS.rowCharacters) throw fail(`第 ${line} 行起，${LIMIT_MESSAGES.row}（可能少了一个引号）`);
			return rows;
		}
	};
}
