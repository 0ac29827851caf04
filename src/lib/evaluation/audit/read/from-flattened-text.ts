import { placeBlocks, type RawBlock, type ReportDocument } from '../report-document.ts';
import { bareCells } from './bare-cells.ts';
import { formCells } from './form-cells.ts';
import { joinBrokenLines } from './join-broken-lines.ts';
import { shortRows } from './short-rows.ts';
import { spacedTables } from './spaced-tables.ts';
import { strokedCells } from './stroked-cells.ts';
import { strokedRows } from './stroked-rows.ts';
import { wrappedCells } from './wrapped-cells.ts';

/** The number of a page between its lines: - 3 -, — 3 —, 第 3 页 共 9 页. */
const PAGE = /^\s*(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页(?:[，,\s/]*共\s*\d{1,3}\s*页)?)\s*$/;

/**
 * Reads pasted text or the flattened text of a Word file, a PDF or a page. Table cells stand on lines of their own and
 * begin with a tab, a line without one is a paragraph, an empty line ends a row; a line with tabs or upright strokes
 * inside it is a row of its own, and so is a line of a table with blanks between its cells. Lines that a PDF broke at the
 * page's edge are joined.
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
		if (rows.length > 0) blocks.push({ kind: 'table', rows: shortRows(rows) });
		rows = [];
	};
	for (const line of linesOf(text)) {
		if (line.trim() === '' && (!line.startsWith('\t') || line.length > 1)) {
			endRow();
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

function linesOf(text: string): string[] {
	const lines = text
		.replace(/^\ufeff/, '')
		.split(/\r\n|[\n\r\v\f]/)
		.filter((line) => !PAGE.test(line));
	return joinBrokenLines(bareCells(spacedTables(wrappedCells(strokedRows(strokedCells(formCells(lines)))))));
}
