import type Decimal from 'decimal.js';

import type { ReportTable } from '../report-document.ts';
import { cellNumber } from './numbers.ts';
import { printedBands, type PrintedBand } from './printed-bands.ts';

/** A line of the 得分汇总表: a first-level indicator or the whole. */
export interface SummaryRow {
	readonly name: string;
	readonly points: Decimal | null;
	readonly score: Decimal | null;
	readonly grade: string;
	/** 得分率 as printed, without its sign. */
	readonly rateText: string | null;
	readonly bands: readonly PrintedBand[];
	readonly bandsText: string;
	readonly isTotal: boolean;
	readonly place: string;
}

export interface SummaryTable {
	readonly place: string;
	readonly rows: readonly SummaryRow[];
}

/** 得分汇总表: a header with 得分 and a column of grades or 得分率, but no second level. Null when the table is none. */
export function summaryTable(table: ReportTable): SummaryTable | null {
	for (const [index, header] of table.rows.entries()) {
		const cells = header.map((cell) => cell.replace(/\s/g, ''));
		const at = (words: RegExp) => cells.findIndex((cell) => words.test(cell));
		const score = at(/^(自评|评价)?得分$/);
		const grade = at(/^(绩效|评价)?(等级|等次)$/);
		const rate = at(/^得分率/);
		if (score < 0 || (grade < 0 && rate < 0) || at(/二级指标|三级指标/) >= 0) continue;
		const points = at(/^(分值|权重|满分)/);
		const bands = at(/等级标准|等次标准|评分标准|分档/);
		const rows = table.rows.slice(index + 1).flatMap((row): SummaryRow[] => {
			const name = row[0] ?? '';
			const value = cellNumber(row[score] ?? '');
			if (name === '' || value === null) return [];
			const bandsText = bands < 0 ? '' : (row[bands] ?? '');
			return [
				{
					name,
					points: cellNumber(row[points] ?? ''),
					score: value,
					grade: grade < 0 ? '' : (row[grade] ?? ''),
					rateText: rate < 0 ? null : (/^(\d+(?:\.\d+)?)\s*%$/.exec((row[rate] ?? '').trim())?.[1] ?? null),
					bands: printedBands(bandsText),
					bandsText,
					isTotal: /综合|总分|总计|合计|总体/.test(name),
					place: `${table.place}“${name}”`
				}
			];
		});
		if (rows.length > 0) return { place: table.place, rows };
	}
	return null;
}
