import { checkTable, decimalCell, headCell, textCell, type ReportTable, type TableCell } from '../table.ts';
import type { SelfEvaluationReport } from './model.ts';
import { blankPoints, levelCells, levelHeaders } from './scoring-table.ts';

export interface IndicatorTableOptions {
	/** Show what the form's own rule gives beside the entered score. */
	readonly ruleScore?: boolean;
}

/** 项目绩效评价指标体系表: the whole form with 指标解释, 评价标准, 评价依据, 得分 and 小计. */
export function indicatorTable(report: SelfEvaluationReport, options: IndicatorTableOptions = {}): ReportTable {
	const { facts, indicators, scorecard } = report;
	const withRule = options.ruleScore ?? false;
	const header = [
		...levelHeaders(),
		...['指标解释', '评价标准', '评价依据', '得分'].map((name) => headCell(name)),
		...(withRule ? [headCell('按标准计算')] : []),
		headCell('小计')
	];
	let leavesOfFirst = 0;
	const rows = indicators.map((row) => {
		const { result, subtotal } = row;
		if (row.levels[0]!.span > 0) leavesOfFirst = row.levels[0]!.span;
		const span = leavesOfFirst > 1 ? { rowSpan: leavesOfFirst } : {};
		const basis = result?.basis === '' ? (result.reason ?? '') : (result?.basis ?? '');
		return [
			...levelCells(row),
			textCell(row.explanation),
			textCell(row.standard),
			textCell(basis),
			decimalCell(result?.score ?? null),
			...(withRule ? [decimalCell(result?.ruleScore ?? null)] : []),
			subtotal === undefined ? null : decimalCell(subtotal, { ...span, strong: true })
		];
	});
	const none = (): TableCell => textCell('/', { align: 'center' });
	const strong = { strong: true };
	const total = [
		headCell('总分'),
		...blankPoints(scorecard.points),
		...[none(), none(), none()],
		decimalCell(scorecard.score, strong),
		...(withRule ? [decimalCell(scorecard.ruleScore, strong)] : []),
		decimalCell(scorecard.score, strong)
	];
	return checkTable({
		title: `${facts.name}项目绩效评价指标体系表`,
		notes: [`单位：${facts.implementer}`, `绩效等级：${scorecard.grade ?? '—'}`],
		widths: [10, 6, 10, 6, 11, 6, 26, 31, 31, 6, ...(withRule ? [8] : []), 6],
		headerRows: 1,
		rows: [header, ...rows, total]
	});
}
