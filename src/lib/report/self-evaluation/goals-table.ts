import Decimal from 'decimal.js';

import { checkTable, headCell, percentCell, textCell, type ReportTable, type TableCell } from '../table.ts';
import type { GoalResult } from '../../evaluation/model.ts';
import type { SelfEvaluationReport } from './model.ts';

const UNMEASURED = '定性';

/** 绩效目标完成情况表: target, actual and completion of each goal, with what proves it. */
export function goalsTable({ goals }: SelfEvaluationReport): ReportTable {
	const header = ['指标类型', '绩效目标', '目标值', '实际值', '完成率', '是否完成', '依据'].map((name) =>
		headCell(name)
	);
	return checkTable({
		title: '绩效目标完成情况表',
		notes: [],
		widths: [9, 24, 13, 13, 12, 10, 20],
		headerRows: 1,
		rows: [header, ...goals.map(goalRow)]
	});
}

function goalRow({ goal, actual, completion, met, evidence }: GoalResult): TableCell[] {
	const target = goal.value === null ? UNMEASURED : `${goal.comparison}${goal.value}${goal.unit}`;
	const ratio = completion === null ? null : new Decimal(completion).toNumber();
	return [
		textCell(goal.kind, { align: 'center' }),
		textCell(goal.name),
		textCell(target, { align: 'center' }),
		textCell(actual === null ? null : `${actual}${goal.unit}`, { align: 'center' }),
		percentCell(ratio, { align: 'center' }),
		textCell(met === null ? null : met ? '是' : '否', { align: 'center' }),
		textCell(evidence)
	];
}
