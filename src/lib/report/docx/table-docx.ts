import { formatCount, formatPercent, formatValue } from '../../domain/format.ts';
import { headCell, textCell, type ReportTable, type TableCell } from '../table.ts';
import { textWidth } from '../xlsx/row-height.ts';
import type { ColumnKind, ExportColumn, ExportValue, TableStamp } from '../xlsx/table-xlsx.ts';
import { packDocument } from './pack-document.ts';
import { LANDSCAPE_WIDTH, landscapeSection } from './page.ts';
import { tableNotes, tableTitle } from './paragraphs.ts';
import { renderTable } from './render-table.ts';
import { SIZES } from './styles.ts';

/** Column widths in characters of half width: room for the header, and for texts as far as they go. */
const NARROWEST = 5;
const WIDEST = 40;
/** Rows that Word opens without pause; a longer list belongs in Excel. */
export const MOST_WORD_ROWS = 2000;

/**
 * A list as a Word file in landscape: its title, the facts of the stamp, the table with its header on each page. `date`
 * (`YYYY-MM-DD`) is written as the time of making, so that the same list gives the same bytes. Throws a RangeError with a
 * Chinese message for a list too long for Word.
 */
export async function tableDocx(
	stamp: TableStamp,
	columns: readonly ExportColumn[],
	rows: readonly (readonly ExportValue[])[],
	date: string
): Promise<Uint8Array<ArrayBuffer>> {
	if (rows.length > MOST_WORD_ROWS) {
		throw new RangeError(`共 ${rows.length} 行，Word 表格最多 ${MOST_WORD_ROWS} 行：请缩小筛选范围，或者导出为 Excel`);
	}
	const body = rows.map((row) => columns.map(({ kind = 'text' }, at) => cellOf(row[at] ?? null, kind)));
	const table: ReportTable = {
		title: stamp.title,
		notes: stamp.facts.map(({ name, text }) => `${name}：${text}`),
		widths: columns.map(({ header }, at) => widthOf([header, ...body.map((row) => row[at]!.text)])),
		headerRows: 1,
		rows: [columns.map(({ header }) => headCell(header)), ...body]
	};
	return packDocument({ title: stamp.title, date, creator: '' }, [
		landscapeSection([
			tableTitle(table.title),
			...tableNotes(table.notes),
			renderTable(table, { width: LANDSCAPE_WIDTH, size: SIZES.small })
		])
	]);
}

function cellOf(value: ExportValue, kind: ColumnKind): TableCell {
	if (typeof value !== 'number') return textCell(typeof value === 'boolean' ? (value ? '是' : '否') : value);
	const text = {
		ratio: formatPercent(value),
		count: formatCount(value),
		decimal: formatValue(value, ''),
		text: String(value)
	};
	return textCell(text[kind], { align: 'right' });
}

/** As wide as its texts are on average, but never narrower than a third of the longest: a long one takes more lines. */
function widthOf(texts: readonly string[]): number {
	const widths = texts.map(textWidth);
	const longest = widths.reduce((most, width) => Math.max(most, width), 0);
	const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
	return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(Math.max(mean, longest / 3))));
}
