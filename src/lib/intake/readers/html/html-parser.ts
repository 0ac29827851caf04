import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import type { RawRow } from '../../model.ts';
import { HTML_ENTITIES } from './html-entities.ts';
import { createTagReader } from './tags.ts';

/** What is known of a table of a page. */
export interface HtmlTable {
	/** Its caption, or ''. */
	readonly caption: string;
	/** Rows that were read. */
	readonly rows: number;
	/** Has it a row of two cells? Of a page that is laid out with tables, such could hold data. */
	readonly wide: boolean;
	/** `cut`: the page ended inside it. */
	readonly state: 'open' | 'closed' | 'cut';
}

/** A push parser for the tables of an HTML text, in the order they begin. A table inside a cell is a table of its own. */
export interface HtmlParser {
	push(text: string, last: boolean): void;
	readonly tables: readonly HtmlTable[];
}

interface OpenTable {
	readonly place: number;
	caption: string;
	rows: number;
	wide: boolean;
	state: HtmlTable['state'];
	cells: string[] | null;
	characters: number;
	/** Rows still covered from above, by column. */
	spans: number[];
	cell: { text: string; colspan: number; rowspan: number } | null;
	inCaption: boolean;
}

/** Tables of a page, nested ones and empty ones too. */
const MOST_TABLES = 300_000;

/** Named and numeric character references replaced. */
function decodeHtml(text: string): string {
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
	if (!attributes.toLowerCase().includes(name)) return 1;
	const match = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, 'i').exec(attributes);
	return Math.min(Math.max(Number(match?.[1] ?? 1), 1), most);
};

/** White space as a browser shows it: runs become one blank, only `<br>` and blocks break lines. */
const shown = (text: string) =>
	text
		.replace(/[ \t\r\n\f\u00a0]+/g, ' ')
		.replace(/ ?\u2028 ?/g, '\n')
		.trim();

/**
 * Makes a parser that gives each row as it ends, with the place of its table. A spanning cell stands at its first place, the
 * rest are ''. Without `onRow` only the tables are counted, and what is in them is not looked at. Throws an `IntakeError` for what is beyond the limits.
 */
export function createHtmlParser(file: string, onRow: ((table: number, row: RawRow) => void) | null): HtmlParser {
	const tables: OpenTable[] = [];
	const stack: OpenTable[] = [];
	const fail = (message: string) => new IntakeError(`“${file}”：${message}`);

	const endCell = (table: OpenTable) => {
		if (!table.cell) return;
		table.cells ??= [];
		const { colspan, rowspan } = table.cell;
		let column = table.cells.length;
		while ((table.spans[column] ?? 0) > 0) {
			table.cells.push('');
			column += 1;
		}
		const text = onRow === null ? '' : shown(decodeHtml(table.cell.text));
		table.characters += text.length;
		if (text.length > LIMITS.cellCharacters) throw fail(LIMIT_MESSAGES.cell);
		if (table.characters > LIMITS.rowCharacters) throw fail(LIMIT_MESSAGES.row);
		if (column + colspan > LIMITS.columns) throw fail(LIMIT_MESSAGES.columns);
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
		table.wide ||= cells.length > 1;
		while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
		table.rows += 1;
		if (table.rows > LIMITS.rows) throw fail(LIMIT_MESSAGES.rows);
		onRow?.(table.place, { number: table.rows, cells });
		for (let column = 0; column < table.spans.length; column += 1) {
			if ((table.spans[column] ?? 0) > 0) table.spans[column] = table.spans[column]! - 1;
		}
		table.cells = null;
		table.characters = 0;
	};
	const endTable = (state: HtmlTable['state']) => {
		const table = stack.pop()!;
		endRow(table);
		table.state = state;
		table.caption = shown(decodeHtml(table.caption));
	};
	const beginTable = () => {
		if (tables.length === MOST_TABLES) throw fail(LIMIT_MESSAGES.sheets);
		const state = { state: 'open' as const, cells: null, characters: 0, spans: [], cell: null, inCaption: false };
		const opened: OpenTable = { place: tables.length, caption: '', rows: 0, wide: false, ...state };
		tables.push(opened);
		stack.push(opened);
	};

	const push = createTagReader(file, {
		text(text) {
			const table = stack[stack.length - 1];
			if (table?.cell) {
				if (onRow === null) return;
				table.cell.text += text;
				if (table.cell.text.length > LIMITS.cellCharacters * 2) throw fail(LIMIT_MESSAGES.cell);
			} else if (table?.inCaption && table.caption.length < LIMITS.cellCharacters) table.caption += text;
		},
		tag(name, closing, attributes) {
			const table = stack[stack.length - 1];
			if (name === 'table') {
				if (!closing) beginTable();
				else if (table) endTable('closed');
			} else if (!table) {
				return;
			} else if (name === 'tr') {
				endRow(table);
				if (!closing) table.cells = [];
			} else if (name === 'td' || name === 'th') {
				endCell(table);
				if (!closing)
					table.cell = {
						text: '',
						colspan: span(attributes, 'colspan', 1000),
						rowspan: span(attributes, 'rowspan', 65_534)
					};
			} else if (name === 'caption') {
				table.inCaption = !closing;
			} else if (table.cell && (name === 'br' || (closing && (name === 'p' || name === 'div' || name === 'li')))) {
				table.cell.text += '\u2028';
			}
		}
	});
	return {
		tables,
		push(text, last) {
			push(text, last);
			if (last) while (stack.length > 0) endTable('cut');
		}
	};
}
