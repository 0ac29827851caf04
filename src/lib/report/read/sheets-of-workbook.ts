import type { CellObject } from '@e965/xlsx';

export interface ReportSheet {
	readonly name: string;
	/** Cells as they are shown, row by row; blank is ''. A merged area has its text in its first cell. */
	readonly rows: readonly (readonly string[])[];
}

/** A report's sheet has no more than this; a false dimension costs nothing beyond it. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;

/** Visible sheets of a workbook (xlsx, xls, ods) as shown text. Throws SheetJS's own error for a broken file. */
export async function sheetsOfWorkbook(bytes: Uint8Array): Promise<ReportSheet[]> {
	const { read, utils } = await import('@e965/xlsx');
	const book = read(bytes, { type: 'array', dense: true, cellFormula: false, cellHTML: false, sheetRows: MOST_ROWS });
	return book.SheetNames.flatMap((name, index) => {
		const sheet = book.Sheets[name];
		const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
		if (!sheet || hidden) return [];
		const data = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
		return [{ name, rows: data.map((row) => cells(row ?? [], utils.format_cell)) }];
	});
}

function cells(row: readonly (CellObject | undefined)[], show: (cell: CellObject) => string): string[] {
	return Array.from(row.slice(0, MOST_COLUMNS), (cell) => (cell ? show(cell).trim() : ''));
}
