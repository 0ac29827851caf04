import { placeBlocks, type RawBlock, type ReportDocument } from '../report-document.ts';

/**
 * Reads pasted text or the flattened text of a Word file. Table cells stand on lines of their own and begin with a tab,
 * a line without one is a paragraph, an empty line ends a row; a line with tabs inside it is a row of its own.
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
	for (const line of text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\v\f]/)) {
		if (line.trim() === '' && !line.startsWith('\t')) {
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
