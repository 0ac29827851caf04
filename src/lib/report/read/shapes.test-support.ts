import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { utils, write } from '@e965/xlsx';

/** A report as its writer has it in mind: running text and tables. Blank cells below a filled one are merged with it. */
export type Block = string | readonly (readonly string[])[];

const encoder = new TextEncoder();
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Rows that a cell takes in the first columns of a form: itself and the blanks below; 0 for one of those blanks. */
function rowSpan(rows: readonly (readonly string[])[], y: number, x: number): number {
	const merged = (line: number) =>
		x < 2 && line > 0 && rows[line]?.[x] === '' && rows[line]!.length === rows[line - 1]!.length;
	if (merged(y)) return 0;
	let span = 1;
	while (merged(y + span)) span += 1;
	return span;
}

async function docx(blocks: readonly Block[]): Promise<Uint8Array> {
	const children = blocks.map((block) =>
		typeof block === 'string'
			? new Paragraph(block)
			: new Table({
					rows: block.map(
						(row, y) =>
							new TableRow({
								children: row.flatMap((text, x) => {
									const span = rowSpan(block, y, x);
									return span === 0 ? [] : [new TableCell({ rowSpan: span, children: [new Paragraph(text)] })];
								})
							})
					)
				})
	);
	return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function html(blocks: readonly Block[]): Uint8Array {
	const body = blocks.map((block) => {
		if (typeof block === 'string') return `<p>${escape(block)}</p>`;
		const rows = block.map((row, y) => {
			const cells = row.map((text, x) => {
				const span = rowSpan(block, y, x);
				return span === 0 ? '' : `<td rowspan="${span}"><p>${escape(text)}</p></td>`;
			});
			return `<tr>${cells.join('')}</tr>`;
		});
		return `<table>${rows.join('\n')}</table>`;
	});
	return encoder.encode(`<html><head><style>td { color: red }</style></head><body>${body.join('\n')}</body></html>`);
}

/** Every table on a sheet of its own, the text before it above it; or all on one sheet. */
function xlsx(blocks: readonly Block[], together: boolean): Uint8Array {
	const sheets: string[][][] = [[]];
	for (const block of blocks) {
		const sheet = sheets[sheets.length - 1]!;
		if (typeof block === 'string') sheet.push([block]);
		else {
			sheet.push(...block.map((row) => [...row]));
			if (!together) sheets.push([]);
		}
	}
	const book = utils.book_new();
	sheets
		.filter((rows) => rows.length > 0)
		.forEach((rows, index) => utils.book_append_sheet(book, utils.aoa_to_sheet(rows), `Sheet${index + 1}`));
	return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function text(blocks: readonly Block[], row: (cells: readonly string[]) => string): Uint8Array {
	return encoder.encode(
		blocks.map((block) => (typeof block === 'string' ? block : block.map(row).join('\n'))).join('\n')
	);
}

const blanks = (width: number) => (cells: readonly string[]) =>
	cells.filter((cell) => cell !== '').join(' '.repeat(width));

/** The same report in every shape it reaches an auditor in: name of the shape, file name, bytes. */
export async function shapesOf(blocks: readonly Block[]): Promise<readonly (readonly [string, string, Uint8Array])[]> {
	return [
		['cells on lines of their own', 'a.txt', text(blocks, (cells) => cells.map((cell) => `\t${cell}\n`).join(''))],
		['tabs', 'a.txt', text(blocks, (cells) => cells.join('\t'))],
		['strokes around', 'a.txt', text(blocks, (cells) => `| ${cells.join(' | ')} |`)],
		['strokes between', 'a.txt', text(blocks, (cells) => cells.join(' | '))],
		['wide blanks', 'a.txt', text(blocks, blanks(4))],
		['single blanks', 'a.txt', text(blocks, blanks(1))],
		['a page', 'a.html', html(blocks)],
		['a workbook', 'a.xlsx', xlsx(blocks, false)],
		['one sheet', 'a.xlsx', xlsx(blocks, true)],
		['a Word file', 'a.docx', await docx(blocks)]
	];
}
