import { headingLevel, placeBlocks, type RawBlock, type ReportDocument } from '../report-document.ts';

/** From this length a lone cell of a table is running text. */
const LONG = 30;

/**
 * A workbook as a report: the tables of each sheet, named after it, and the running text between them. A line with one
 * filled cell is text where it is long, a heading, or outside a table. Merged cells hold their text once, the rest empty.
 */
export function reportFromSheets(
	sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]
): ReportDocument {
	return placeBlocks(sheets.flatMap(({ name, rows }) => blocksOf(name, rows)));
}

function blocksOf(name: string, rows: readonly (readonly string[])[]): RawBlock[] {
	const blocks: RawBlock[] = [];
	let table: (readonly string[])[] = [];
	const end = () => {
		if (table.length > 0) blocks.push({ kind: 'table', rows: table, name });
		table = [];
	};
	rows.forEach((row, index) => {
		const filled = row.filter((cell) => cell.trim() !== '');
		const lone = filled.length === 1 ? filled[0]! : null;
		const inside = table.length > 0 && widthOf(rows[index + 1] ?? []) > 1;
		if (lone !== null && (!inside || isText(lone))) {
			end();
			for (const line of lone.split(/\r?\n/)) blocks.push({ kind: 'paragraph', text: line });
		} else if (filled.length > 0) table.push(row);
		// A sheet's text and tables may be set apart by a blank line, a table itself has none worth keeping.
	});
	end();
	return blocks;
}

const widthOf = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length;

function isText(text: string): boolean {
	return text.length >= LONG || (headingLevel(text.trim()) !== null && !/^[（(]/.test(text.trim()));
}
