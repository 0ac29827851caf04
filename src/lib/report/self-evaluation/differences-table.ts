import Decimal from 'decimal.js';

import { checkTable, decimalCell, headCell, textCell, type ReportTable } from '../table.ts';
import type { SelfEvaluationReport } from './model.ts';

/** 得分差异说明表: where the entered score is not what the form's own rule gives, with the reason. Null: no difference. */
export function differencesTable({ scorecard }: SelfEvaluationReport): ReportTable | null {
	const differing = scorecard.indicators.filter(
		({ score, ruleScore }) => score !== null && ruleScore !== null && !new Decimal(score).equals(ruleScore)
	);
	if (differing.length === 0) return null;
	const header = ['指标', '分值', '自评得分', '按标准计算', '差异说明'].map((name) => headCell(name));
	const rows = differing.map(({ path, points, score, ruleScore, reason }) => [
		textCell(path[path.length - 1], { align: 'center' }),
		decimalCell(points),
		decimalCell(score),
		decimalCell(ruleScore),
		textCell(reason ?? '（未说明）')
	]);
	return checkTable({
		title: '得分与评价标准计算结果差异说明表',
		notes: [],
		widths: [15, 7, 11, 13, 44],
		headerRows: 1,
		rows: [header, ...rows]
	});
}
