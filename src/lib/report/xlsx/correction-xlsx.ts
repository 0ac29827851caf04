import type { CellObject, Sheet } from 'write-excel-file/universal';

import { packWorkbook } from './pack-workbook.ts';
import { sheetText } from './sheet-text.ts';
import { sheetName } from './table-xlsx.ts';

/** A column of a list to be put right. */
export interface CorrectionColumn {
	readonly header: string;
	/** Width in characters. */
	readonly width: number;
}

/** A cell of such a list as it is now; `marked` is what somebody should look at. */
export interface CorrectionCell {
	readonly text: string;
	readonly marked: boolean;
}

/** Rows with the same columns. */
export interface CorrectionTable {
	readonly name: string;
	/** Columns that say what row it is, and those that may be changed. */
	readonly places: readonly CorrectionColumn[];
	readonly fields: readonly CorrectionColumn[];
	readonly rows: readonly { readonly places: readonly string[]; readonly cells: readonly CorrectionCell[] }[];
}

const GREY = { backgroundColor: '#eceff2', textColor: '#5c6670' } as const;
const HEADER = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true } as const;
const MARKED = { backgroundColor: '#fff0c2' } as const;

/**
 * Rows to be put right as an Excel file, a sheet for each table: a title, how to use it, then the header, frozen. Columns
 * that say what row it is look as if they were locked; every cell is a text, so that Excel changes none by itself.
 */
export function correctionXlsx(
	title: string,
	note: string,
	tables: readonly CorrectionTable[]
): Promise<Uint8Array<ArrayBuffer>> {
	return packWorkbook(tables.map((table) => sheetOf(title, note, table)));
}

function sheetOf(title: string, note: string, { name, places, fields, rows }: CorrectionTable): Sheet<Blob> {
	const columns = [...places, ...fields];
	const wide = (value: string, style: Partial<CellObject>): (CellObject | null)[] => [
		{ ...text(value), ...style, columnSpan: columns.length },
		...new Array<null>(columns.length - 1).fill(null)
	];
	return {
		sheet: sheetName(name),
		data: [
			wide(title, { fontWeight: 'bold', fontSize: 14 }),
			wide(note, { textColor: GREY.textColor }),
			[
				...places.map(({ header }) => ({ ...text(header), ...HEADER, ...GREY })),
				...fields.map(({ header }) => ({ ...text(header), ...HEADER, backgroundColor: '#dce8f4' }))
			],
			...rows.map((row) => [
				...row.places.map((value) => ({ ...text(value), ...GREY })),
				...row.cells.map(({ text: value, marked }) => ({ ...text(value), ...(marked ? MARKED : {}) }))
			])
		],
		columns: columns.map(({ width }) => ({ width })),
		stickyRowsCount: 3,
		orientation: 'landscape'
	};
}

/** A cell that stays a text also when it is empty now and something is typed into it. */
function text(value: string): CellObject {
	const format = '@';
	return value === '' ? { type: String, format } : { value: sheetText(value), type: String, format };
}
