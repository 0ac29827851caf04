import { normaliseHeader } from '../domain/text.ts';
import { tidy } from './cast/index.ts';
import { IntakeError } from './intake-error.ts';
import { LIMIT_MESSAGES, LIMITS } from './limits.ts';
import type { RawRow, RawSheet, Recognition } from './model.ts';

/**
 * Headers of the first columns of a list of rows to be put right (更正表), which say what row a line is: the SHA-256 of its
 * file, the file's name, the sheet, the row, and what is wrong. The columns after them are fields by their Chinese names.
 */
export const PLACE_HEADERS = {
	sha256: '文件标识',
	file: '来源文件',
	sheet: '来源工作表',
	row: '来源行号',
	problem: '问题'
} as const;

/** A line of such a list. */
export interface CorrectionLine {
	/** 1-based row in the list itself. */
	readonly number: number;
	/** What row of the inputs it is, as the line says; nothing of it is checked. */
	readonly sha256: string;
	readonly file: string;
	readonly sheet: string;
	readonly row: string;
	/** One text for each of `CorrectionSheet.headers`, without blanks at its ends. */
	readonly cells: readonly string[];
}

/** A sheet of a file that puts rows of other files right. */
export interface CorrectionSheet {
	readonly name: string;
	/** Headers of the columns that are none of `PLACE_HEADERS`. */
	readonly headers: readonly string[];
	readonly lines: readonly CorrectionLine[];
}

/** The header is looked for among this many stored rows. */
const SEARCH_ROWS = 30;
const NEEDED = [PLACE_HEADERS.sha256, PLACE_HEADERS.sheet, PLACE_HEADERS.row].map(normaliseHeader);

/**
 * The header of a list of rows to be put right, known by its first columns whatever the file is called: a recognition that
 * feeds no dataset. Null for any other sheet.
 */
export function correctionHeader(head: readonly RawRow[]): Recognition | null {
	const row = head.slice(0, SEARCH_ROWS).find(({ cells }) => isHeader(cells));
	if (row === undefined) return null;
	const columns = row.cells.map((cell, index) => ({ index, header: tidy(cell), field: null, confidence: 0 }));
	return { headerRow: row.number, headerHeight: 1, dataset: null, columns };
}

/** Was this sheet recognised by `correctionHeader`? */
export function isCorrectionList({ dataset, columns }: Recognition): boolean {
	return dataset === null && isHeader(columns.map(({ header }) => header));
}

/** The lines below the header of such a sheet. Throws an `IntakeError` where there are more than anybody corrects by hand. */
export async function readCorrectionSheet(
	sheet: RawSheet,
	{ headerRow, columns }: Recognition,
	throwIfAborted: () => void
): Promise<CorrectionSheet> {
	const at = (header: string) =>
		columns.find((column) => normaliseHeader(column.header) === normaliseHeader(header))?.index ?? -1;
	const places = Object.values(PLACE_HEADERS).map(at);
	const fields = columns.filter(({ index, header }) => header !== '' && !places.includes(index));
	const lines: CorrectionLine[] = [];
	for await (const batch of sheet.rows()) {
		throwIfAborted();
		for (const { number, cells } of batch) {
			if (number <= (headerRow ?? 0) || cells.every((cell) => tidy(cell) === '')) continue;
			if (lines.length >= LIMITS.correctionRows)
				throw new IntakeError(`工作表“${sheet.name}”${LIMIT_MESSAGES.corrections}`);
			const text = (index: number) => tidy(cells[index] ?? '');
			const [sha256, file, name, row] = places.map(text);
			lines.push({
				number,
				...{ sha256: sha256!.toLowerCase(), file: file!, sheet: name!, row: row! },
				cells: fields.map(({ index }) => text(index))
			});
		}
	}
	return { name: sheet.name, headers: fields.map(({ header }) => header), lines };
}

function isHeader(cells: readonly string[]): boolean {
	const known = new Set(cells.map(normaliseHeader));
	return NEEDED.every((header) => known.has(header));
}
