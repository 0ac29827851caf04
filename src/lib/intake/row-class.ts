import { datasetList } from '../domain/datasets/index.ts';
import { remember } from '../domain/remember.ts';
import { simplified } from '../domain/simplified.ts';
import { isNoValue, normaliseHeader } from '../domain/text.ts';
import { looksLikeData } from './header.ts';
import { headerLookup } from './map-columns.ts';

const TOTAL =
	/^(?:本[页月季年周]|上[页月]|以上|全[省市县区州年])?(?:合计|总计|小计|共计|累计|汇总)(?:数|[(][^()]{0,8}[)]|:)?[\d,.]*(?:件|条|个|次|人|元|万元)?$|^全[省市县区州](?:平均)?$/;

/** A cheap look that spares most cells the rest. */
const MAYBE_TOTAL = /[计計全汇匯彙]/;

const plainOf = (text: string) => simplified(text.normalize('NFKC').replace(/\s+/g, ''));

/** Is this a label of a total row: 合计, 总计, 小计, 共计, 全县, `本页小计`, `合计（件）`, `合计：26007件`? A text that merely contains one is not. */
export function isTotalLabel(text: string): boolean {
	return text.length <= 24 && MAYBE_TOTAL.test(text) && TOTAL.test(plainOf(text));
}

const FURNITURE =
	/^第\d+页|^共\d+(?:条|行|件|项|页)|^(?:制表|填表|填报|审核|复核|审批|签发|统计|打印|导出|查询|报送|生成|经办|联系|负责)(?:人|员|时间|日期|单位|部门)?:|^(?:备注|说明|注):/;

/** Normalising keeps what is written in ASCII, with which no such text begins. */
const beginsWithAscii = (text: string) => text.charCodeAt(0) > 32 && text.charCodeAt(0) < 127;

const isFurnitureText = (text: string) => text.length <= 200 && !beginsWithAscii(text) && FURNITURE.test(plainOf(text));

/**
 * Is this a line that tells of the table and not of a record: 制表人：…, 打印时间：…, 第 2 页 共 9 页, 备注：…? Its first text
 * does, and the required columns have nothing else.
 */
export function isFurniture(cells: readonly string[], requiredColumns: readonly number[]): boolean {
	const first = cells.find((cell) => cell.trim() !== '');
	if (first === undefined || requiredColumns.length === 0) return false;
	const says = (cell: string) => !isNoValue(cell) && !isFurnitureText(cell);
	return !requiredColumns.some((column) => says(cells[column] ?? '')) && isFurnitureText(first);
}

const isNumber = (text: string) => text.length <= 30 && /^[-+]?[\d,]*\.?\d+%?$/.test(text.trim());

/**
 * Is this the total line of a table? Its first or second non-empty cell is a total label, or one of its cells is and the
 * rest are only numbers; and it is no record: some required field has no value, or only the label.
 */
export function isTotalRow(cells: readonly string[], requiredColumns: readonly number[]): boolean {
	let filled = 0;
	let label = -1;
	let numbers = 0;
	for (let index = 0; index < cells.length; index += 1) {
		const cell = cells[index]!;
		if (cell === '' || (cell.charCodeAt(0) <= 0x3000 && cell.length < 100 && cell.trim() === '')) continue;
		filled += 1;
		if (label < 0 && isTotalLabel(cell)) {
			label = index;
			if (filled <= 2) return lacksRequired(cells, requiredColumns, label);
		} else if (isNumber(cell)) {
			numbers += 1;
		} else if (filled - numbers > 3) {
			// Neither a label in the first two cells nor only numbers beside one.
			return false;
		}
	}
	return label >= 0 && numbers === filled - 1 && lacksRequired(cells, requiredColumns, label);
}

function lacksRequired(cells: readonly string[], requiredColumns: readonly number[], label: number): boolean {
	return (
		requiredColumns.length === 0 || requiredColumns.some((column) => column === label || isNoValue(cells[column] ?? ''))
	);
}

const FEWEST_HEADERS = 4;
const SHARE_OF_HEADERS = 0.8;
const LONGEST_HEADER = 20;

/** Headers of every dataset. */
let headers: ReadonlySet<string> | undefined;
const allHeaders = () => (headers ??= new Set(datasetList.flatMap((dataset) => [...headerLookup(dataset).keys()])));

const hasDigit = /\d/;
const isKnownHeader = remember((cell) => allHeaders().has(normaliseHeader(cell)), { longest: LONGEST_HEADER });
/** A header of some dataset, without a digit: most cells have one, and need not be looked up. */
const isAnyHeader = (cell: string) => cell.length <= LONGEST_HEADER && !hasDigit.test(cell) && isKnownHeader(cell);

/**
 * Is this a header line: four cells or more, and nearly all of them headers that some dataset knows; or some cells, half of
 * them such headers, and among these all that a dataset requires?
 */
export function isHeaderLine(cells: readonly string[]): boolean {
	let filled = 0;
	let headers = 0;
	for (let index = 0; index < cells.length; index += 1) {
		const cell = cells[index]!;
		if (cell.trim() === '') continue;
		filled += 1;
		if (isAnyHeader(cell)) headers += 1;
		// Nearly every row is told apart by its first cells.
		else if (filled > 2 * headers + 2) return false;
	}
	if (headers >= FEWEST_HEADERS && headers >= SHARE_OF_HEADERS * filled) return true;
	return headers >= 2 && headers * 2 >= filled && hasAllRequired(cells.map(normaliseHeader));
}

/** Are the headers among these that some dataset cannot do without? */
function hasAllRequired(headers: readonly string[]): boolean {
	return datasetList.some((dataset) => {
		const lookup = headerLookup(dataset);
		const meant = new Set(headers.map((header) => lookup.get(header)?.field));
		return dataset.fields.every(
			(field) => field.required !== true || field.columnOptional === true || meant.has(field)
		);
	});
}

/** Has a header line another header in some column than each of these lines, which are normalised? */
export function differsFrom(cells: readonly string[], headerLines: readonly (readonly string[])[]): boolean {
	return cells.some((cell, index) => {
		const header = normaliseHeader(cell);
		const own = headerLines.map((line) => line[index] ?? '').filter((text) => text !== '');
		return header !== '' && own.length > 0 && !own.includes(header);
	});
}

/** Has a header line a known header in some column where none of these lines, which are normalised, has any? */
export function addsTo(cells: readonly string[], headerLines: readonly (readonly string[])[]): boolean {
	return cells.some((cell, index) => headerLines.every((line) => (line[index] ?? '') === '') && isAnyHeader(cell));
}

/** Is this a line with a single text, as titles are? */
export function isTitle(cells: readonly string[]): boolean {
	const filled = cells.filter((cell) => cell.trim() !== '');
	return filled.length === 1 && /[\u4e00-\u9fa5]/.test(filled[0]!);
}

/**
 * Can this be a line that belongs to a header below it, a title or the upper line of the header itself? It fills not all
 * required columns, so that it is no whole record.
 */
export function mayStandAbove(cells: readonly string[], requiredColumns: readonly number[]): boolean {
	if (requiredColumns.every((column) => (cells[column] ?? '').trim() !== '')) return false;
	return isTitle(cells) || !cells.some(looksLikeData);
}

/** Normalising keeps simplified Han characters as they are: without the header's first one, a cell is not that header. */
const lacksFirstHan = (cell: string, header: string) =>
	/^[\u4e00-\u9fa5]/.test(header) && !simplified(cell).includes(header[0]!);

/** Does a required cell say that its row is a record, whatever the others say: no blank, total or header line? */
export function saysRecord(cell: string, headers: readonly string[]): boolean {
	return (
		!isNoValue(cell) &&
		!isFurnitureText(cell) &&
		!isTotalLabel(cell) &&
		// Headers have no digit, and what a record requires nearly always has one.
		hasDigit.test(cell) &&
		headers.every((header) => !isHeader(cell, header))
	);
}

function isHeader(cell: string, header: string): boolean {
	if (cell.length > 10 * header.length + 20 || lacksFirstHan(cell, header)) return false;
	return normaliseHeader(cell) === header;
}

/**
 * A header line again in the middle of the data, as page by page exports have it: at least two cells, all as above.
 * `headerLines` are normalised. Nearly every row is told apart by its first cell.
 */
export function isRepeatedHeader(cells: readonly string[], headerLines: readonly (readonly string[])[]): boolean {
	return headerLines.some((line) => {
		let filled = 0;
		for (let index = 0; index < Math.max(cells.length, line.length); index += 1) {
			const expected = line[index] ?? '';
			if (!isHeader(cells[index] ?? '', expected)) return false;
			if (expected !== '') filled += 1;
		}
		return filled >= 2;
	});
}
