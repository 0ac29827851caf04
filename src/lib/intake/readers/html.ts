import { IntakeError } from '../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../limits.ts';
import type { RawRow } from '../model.ts';
import { HTML_ENTITIES } from './html-entities.ts';

/** A table of an HTML page: its caption (or '') and rows. A spanning cell stands at its first place, the rest are ''. */
export interface HtmlTable {
	readonly caption: string;
	readonly rows: readonly RawRow[];
}

interface OpenTable {
	caption: string;
	rows: RawRow[];
	cells: string[] | null;
	/** Rows still covered from above, by column. */
	spans: number[];
	cell: { text: string; colspan: number; rowspan: number } | null;
	inCaption: boolean;
}

const TOKEN =
	/<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;

/** Named and numeric character references replaced. */
export function decodeHtml(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}\d?));?/gi, (whole, decimal, hex, name) => {
		if (name !== undefined)
			return HTML_ENTITIES[name as string] ?? HTML_ENTITIES[(name as string).toLowerCase()] ?? whole;
		const point = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal);
		if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return '\ufffd';
		return point === 160 ? ' ' : String.fromCodePoint(point);
	});
}

const span = (attributes: string, name: string, most: number) => {
	const match = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(attributes);
	return Math.min(Math.max(Number(match?.[1] ?? 1), 1), most);
};

/** White space as a browser shows it: runs become one blank, only `<br>` and blocks break lines. */
const shown = (text: string) =>
	text
		.replace(/[ \t\r\n\f\u00a0]+/g, ' ')
		.replace(/ ?\u2028 ?/g, '\n')
		.trim();

/** Tables of an HTML text in the order they begin. A table inside a cell is a table of its own. */
export function htmlTables(html: string, file: string): HtmlTable[] {
	const tables: OpenTable[] = [];
	const stack: OpenTable[] = [];
	const top = () => stack[stack.length - 1];

	const endCell = (table: OpenTable) => {
		if (!table.cell) return;
		table.cells ??= [];
		const { colspan, rowspan } = table.cell;
		let column = table.cells.length;
		while ((table.spans[column] ?? 0) > 0) {
			table.cells.push('');
			column += 1;
		}
		const text = shown(decodeHtml(table.cell.text));
		if (text.length > LIMITS.cellCharacters) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.cell}`);
		if (column + colspan > LIMITS.columns) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.columns}`);
		for (let offset = 0; offset < colspan; offset += 1) {
			table.cells.push(offset === 0 ? text : '');
			// Counted down at the end of each row, this one included.
			if (rowspan > 1) table.spans[column + offset] = rowspan;
		}
		table.cell = null;
	};
	const endRow = (table: OpenTable) => {
		endCell(table);
		if (!table.cells) return;
		const cells = table.cells;
		while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
		table.rows.push({ number: table.rows.length + 1, cells });
		if (table.rows.length > LIMITS.rows) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.rows}`);
		for (let column = 0; column < table.spans.length; column += 1) {
			if ((table.spans[column] ?? 0) > 0) table.spans[column] = table.spans[column]! - 1;
		}
		table.cells = null;
	};

	for (const match of html.matchAll(TOKEN)) {
		const name = match[3]?.toLowerCase();
		const table = top();
		if (name === undefined) {
			const text = match[0];
			if (match[1] !== undefined || text.startsWith('<!--')) continue;
			if (table?.cell) {
				table.cell.text += text;
				if (table.cell.text.length > LIMITS.cellCharacters * 2)
					throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.cell}`);
			} else if (table?.inCaption) table.caption += text;
			continue;
		}
		const closing = match[2] === '/';
		const attributes = match[4] ?? '';
		if (name === 'table') {
			if (!closing) {
				const opened: OpenTable = { caption: '', rows: [], cells: null, spans: [], cell: null, inCaption: false };
				tables.push(opened);
				stack.push(opened);
			} else if (table) {
				endRow(table);
				stack.pop();
			}
		} else if (!table) {
			continue;
		} else if (name === 'tr') {
			endRow(table);
			if (!closing) table.cells = [];
		} else if (name === 'td' || name === 'th') {
			endCell(table);
			if (!closing) {
				table.cell = {
					text: '',
					colspan: span(attributes, 'colspan', 1000),
					rowspan: span(attributes, 'rowspan', 65_534)
				};
			}
		} else if (name === 'caption') {
			table.inCaption = !closing;
		} else if (table.cell && (name === 'br' || (closing && (name === 'p' || name === 'div' || name === 'li')))) {
			table.cell.text += '\u2028';
		}
	}
	while (stack.length > 0) endRow(stack.pop()!);
	// Of a page that is laid out with tables only those that could hold data.
	const wide = ({ rows }: OpenTable) => rows.some(({ cells }) => cells.length > 1);
	const kept = tables.length > LIMITS.sheets ? tables.filter(wide) : tables;
	return kept.map(({ caption, rows }) => ({ caption: shown(decodeHtml(caption)), rows }));
}
