import { checkTable, decimalCell, headCell, textCell, type ReportTable } from '../table.ts';
import type { SelfEvaluationReport } from './model.ts';

/** 项目绩效评价得分汇总表: each first level and the whole, with the bands of the grades. */
export function summaryTable({ summary }: SelfEvaluationReport): ReportTable {
	const header = ['评价指标', '分值', '得分', '绩效等级', '绩效等级标准'].map((name) => headCell(name));
	const rows = summary.map((row) => [
		textCell(row.name, { align: 'center' }),
		decimalCell(row.points),
		decimalCell(row.score),
		textCell(row.grade, { align: 'center' }),
		textCell(row.bands.join('、'))
	]);
	return checkTable({
		title: '项目绩效评价得分汇总表',
		notes: [],
		widths: [12, 8, 8, 10, 40],
		headerRows: 1,
		rows: [header, ...rows]
	});
}
