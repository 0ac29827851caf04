import { normaliseHeader } from '../domain/text.ts';
import type { ColumnMapping, RawRow } from './model.ts';

/** A header of one to three rows, as found. */
export interface Header {
	/** 1-based number of its last row. */
	readonly row: number;
	readonly height: number;
	readonly columns: readonly HeaderColumn[];
}

export interface HeaderColumn {
	/** Distinct non-empty parts from top to bottom, joined by `/`; '' where the column has no header. */
	readonly text: string;
	/** Normalised texts to look up, best first: joined, run together, last part, first part. */
	readonly candidates: readonly string[];
}

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Does a cell look like data: a number, a date, anything with four digits? A header seldom does. */
export function looksLikeData(text: string): boolean {
	return /\d{4}|^[-+\d.,%¥￥\s]+$/.test(text.trim()) && !/[A-Za-z]_|^12345/.test(text);
}

/**
 * Merges consecutive rows into one header. Merged cells of a streamed sheet are just a text and empty neighbours, so a
 * group in an upper row counts for the empty cells to its right, as far as the row below has texts.
 */
export function mergeHeader(rows: readonly RawRow[]): Header {
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	const parts: string[][] = Array.from({ length: width }, () => []);
	rows.forEach(({ cells }, level) => {
		const isLast = level === rows.length - 1;
		let group = '';
		for (let column = 0; column < width; column += 1) {
			const own = clean(cells[column] ?? '');
			const below = rows.slice(level + 1).some((row) => clean(row.cells[column] ?? '') !== '');
			// A column of its own, merged downwards, ends the group before it.
			if (own !== '') group = own;
			else if (isLast || !below) group = '';
			const text = own === '' && !isLast && below ? group : own;
			const list = parts[column]!;
			if (text !== '' && !list.includes(text)) list.push(text);
		}
	});
	const columns = parts.map((list): HeaderColumn => {
		const text = list.join('/');
		const forms = [text, list.join(''), list[list.length - 1] ?? '', list[0] ?? ''].map(normaliseHeader);
		return { text, candidates: [...new Set(forms)].filter((form) => form !== '') };
	});
	return { row: rows[rows.length - 1]?.number ?? 0, height: rows.length, columns };
}

/**
 * Can `lower` be the second line of a header whose first is `upper`? It holds no data, and it has a text under an empty
 * cell of a group.
 */
export function isSubHeader(upper: RawRow, lower: RawRow): boolean {
	if (lower.number !== upper.number + 1) return false;
	let under = 0;
	for (const [column, cell] of lower.cells.entries()) {
		if (cell.trim() === '') continue;
		if (looksLikeData(cell)) return false;
		if ((upper.cells[column] ?? '').trim() !== '') continue;
		under += 1;
	}
	return under > 0;
}

/** Normalised headers joined by `|`: files with the same signature have the same columns in the same order. */
export function columnSignature(columns: readonly Pick<ColumnMapping, 'header'>[]): string {
	return columns.map(({ header }) => normaliseHeader(header)).join('|');
}
