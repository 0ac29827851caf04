import type { CellObject, Sheet } from 'write-excel-file/universal';

import { packWorkbook } from './pack-workbook.ts';
import { sheetText } from './sheet-text.ts';
import { textWidth } from './row-height.ts';

/** What an exported column holds. Ratios are 0–1 and shown in percent. */
export type ColumnKind = 'text' | 'count' | 'decimal' | 'ratio';

export interface ExportColumn {
	readonly header: string;
	readonly kind?: ColumnKind;
}

export type ExportValue = string | number | boolean | null;

/** What a table is and where its figures come from, carried inside the file. */
export interface TableStamp {
	readonly title: string;
	/** By name, in reading order: 统计期间, 筛选, 数据截至 … */
	readonly facts: readonly { readonly name: string; readonly text: string }[];
}

/** Lines above the rows: the title, what the table is, and the header. */
const HEAD = 3;
/** Rows below them that an Excel sheet has room for. */
export const MOST_ROWS = 1_048_576 - HEAD;
const NARROWEST = 8;
const WIDEST = 48;
/** Rows that a column's width is taken from. */
const MEASURED = 200;

const FORMATS: Readonly<Record<ColumnKind, string | null>> = {
	text: null,
	count: '#,##0',
	decimal: '#,##0.00',
	ratio: '0.00%'
};

/**
 * Any table as an Excel file: its title, one line with the facts of the stamp, a frozen header, number formats and widths;
 * a second sheet has each fact in a row. Texts stay texts whatever they begin with, so ids keep their zeros and nothing
 * becomes a formula. Throws a RangeError with a Chinese message when Excel has no room for the rows.
 */
export async function tableXlsx(
	stamp: TableStamp,
	columns: readonly ExportColumn[],
	rows: readonly (readonly ExportValue[])[]
): Promise<Uint8Array<ArrayBuffer>> {
	if (rows.length > MOST_ROWS) {
		throw new RangeError(`共${rows.length}行，超出Excel工作表的${MOST_ROWS}行上限：请缩小筛选范围，或导出为CSV。`);
	}
	const line = stamp.facts.map(({ name, text: said }) => `${name}：${said.replace(/\s*\n\s*/g, ' ')}`).join('　');
	return packWorkbook([
		{
			sheet: sheetName(stamp.title),
			data: [
				across({ ...text(stamp.title), fontWeight: 'bold', fontSize: 14 }, columns.length),
				across(text(line), columns.length),
				columns.map(({ header }) => headCell(header)),
				...rows.map((row) => columns.map((column, index) => cell(row[index] ?? null, column.kind ?? 'text')))
			],
			columns: columns.map(({ header }, index) => ({ width: columnWidth(header, rows, index) })),
			stickyRowsCount: HEAD,
			orientation: 'landscape'
		},
		stampSheet(stamp)
	]);
}

function stampSheet({ title, facts }: TableStamp): Sheet<Blob> {
	const lines = [{ name: '表', text: title }, ...facts];
	return {
		sheet: sheetName(title) === '说明' ? '表的说明' : '说明',
		data: lines.map(({ name, text: said }) => [text(name), { ...text(said), wrap: true }]),
		columns: [{ width: 14 }, { width: 90 }]
	};
}

/** A cell over all columns. */
function across(first: CellObject, columns: number): (CellObject | null)[] {
	return [
		columns > 1 ? { ...first, columnSpan: columns } : first,
		...new Array<null>(Math.max(columns - 1, 0)).fill(null)
	];
}

function headCell(header: string): CellObject {
	return { ...text(header), fontWeight: 'bold', align: 'center', wrap: true, backgroundColor: '#e8eef4' };
}

function columnWidth(header: string, rows: readonly (readonly ExportValue[])[], index: number): number {
	const longest = rows
		.slice(0, MEASURED)
		.reduce((most, row) => Math.max(most, textWidth(String(row[index] ?? ''))), textWidth(header));
	return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

function cell(value: ExportValue, kind: ColumnKind): CellObject | null {
	if (value === null || value === '') return null;
	if (typeof value === 'number' && Number.isFinite(value)) {
		const format = FORMATS[kind];
		return { value, type: Number, ...(format === null ? {} : { format }) };
	}
	if (typeof value === 'boolean') return text(value ? '是' : '否');
	return text(String(value));
}

function text(value: string): CellObject {
	return { value: sheetText(value), type: String, format: '@' };
}

/** A sheet name as Excel allows it: 31 characters, without the seven it forbids and without quotes at its ends. */
export function sheetName(title: string): string {
	const name = sheetText(title)
		.replace(/[\\/?*[\]:\r\n\t]/g, ' ')
		.replace(/^[\s']+|[\s']+$/g, '')
		.slice(0, 31);
	return name === '' ? '数据' : name;
}
