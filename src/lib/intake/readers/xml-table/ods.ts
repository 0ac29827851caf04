import { isErrorValue, NOT_CALCULATED } from '../../../domain/text.ts';
import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import type { RawRow, RawSheet } from '../../model.ts';
import { serialText, type FormatKind } from '../date-format.ts';
import { sheetWithLeftOut, type LeftOut } from '../left-out.ts';
import { durationSeconds, isoText } from '../iso-time.ts';
import { numberText } from '../number-text.ts';
import { attribute, elements, textContent, xmlDecoder, xmlText } from '../xlsx/xml.ts';
import type { ZipEntry, ZipFile } from '../xlsx/zip.ts';
import { createRepeatCount, createRowCells, type RepeatCount } from './cells.ts';
import { sectionOf, tagsOf, type Pieces } from './sections.ts';

/** Most blanks that one element stands for. */
const MOST_BLANKS = 1_000;
const DAY_SECONDS = 86_400;
const STYLES = ['date-style', 'time-style', 'style', 'table-properties', 'table'];

/**
 * Tables of an OpenDocument spreadsheet, each read as a stream. Rows and cells that the file says once for many places
 * are given so often, within `LIMITS.repeatedCells`; empty ones cost nothing.
 */
export async function readOds(zip: ZipFile, content: ZipEntry, file: string): Promise<RawSheet[]> {
	const manifest = zip.find('META-INF/manifest.xml');
	if (
		manifest !== null &&
		/encryption-data[\s>]/.test(xmlDecoder()(await zip.readWhole(manifest, LIMITS.indexBytes), true))
	)
		throw new IntakeError(`“${file}”是加密的 ods 文件，请用 WPS 或 LibreOffice 打开，去掉密码后再导入`);
	const meta = zip.find('meta.xml');
	const about = meta === null ? '' : xmlDecoder()(await zip.readWhole(meta, LIMITS.indexBytes), true);
	return readOdsContent(() => xmlText(zip.read(content)), file, about);
}

/** Does a document name a program that calculates as the one that saved it? */
const isCalculated = (about: string) => /<meta:generator>[^<]*(?:Office|WPS|Kingsoft|Calligra|Gnumeric)/i.test(about);

/** The tables of an OpenDocument content part, or of a document that is one XML file (fods). `about`: who saved it. */
export async function readOdsContent(pieces: Pieces, file: string, about: string): Promise<RawSheet[]> {
	const calculated = isCalculated(about);
	const hiddenStyles = new Set<string>();
	const dataStyles = new Map<string, FormatKind>();
	const formats = new Map<string, FormatKind>();
	const found: { name: string; hidden: boolean }[] = [];
	let style = '';
	for await (const { name, tag } of tagsOf(pieces, STYLES, file)) {
		if (name === 'date-style' || name === 'time-style') {
			dataStyles.set(attribute(tag, 'name') ?? '', name === 'date-style' ? 'date' : 'time');
		} else if (name === 'style') {
			style = attribute(tag, 'name') ?? '';
			const format = dataStyles.get(attribute(tag, 'data-style-name') ?? '');
			if (format !== undefined) formats.set(style, format);
		} else if (name === 'table-properties') {
			if (attribute(tag, 'display') === 'false') hiddenStyles.add(style);
		} else
			found.push({ name: attribute(tag, 'name') ?? '', hidden: hiddenStyles.has(attribute(tag, 'style-name') ?? '') });
		if (found.length > LIMITS.sheets) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.sheets}`);
	}
	return found.map(({ name, hidden }, index) => {
		const fail: Fail = (row, message) => new IntakeError(`“${file}”的工作表“${name}”第 ${row} 行：${message}`);
		return sheetWithLeftOut({ name, hidden }, fail, (out) =>
			tableRows(pieces, { index, file, formats, calculated, fail, out, repeats: createRepeatCount(fail) })
		);
	});
}

type Fail = (row: number, message: string) => IntakeError;

interface TableContext {
	/** 0-based place among the tables. */
	readonly index: number;
	readonly file: string;
	/** What bare numbers are, by the name of their style. */
	readonly formats: ReadonlyMap<string, FormatKind>;
	/** A formula without a value has an empty text for its result: LibreOffice writes none. */
	readonly calculated: boolean;
	readonly fail: Fail;
	readonly out: LeftOut;
	readonly repeats: RepeatCount;
}

async function* tableRows(pieces: Pieces, context: TableContext): AsyncGenerator<RawRow[]> {
	const { index, file, fail, repeats, out } = context;
	let isCut = false;
	async function* section() {
		yield '<table:table>';
		yield* sectionOf(pieces, 'table:table', index, () => (isCut = true));
	}
	let number = 1;
	let count = 0;
	for await (const found of elements(section(), 'table-row', file)) {
		const rows: RawRow[] = [];
		for (const { tag, content } of found) {
			const times = repeated(tag, 'number-rows-repeated');
			const cells = content === null ? [] : rowCells(content, number, context);
			if (cells.length > 0) {
				repeats.repeat((times - 1) * cells.length, number);
				for (let copy = 0; copy < times; copy += 1) rows.push({ number: number + copy, cells });
			}
			number += times;
		}
		count += rows.length;
		if (count > LIMITS.rows) throw fail(number, LIMIT_MESSAGES.rows);
		if (rows.length > 0) yield rows;
	}
	if (isCut) out.cut(number - 1);
}

function repeated(tag: string, name: string): number {
	if (!tag.includes(name)) return 1;
	const times = Number(attribute(tag, name));
	return Number.isInteger(times) && times > 0 ? Math.min(times, 0x7fffffff) : 1;
}

const CELL = /<table:(covered-)?table-cell(?=[\s/>])([^>]*)>/g;

function rowCells(
	content: string,
	row: number,
	{ fail, out, repeats, formats, calculated }: TableContext
): readonly string[] {
	const cells = createRowCells(row, fail, out);
	let at = 0;
	for (;;) {
		CELL.lastIndex = at;
		const match = CELL.exec(content);
		if (!match) return cells.cells;
		at = CELL.lastIndex;
		const tag = match[2]!;
		let inside = '';
		if (!tag.endsWith('/')) {
			const end = content.indexOf(`</table:${match[1] ?? ''}table-cell>`, at);
			if (end < 0) return cells.cells;
			inside = content.slice(at, end);
			at = end;
		}
		let text = match[1] === undefined ? cellText(tag, inside, formats) : '';
		if (text === '' && !calculated && isUncalculated(tag)) text = NOT_CALCULATED;
		const times = repeated(tag, 'number-columns-repeated');
		if (text !== '' && times > 1 && cells.next + times <= LIMITS.columns) repeats.repeat(times - 1, row);
		cells.put(text, times);
	}
}

/** A formula's empty text has a type; no type, or a number without its value, is no result. */
const isUncalculated = (tag: string) => tag.includes('table:formula=') && !tag.includes('value-type="string"');

function cellText(tag: string, content: string, formats: TableContext['formats']): string {
	if (tag.includes('calcext:value-type="error"')) return errorText(shownText(content));
	switch (tag.includes('value-type') ? attribute(tag, 'value-type') : null) {
		case 'float':
		case 'currency':
		case 'percentage':
			return amountText((attribute(tag, 'value') ?? '').trim(), formats.get(attribute(tag, 'style-name') ?? ''));
		case 'date':
			return isoText(attribute(tag, 'date-value') ?? '');
		case 'time':
			return timeText(attribute(tag, 'time-value') ?? '');
		case 'boolean':
			return attribute(tag, 'boolean-value') === 'true' ? 'TRUE' : 'FALSE';
		case 'string':
			return tag.includes('string-value') ? (attribute(tag, 'string-value') ?? '') : shownText(content);
		default:
			return shownText(content);
	}
}

/** Some programs write a date as the number of its day, and leave it to the style. */
function amountText(stored: string, format: FormatKind | undefined): string {
	return serialText(Number(stored), format ?? 'number') ?? numberText(stored);
}

/** LibreOffice writes its own errors (`Err:502`), and those of Excel in its own language. */
const errorText = (shown: string) => (isErrorValue(shown) ? shown : '#VALUE!');

/** A length of time; LibreOffice writes a moment so too, from 1899-12-30, where only its time of day is shown. */
function timeText(value: string): string {
	const seconds = durationSeconds(value);
	return (seconds === null ? null : serialText(seconds / DAY_SECONDS, 'time', false, true)) ?? value;
}

/** What stands in a cell, or over its text, and is none of it: comments, drawings, phonetic guides. */
const BESIDE = /<(office:annotation|draw:[\w-]+|text:ruby-text)(?=[\s>])(?:[^>]*[^/])?>[\s\S]*?(?:<\/\1>|$)/g;

/** Paragraphs as lines. */
function shownText(content: string): string {
	if (content === '') return '';
	const own = /<office:annotation|<draw:|<text:ruby-text/.test(content) ? content.replace(BESIDE, '') : content;
	const lines: string[] = [];
	for (const [, inside = ''] of own.matchAll(/<text:p(?=[\s/>])[^>]*?(?:\/>|>([\s\S]*?)<\/text:p>)/g)) {
		const spaced = inside
			.replace(/<text:s(?=[\s/>])([^>]*)>/g, (_, tag: string) =>
				' '.repeat(Math.min(repeated(tag, 'text:c'), MOST_BLANKS))
			)
			.replace(/<text:tab(?=[\s/>])[^>]*>/g, '\t')
			.replace(/<text:line-break(?=[\s/>])[^>]*>/g, '\n')
			.replace(/<[/\w][^>]*>/g, '');
		lines.push(textContent(spaced));
	}
	return lines.join('\n');
}
