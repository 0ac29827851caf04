import type { CellObject, Sheet } from 'write-excel-file/universal';

import type { ReportTable, TableCell } from '../table.ts';
import { rowHeight } from './row-height.ts';
import { sheetText } from './sheet-text.ts';

const LINE = { borderStyle: 'thin', borderColor: '#808080' } as const;
/** Columns narrower than this cut figures off in Excel. */
const NARROWEST = 8;

export interface SheetLayout {
	/** Name of the sheet: at most 31 characters without \ / ? * [ ] : */
	readonly name: string;
	readonly landscape?: boolean;
}

/** A report table as a sheet: its title merged over the columns, its notes, then the table with the header frozen. */
export function renderSheet(table: ReportTable, { name, landscape = false }: SheetLayout): Sheet<Blob> {
	const columns = table.widths.length;
	const widths = table.widths.map((width) => Math.max(width, NARROWEST));
	const covered = new Array<null>(columns - 1).fill(null);
	const wide = (value: string, style: Partial<CellObject>) => [
		{ ...textValue(value), ...(columns > 1 ? { columnSpan: columns } : {}), ...style },
		...covered
	];
	const head = [
		wide(table.title, { fontWeight: 'bold', fontSize: 14, align: 'center', alignVertical: 'center', height: 28 }),
		...(table.notes.length > 0 ? [wide(table.notes.join('　　'), { align: 'left' })] : [])
	];
	return {
		sheet: name,
		data: [
			...head,
			...table.rows.map((row, index) => {
				const height = rowHeight(row, widths);
				return row.map((cell) => cell && { ...sheetCell(cell, index < table.headerRows), height });
			})
		],
		columns: widths.map((width) => ({ width })),
		stickyRowsCount: head.length + table.headerRows,
		...(landscape ? { orientation: 'landscape' as const } : {})
	};
}

function sheetCell(cell: TableCell, header: boolean): CellObject {
	return {
		...(cell.number ? { value: cell.number.value, type: Number, ...format(cell.number.format) } : textValue(cell.text)),
		...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan! } : {}),
		...((cell.columnSpan ?? 1) > 1 ? { columnSpan: cell.columnSpan! } : {}),
		...(cell.strong ? { fontWeight: 'bold' as const } : {}),
		...(header ? { backgroundColor: '#e8eef4' } : {}),
		align: cell.align ?? 'left',
		alignVertical: 'center',
		wrap: true,
		...LINE
	};
}

const format = (code: string): { format?: string } => (code === 'General' ? {} : { format: code });

/** Always a text for Excel, whatever it begins with: format `@` keeps it one when somebody edits the cell. */
function textValue(text: string): CellObject {
	return { value: sheetText(text), type: String, format: '@' };
}
