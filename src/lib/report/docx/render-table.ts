import {
	AlignmentType,
	BorderStyle,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	VerticalAlignTable,
	VerticalMergeType,
	WidthType
} from 'docx';

import { cleanText } from '../clean-text.ts';
import type { ReportTable, TableCell as Cell } from '../table.ts';
import { FONTS, SIZES, face } from './styles.ts';

export interface TableLayout {
	/** Width of the text area in twentieths of a point. */
	readonly width: number;
	/** Text size in half-points; 五号 unless told. */
	readonly size?: number;
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** Tables of so many rows stay on one page. */
const SHORT_TABLE = 12;

/**
 * A table of fixed layout with absolute widths in the grid and in each cell, as WPS needs; covered cells are written out
 * as continued merges with their own width. The header repeats on each page and no row is split between pages.
 */
export function renderTable(table: ReportTable, layout: TableLayout): Table {
	const { size = SIZES.table } = layout;
	const widths = columnWidths(table.widths, layout.width);
	const open = new Array<{ cell: Cell; left: number } | null>(widths.length).fill(null);
	const rows = table.rows.map((row, index) => {
		const keepNext = keepsNext(index, table.rows.length);
		const children: TableCell[] = [];
		for (let column = 0; column < row.length;) {
			const cell = row[column] ?? null;
			const merge = open[column] ?? null;
			const source = cell ?? merge?.cell ?? null;
			if (source === null)
				throw new Error(`table “${table.title}”: row ${index + 1} column ${column + 1} is covered by nothing`);
			const span = source.columnSpan ?? 1;
			const width = widths.slice(column, column + span).reduce((sum, part) => sum + part, 0);
			if (cell) {
				children.push(startCell(cell, width, size, keepNext));
				open[column] = (cell.rowSpan ?? 1) > 1 ? { cell, left: cell.rowSpan! - 1 } : null;
			} else {
				children.push(continuedCell(source, width, keepNext));
				open[column] = merge!.left > 1 ? { cell: source, left: merge!.left - 1 } : null;
			}
			column += span;
		}
		return new TableRow({ children, cantSplit: true, tableHeader: index < table.headerRows });
	});
	return new Table({
		rows,
		columnWidths: widths,
		width: { size: layout.width, type: WidthType.DXA },
		layout: TableLayoutType.FIXED,
		alignment: AlignmentType.CENTER,
		borders: BORDERS,
		margins: { left: 60, right: 60, top: 20, bottom: 20, marginUnitType: WidthType.DXA }
	});
}

/** Is this row to stay on the page of the next? Short tables are not broken, and no total stands alone. */
function keepsNext(index: number, count: number): boolean {
	return index < count - 1 && (count <= SHORT_TABLE || index === count - 2);
}

/** Shares the width out by the given weights, in whole units that add up exactly. */
export function columnWidths(weights: readonly number[], width: number): number[] {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	let end = 0;
	let weight = 0;
	return weights.map((own) => {
		const start = end;
		weight += own;
		end = Math.round((width * weight) / total);
		return end - start;
	});
}

function startCell(cell: Cell, width: number, size: number, keepNext: boolean): TableCell {
	const run = { font: face(FONTS.table), size, bold: cell.strong ?? false };
	const lines = cleanText(cell.text).split(/\r?\n/);
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		verticalAlign: VerticalAlignTable.CENTER,
		...((cell.columnSpan ?? 1) > 1 ? { columnSpan: cell.columnSpan! } : {}),
		...((cell.rowSpan ?? 1) > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
		children: lines.map(
			(text) =>
				new Paragraph({ keepNext, alignment: ALIGN[cell.align ?? 'left'], children: [new TextRun({ text, ...run })] })
		)
	});
}

function continuedCell(cell: Cell, width: number, keepNext: boolean): TableCell {
	return new TableCell({
		width: { size: width, type: WidthType.DXA },
		verticalMerge: VerticalMergeType.CONTINUE,
		...((cell.columnSpan ?? 1) > 1 ? { columnSpan: cell.columnSpan! } : {}),
		children: [new Paragraph({ keepNext })]
	});
}
