import type { CellObject } from 'write-excel-file/universal';

import { packWorkbook } from './pack-workbook.ts';
import { sheetText } from './sheet-text.ts';

/** What an exported column holds. Ratios are 0–1 and shown in percent. */
export type ColumnKind = 'text' | 'count' | 'decimal' | 'ratio';

export interface ExportColumn {
	readonly header: string;
	readonly kind?: ColumnKind;
	/** Width in characters; 14 unless told. */
	readonly width?: number;
}

export type ExportValue = string | number | boolean | null;

/** Rows below the title and the header that an Excel sheet has room for. */
export const MOST_ROWS = 1_048_576 - 2;

const FORMATS: Readonly<Record<ColumnKind, string | null>> = {
	text: null,
	count: '#,##0',
	decimal: '#,##0.00',
	ratio: '0.00%'
};

/**
 * Any table as an Excel file with a title, a frozen header, number formats and widths. Texts stay texts whatever they
 * begin with, so ids keep their zeros and nothing becomes a formula. Throws a RangeError with a Chinese message when
 * Excel has no room for the rows.
 */
export async function tableXlsx(
	title: string,
	columns: readonly ExportColumn[],
	rows: readonly (readonly ExportValue[])[]
): Promise<Uint8Array<ArrayBuffer>> {
	if (rows.length > MOST_ROWS) {
		throw new RangeError(`共${rows.length}行，超出Excel工作表的${MOST_ROWS}行上限：请缩小筛选范围，或导出为CSV。`);
	}
	const blank = new Array<null>(Math.max(columns.length - 1, 0)).fill(null);
	const span = columns.length > 1 ? { columnSpan: columns.length } : {};
	const heading: CellObject = { ...text(title), ...span, fontWeight: 'bold', fontSize: 14 };
	const header = columns.map((column): CellObject => ({
		...text(column.header),
		fontWeight: 'bold',
		align: 'center',
		wrap: true,
		backgroundColor: '#e8eef4'
	}));
	return packWorkbook([
		{
			sheet: sheetName(title),
			data: [
				[heading, ...blank],
				header,
				...rows.map((row) => columns.map((column, index) => cell(row[index] ?? null, column.kind ?? 'text')))
			],
			columns: columns.map((column) => ({ width: column.width ?? 14 })),
			stickyRowsCount: 2,
			orientation: 'landscape'
		}
	]);
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
