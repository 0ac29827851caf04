import { strToU8, zipSync, type Zippable } from 'fflate';

import { serial, type Cell, type Sheet } from './sheet.ts';
import { layHeader, type Merge } from './xlsx-header.ts';
import {
	contentTypes,
	relations,
	STYLE,
	STYLES_XML,
	workbookRelations,
	workbookXml,
	xmlEscaped
} from './xlsx-parts.ts';

/**
 * A workbook of sheets with real merges, shared strings, bold headers, a frozen head and date formats. Written by hand
 * over fflate because a year of tickets is a million cells, and because the same sheets must give the same bytes.
 */
export function xlsxBytes(sheets: readonly Sheet[]): Uint8Array {
	const strings = new Map<string, number>();
	const parts: Record<string, string> = {};
	sheets.forEach((sheet, index) => {
		parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, strings);
	});
	const names = sheets.map((sheet) => sheet.name);
	const all: Record<string, string> = {
		'[Content_Types].xml': contentTypes(names.length),
		'_rels/.rels': relations(),
		'xl/workbook.xml': workbookXml(names),
		'xl/_rels/workbook.xml.rels': workbookRelations(names.length),
		'xl/styles.xml': STYLES_XML,
		'xl/sharedStrings.xml': stringsXml(strings),
		...parts
	};
	const entries: Zippable = {};
	for (const [name, text] of Object.entries(all)) entries[name] = strToU8(text);
	return zipSync(entries, { level: 6, mtime: new Date(2024, 0, 31, 9, 0, 0) });
}

function sheetXml(sheet: Sheet, strings: Map<string, number>): string {
	const merges: Merge[] = [];
	const lines: string[] = [];
	if (sheet.title !== undefined) {
		merges.push({ row: 1, column: 0, rows: 1, columns: sheet.columns });
		lines.push(`<row r="1" ht="28" customHeight="1">${textCell('A1', sheet.title, STYLE.title, strings)}</row>`);
	}
	const head = layHeader(sheet, lines.length + 1);
	merges.push(...head.merges);
	for (const [index, row] of head.rows.entries()) {
		const number = lines.length + 1;
		const cells = row.map((text, column) => textCell(reference(column, number), text, STYLE.header, strings));
		lines.push(`<row r="${number}">${cells.join('')}</row>`);
		if (index > 2) throw new RangeError('a header of more than three rows');
	}
	const headRows = lines.length;
	for (const row of sheet.rows) lines.push(rowXml(row, lines.length + 1, strings));
	return [
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
		`<dimension ref="A1:${reference(sheet.columns - 1, lines.length)}"/>`,
		`<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
		columnsXml(sheet.widths ?? []),
		`<sheetData>${lines.join('')}</sheetData>`,
		mergesXml(merges),
		'</worksheet>'
	].join('');
}

/** A row without a value is stored as an empty row, as platforms do. */
function rowXml(row: readonly Cell[], number: number, strings: Map<string, number>): string {
	let cells = '';
	for (let column = 0; column < row.length; column += 1) {
		const cell = row[column] ?? null;
		if (cell === null || cell === '') continue;
		const at = reference(column, number);
		if (typeof cell === 'string') cells += textCell(at, cell, STYLE.plain, strings);
		else if (typeof cell === 'number') cells += `<c r="${at}"><v>${cell}</v></c>`;
		else cells += `<c r="${at}" s="${cell.dayOnly ? STYLE.day : STYLE.instant}"><v>${serial(cell)}</v></c>`;
	}
	return `<row r="${number}">${cells}</row>`;
}

function textCell(at: string, text: string, style: number, strings: Map<string, number>): string {
	const styled = style === STYLE.plain ? '' : ` s="${style}"`;
	if (text === '') return `<c r="${at}"${styled}/>`;
	let index = strings.get(text);
	if (index === undefined) {
		index = strings.size;
		strings.set(text, index);
	}
	return `<c r="${at}"${styled} t="s"><v>${index}</v></c>`;
}

function stringsXml(strings: ReadonlyMap<string, number>): string {
	const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${xmlEscaped(text)}</t></si>`);
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`;
}

function columnsXml(widths: readonly number[]): string {
	if (widths.length === 0) return '';
	const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
	return `<cols>${columns.join('')}</cols>`;
}

function mergesXml(merges: readonly Merge[]): string {
	if (merges.length === 0) return '';
	const cells = merges.map((merge) => {
		const end = reference(merge.column + merge.columns - 1, merge.row + merge.rows - 1);
		return `<mergeCell ref="${reference(merge.column, merge.row)}:${end}"/>`;
	});
	return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
}

const letters: string[] = [];

/** `A1` of a 0-based column and a 1-based row. */
function reference(column: number, row: number): string {
	let name = letters[column];
	if (name === undefined) {
		name = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
		name += String.fromCharCode(65 + (column % 26));
		letters[column] = name;
	}
	return name + row;
}
