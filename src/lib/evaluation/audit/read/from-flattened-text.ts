import { placeBlocks, type RawBlock, type ReportDocument } from '../report-document.ts';
import { joinBrokenLines } from './join-broken-lines.ts';

/**
 * Reads pasted text or the flattened text of a Word file. Table cells stand on lines of their own and begin with a tab,
 * a line without one is a paragraph, an empty line ends a row; a line with tabs or upright strokes inside it is a row of
 * its own. Lines that a PDF broke at the page's edge are joined.
 */
export function fromFlattenedText(text: string): ReportDocument {
	const blocks: RawBlock[] = [];
	let rows: string[][] = [];
	let cells: string[] = [];
	const endRow = () => {
		if (cells.length > 0) rows.push(cells);
		cells = [];
	};
	const endTable = () => {
		endRow();
		if (rows.length > 0) blocks.push({ kind: 'table', rows });
		rows = [];
	};
	for (const line of joinBrokenLines(text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\v\f]/))) {
		if (line.trim() === '' && !line.startsWith('\t')) {
			endRow();
			continue;
		}
		const stroked = strokedRow(line);
		if (stroked !== null) {
			endRow();
			if (stroked.some((cell) => !/^[-: ]*$/.test(cell))) rows.push(stroked);
			continue;
		}
		const body = line.startsWith('\t') ? line.slice(1) : line;
		const inner = body.split('\t');
		if (inner.length > 1 && inner.some((cell) => cell.trim() !== '')) {
			endRow();
			rows.push(line.startsWith('\t') ? ['', ...inner] : inner);
		} else if (line.startsWith('\t')) {
			cells.push(body);
		} else {
			endTable();
			blocks.push({ kind: 'paragraph', text: line });
		}
	}
	endTable();
	return placeBlocks(blocks);
}

/** The cells of | 甲 | 1 |, null for any other line. */
function strokedRow(line: string): string[] | null {
	if (!/^\s*\|.*\|.*\|\s*$/.test(line)) return null;
	return line
		.trim()
		.slice(1, -1)
		.split('|')
		.map((cell) => cell.trim());
}
