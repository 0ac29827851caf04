import { NOT_CALCULATED } from '../../../domain/text.ts';
import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import type { RawRow, RawSheet } from '../../model.ts';
import { formatKind, isElapsed, serialText, type FormatKind } from '../date-format.ts';
import { sheetWithLeftOut, type LeftOut } from '../left-out.ts';
import { isoText } from '../iso-time.ts';
import { numberText } from '../number-text.ts';
import { attribute, elements, textContent } from '../xlsx/xml.ts';
import { createRowCells } from './cells.ts';
import { sectionOf, tagsOf, type Pieces } from './sections.ts';

interface Format {
	readonly kind: FormatKind;
	readonly elapsed: boolean;
}

/** Names that stand for the formats of the machine's own language: no codes, whatever letters they have. */
const NAMED: Readonly<Record<string, FormatKind>> = {
	'General Number': 'number',
	Currency: 'number',
	'Euro Currency': 'number',
	Fixed: 'number',
	Standard: 'number',
	Percent: 'number',
	Scientific: 'number',
	'Yes/No': 'number',
	'True/False': 'number',
	'On/Off': 'number',
	'General Date': 'date',
	'Long Date': 'date',
	'Medium Date': 'date',
	'Short Date': 'date',
	'Long Time': 'time',
	'Medium Time': 'time',
	'Short Time': 'time'
};

/**
 * Sheets of a SpreadsheetML 2003 workbook, each read as a stream. Merged and skipped places are empty; no other part of
 * the document is looked at, so nothing in it can expand.
 */
export async function readSpreadsheetMl(pieces: Pieces, file: string): Promise<RawSheet[]> {
	const formats = new Map<string, Format>();
	const found: { name: string; hidden: boolean; top: number; left: number }[] = [];
	let prefix: string | null = null;
	let style = '';
	for await (const { name, tag, text } of tagsOf(
		pieces,
		['Style', 'NumberFormat', 'Worksheet', 'Table', 'Visible'],
		file
	)) {
		if (name === 'Style') style = attribute(tag, 'ID') ?? '';
		else if (name === 'NumberFormat') formats.set(style, formatOf(attribute(tag, 'Format') ?? 'General'));
		else if (name === 'Worksheet') found.push({ name: attribute(tag, 'Name') ?? '', hidden: false, top: 0, left: 0 });
		else if (name === 'Table')
			Object.assign(found.at(-1) ?? {}, { top: offset(tag, 'TopCell'), left: offset(tag, 'LeftCell') });
		else if (/hidden/i.test(text) && found.length > 0) found[found.length - 1]!.hidden = true;
		if (found.length > LIMITS.sheets) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.sheets}`);
	}
	for await (const piece of pieces()) {
		prefix = /<((?:[\w.-]+:)?)Workbook[\s>]/.exec(piece)?.[1] ?? '';
		break;
	}
	return found.map(({ name, hidden, top, left }, index) => {
		const fail: Fail = (row, message) => new IntakeError(`“${file}”的工作表“${name}”第 ${row} 行：${message}`);
		return sheetWithLeftOut({ name, hidden }, fail, (out) =>
			sheetRows(pieces, { file, index, prefix: prefix ?? '', formats, top, left, out, fail })
		);
	});
}

/** Rows or columns before the table begins; all places in it are counted from there. */
function offset(tag: string, name: string): number {
	const first = Number(attribute(tag, name) ?? 1);
	return Number.isInteger(first) && first > 0 && first < 0x7fffffff ? first - 1 : 0;
}

const formatOf = (code: string): Format => ({ kind: NAMED[code] ?? formatKind(code), elapsed: isElapsed(code) });

type Fail = (row: number, message: string) => IntakeError;

interface SheetContext {
	readonly file: string;
	readonly index: number;
	readonly prefix: string;
	readonly formats: ReadonlyMap<string, Format>;
	/** Rows and columns of the sheet before the table. */
	readonly top: number;
	readonly left: number;
	readonly out: LeftOut;
	readonly fail: Fail;
}

async function* sheetRows(pieces: Pieces, context: SheetContext): AsyncGenerator<RawRow[]> {
	const { file, index, prefix, top, fail, out } = context;
	let number = top;
	let isCut = false;
	async function* section() {
		yield `<${prefix}Worksheet>`;
		yield* sectionOf(pieces, `${prefix}Worksheet`, index, () => (isCut = true));
	}
	let count = 0;
	for await (const found of elements(section(), 'Row', file)) {
		const rows: RawRow[] = [];
		for (const { tag, content } of found) {
			const named = Number(value(tag, 'Index'));
			number = Number.isInteger(named) && named > 0 && named < 0x7fffffff ? top + named : number + 1;
			rows.push({ number, cells: content === null ? [] : rowCells(content, number, context) });
		}
		count += rows.length;
		if (count > LIMITS.rows) throw fail(number, LIMIT_MESSAGES.rows);
		yield rows;
	}
	if (isCut) out.cut(number);
}

function rowCells(content: string, row: number, { prefix, formats, left, out, fail }: SheetContext): readonly string[] {
	const open = `<${prefix}Cell`;
	const close = `</${prefix}Cell>`;
	const cells = createRowCells(row, fail, out);
	cells.moveTo(left);
	let at = 0;
	for (;;) {
		const start = content.indexOf(open, at);
		const tagEnd = start < 0 ? -1 : content.indexOf('>', start);
		if (tagEnd < 0) return cells.cells;
		const tag = content.slice(start + open.length, tagEnd);
		const named = Number(value(tag, 'Index'));
		if (Number.isInteger(named) && named > 0) cells.moveTo(left + named - 1);
		const merged = Number(value(tag, 'MergeAcross'));
		let text = '';
		at = tagEnd + 1;
		if (!tag.endsWith('/')) {
			const end = content.indexOf(close, at);
			if (end < 0) return cells.cells;
			text = cellText(content.slice(at, end), formats.get(value(tag, 'StyleID')));
			at = end + close.length;
		}
		if (text === '' && tag.includes('Formula=') && !content.slice(start, at).includes('Data')) text = NOT_CALCULATED;
		cells.put(text, 1);
		if (Number.isInteger(merged) && merged > 0) cells.moveTo(cells.next + merged);
	}
}

/** An attribute by its usual spelling, or however else it is written. */
function value(tag: string, name: string): string {
	const at = tag.indexOf(`ss:${name}="`);
	if (at >= 0) return tag.slice(at + name.length + 5, tag.indexOf('"', at + name.length + 5));
	return tag.includes(name) ? (attribute(tag, name) ?? '') : '';
}

function cellText(content: string, format: Format | undefined): string {
	// A comment holds a Data of its own.
	const own = content.replace(/<((?:[\w.-]+:)?)Comment[\s>][\s\S]*?(?:<\/\1Comment>|$)/g, '');
	const match = /<((?:[\w.-]+:)?)Data(?=[\s>])([^>]*)>([\s\S]*?)<\/\1Data>/.exec(own);
	if (!match) return '';
	const text = textContent(match[3]!.replace(/<[/\w][^>]*>/g, ''));
	switch (value(match[2]!, 'Type')) {
		case 'DateTime':
			return format?.kind === 'time' && /^(?:1899-12-3[01]|1900-01-00)T/.test(text)
				? isoText(text.replace(/^1900-01-00/, '1899-12-31')).slice(11)
				: isoText(text);
		case 'Boolean':
			return text.trim() === '1' ? 'TRUE' : 'FALSE';
		case 'Number':
			return (
				serialText(Number(text), format?.kind ?? 'number', false, format?.elapsed === true) ?? numberText(text.trim())
			);
		default:
			return text;
	}
}
