import { placeBlocks, type RawBlock, type ReportDocument } from '../report-document.ts';
import { tableGrid, type HtmlCell } from './table-grid.ts';

const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ensp: ' ',
	emsp: ' ',
	ge: '≥',
	le: '≤',
	middot: '·',
	times: '×',
	divide: '÷',
	mdash: '—',
	ldquo: '“',
	rdquo: '”'
};
const BREAKING = /^(p|div|h[1-6]|li|ul|ol|br|section|article|header|footer|body|blockquote|pre|dt|dd|caption)$/;
const SILENT = /^(script|style|title|template|noscript)$/;
const TOKEN = /<!--[\s\S]*?-->|<!\[[\s\S]*?\]>|<\/?([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;

interface OpenTable {
	rows: HtmlCell[][];
	cell: { text: string; colspan: number; rowspan: number } | null;
}

/**
 * Reads HTML (a page, or a Word file turned into HTML) into paragraphs and tables. Nothing is executed or fetched; a
 * table inside a cell becomes a table of its own.
 */
export function reportFromHtml(html: string): ReportDocument {
	const blocks: RawBlock[] = [];
	const open: OpenTable[] = [];
	let line = '';
	let silent = '';
	const endLine = () => {
		if (line.trim() !== '') blocks.push({ kind: 'paragraph', text: line });
		line = '';
	};
	const endCell = (table: OpenTable) => {
		if (table.cell !== null) table.rows[table.rows.length - 1]?.push(table.cell);
		table.cell = null;
	};
	const write = (text: string) => {
		const cell = open[open.length - 1]?.cell;
		if (cell) cell.text += text;
		else if (open.length === 0) line += text;
	};
	for (const match of html.matchAll(TOKEN)) {
		const [token, rawName, attributes = ''] = match;
		const name = rawName?.toLowerCase();
		const closing = token.startsWith('</');
		if (silent !== '') {
			if (closing && name === silent) silent = '';
			continue;
		}
		if (name === undefined) {
			if (!token.startsWith('<!')) write(decode(token).replace(/\s+/g, ' '));
			continue;
		}
		const table = open[open.length - 1];
		if (SILENT.test(name)) {
			if (!closing) silent = name;
		} else if (name === 'table') {
			if (!closing) {
				endLine();
				open.push({ rows: [], cell: null });
			} else if (table !== undefined) {
				endCell(table);
				open.pop();
				blocks.push({ kind: 'table', rows: tableGrid(table.rows) });
			}
		} else if (name === 'tr' && table !== undefined) {
			endCell(table);
			if (!closing) table.rows.push([]);
		} else if ((name === 'td' || name === 'th') && table !== undefined) {
			endCell(table);
			if (closing) continue;
			if (table.rows.length === 0) table.rows.push([]);
			table.cell = { text: '', colspan: span(attributes, 'colspan'), rowspan: span(attributes, 'rowspan') };
		} else if (BREAKING.test(name)) {
			if (table?.cell) table.cell.text += ' ';
			else if (table === undefined) endLine();
		}
	}
	endLine();
	for (const table of open) blocks.push({ kind: 'table', rows: tableGrid(table.rows) });
	return placeBlocks(blocks);
}

function span(attributes: string, name: string): number {
	const match = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes);
	return Math.min(Math.max(Number(match?.[1] ?? 1), 1), 1000);
}

function decode(text: string): string {
	return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, code: string) => {
		if (!code.startsWith('#')) return ENTITIES[code.toLowerCase()] ?? whole;
		const point = code[1]?.toLowerCase() === 'x' ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
		return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
	});
}
