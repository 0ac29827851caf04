import { NOT_CALCULATED } from '../../../domain/text.ts';
import type { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import type { RawRow } from '../../model.ts';
import { serialText } from '../date-format.ts';
import type { LeftOut } from '../left-out.ts';
import { isoText } from '../iso-time.ts';
import { numberText } from '../number-text.ts';
import { itemText } from './shared-strings.ts';
import type { CellStyle } from './styles.ts';
import { decodeEscapes, elements, textContent, xmlText } from './xml.ts';

/** What cells refer to. */
export interface SheetContext {
	readonly file: string;
	readonly strings: readonly string[];
	readonly styles: readonly CellStyle[];
	readonly date1904: boolean;
	/** The workbook asks for all its formulas to be worked out when it is opened: a 0 is no result, but what XlsxWriter puts for one. */
	readonly uncalculated: boolean;
	readonly out: LeftOut;
	readonly fail: (row: number, message: string) => IntakeError;
}

/** 0-based column of a cell reference such as `AB12`; -1 where it has no letters. */
export function columnOf(reference: string): number {
	let column = 0;
	for (let index = 0; index < reference.length; index += 1) {
		const code = reference.charCodeAt(index) & 0xdf;
		if (code < 65 || code > 90) break;
		column = column * 26 + code - 64;
	}
	return column - 1;
}

/** Content of the first `name` element of a cell, or null. */
function inner(content: string, name: string): string | null {
	const plain = content.indexOf(`<${name}>`);
	if (plain >= 0) {
		const end = content.indexOf(`</${name}>`, plain);
		if (end >= 0) return content.slice(plain + name.length + 2, end);
	}
	return new RegExp(`<((?:[\\w.-]+:)?)${name}(?:\\s[^>]*)?>([\\s\\S]*?)</\\1${name}>`).exec(content)?.[2] ?? null;
}

function quoted(tag: string, name: string): string {
	const at = tag.indexOf(` ${name}="`);
	if (at >= 0) return tag.slice(at + name.length + 3, tag.indexOf('"', at + name.length + 3));
	if (!tag.includes(`${name}=`) && !tag.includes(`${name} `)) return '';
	return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}

const FORMULA = /<(?:[\w.-]+:)?f[\s/>]/;

/** The text of one cell. */
function cellText({ type, style: styleIndex }: CellTag, content: string, context: SheetContext): string {
	if (type === 'inlineStr') return itemText(inner(content, 'is') ?? '');
	const value = content.startsWith('<v>') && content.endsWith('</v>') ? content.slice(3, -4) : inner(content, 'v');
	if (value === null || value === '') return type !== 'str' && FORMULA.test(content) ? NOT_CALCULATED : '';
	if (value === '0' && context.uncalculated && FORMULA.test(content)) return NOT_CALCULATED;
	switch (type) {
		case 's':
			return context.strings[Number(value)] ?? '';
		case 'str':
			return decodeEscapes(textContent(value));
		case 'b':
			return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
		case 'e':
			return textContent(value);
		case 'd':
			return isoText(value.trim());
		default: {
			const stored = value.trim();
			const style = context.styles[styleIndex];
			if (style === undefined || style.kind === 'number') return numberText(stored);
			return serialText(Number(stored), style.kind, context.date1904, style.elapsed) ?? numberText(stored);
		}
	}
}

/** What the start tag of a cell says, and where the tag ends. */
interface CellTag {
	/** 0-based column; -1 where the tag does not say. */
	column: number;
	/** Index of the cell's style. */
	style: number;
	/** The text of the type; '' where there is none. */
	type: string;
	/** Position of the `>`; -1 where there is none. */
	end: number;
}

/** Cells that a row can have in any spreadsheet, twice over; blank ones take time too. */
const MOST_CELLS = 32_768;

const BLANK = 32;
const QUOTE = 34;
const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

/**
 * Reads the start tag of a cell whose attributes begin at `from`, as spreadsheets write it: ` r="AB12" s="3" t="s"`, in place
 * and without a text for each part, since there are millions. False for a tag that is written otherwise.
 */
function readTag(content: string, from: number, tag: CellTag): boolean {
	tag.column = -1;
	tag.style = 0;
	tag.type = '';
	let at = from;
	for (;;) {
		let code = content.charCodeAt(at);
		if (code === GREATER || (code === SLASH && content.charCodeAt(at + 1) === GREATER)) {
			tag.end = code === GREATER ? at : at + 1;
			return true;
		}
		if (code !== BLANK || content.charCodeAt(at + 2) !== EQUALS || content.charCodeAt(at + 3) !== QUOTE) return false;
		const name = content.charCodeAt(at + 1);
		at += 4;
		if (name === 114) {
			let column = 0;
			for (; ; at += 1) {
				code = content.charCodeAt(at);
				if (code < 65 || code > 90) break;
				column = column * 26 + code - 64;
			}
			while ((code = content.charCodeAt(at)) >= 48 && code <= 57) at += 1;
			tag.column = column - 1;
		} else if (name === 115) {
			let style = 0;
			for (; (code = content.charCodeAt(at)) >= 48 && code <= 57; at += 1) style = style * 10 + code - 48;
			tag.style = style;
		} else if (name === 116) {
			const start = at;
			while ((code = content.charCodeAt(at)) >= 97 && code <= 122) at += 1;
			tag.type = at === start + 1 ? content[start]! : content.slice(start, at);
		} else return false;
		if (code !== QUOTE) return false;
		at += 1;
	}
}

/** Cells of a row, by position, up to the last one with content. */
function rowCells(content: string, prefix: string, context: SheetContext, number: number): string[] {
	const open = `<${prefix}c`;
	const close = `</${prefix}c>`;
	const cells: string[] = [];
	const tag: CellTag = { column: -1, style: 0, type: '', end: -1 };
	let column = -1;
	let seen = 0;
	let at = 0;
	for (;;) {
		const start = content.startsWith(open, at) ? at : content.indexOf(open, at);
		if (start < 0) return cells;
		const next = content.charCodeAt(start + open.length);
		at = start + open.length;
		if (next > 32 && next !== GREATER && next !== SLASH) continue;
		if (!readTag(content, at, tag)) {
			tag.end = content.indexOf('>', at);
			if (tag.end < 0) return cells;
			const text = content.slice(at, tag.end);
			tag.column = columnOf(quoted(text, 'r'));
			tag.style = Number(quoted(text, 's') || 0);
			tag.type = quoted(text, 't');
		}
		column = tag.column >= 0 ? tag.column : column + 1;
		seen += 1;
		if (seen > MOST_CELLS) throw context.fail(number, LIMIT_MESSAGES.columns);
		at = tag.end + 1;
		if (content.charCodeAt(tag.end - 1) === SLASH) continue;
		const end = content.indexOf(close, at);
		if (end < 0) return cells;
		const text = cellText(tag, content.slice(at, end), context);
		at = end + close.length;
		if (text === '') continue;
		if (text.length > LIMITS.cellCharacters) throw context.fail(number, LIMIT_MESSAGES.cell);
		if (column >= LIMITS.columns) {
			if (text.trim() !== '') context.out.farCell(number);
			continue;
		}
		while (cells.length < column) cells.push('');
		cells[column] = text;
	}
}

/** Rows of a worksheet part, in batches as they are inflated. The part's `dimension` is never looked at. */
export async function* sheetRows(chunks: AsyncIterable<Uint8Array>, context: SheetContext): AsyncGenerator<RawRow[]> {
	let number = 0;
	let count = 0;
	let read = 0;
	let given = 0;
	for await (const found of elements(xmlText(chunks), 'row', context.file)) {
		const rows: RawRow[] = [];
		for (const { tag, content } of found) {
			const named = Number(quoted(tag, 'r'));
			number = Number.isInteger(named) && named > 0 && named < 0x7fffffff ? named : number + 1;
			if (content === null) {
				rows.push({ number, cells: [] });
				continue;
			}
			const prefix = /<((?:[\w.-]+:)?)c[\s>/]/.exec(content)?.[1] ?? '';
			const cells = rowCells(content, prefix, context, number);
			read += content.length;
			for (const cell of cells) given += cell.length;
			if (given > LIMITS.textFloor && given > read * LIMITS.textRatio) throw context.fail(number, LIMIT_MESSAGES.text);
			rows.push({ number, cells });
		}
		count += rows.length;
		if (count > LIMITS.rows) throw context.fail(number, LIMIT_MESSAGES.rows);
		yield rows;
	}
}
