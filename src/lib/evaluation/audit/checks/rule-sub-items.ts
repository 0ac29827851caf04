import { plain } from '../../exact.ts';
import { goalKindOf } from '../../parse-goals.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, show, type ReportCheck } from '../check.ts';
import { figure, FIGURE } from '../facts/numbers.ts';

const EACH = new RegExp(`每个?(?:子项目?|指标|目标)\\s*(${FIGURE})\\s*分`);

/** 每个子项目1分: the goals of the kind, each with full completion, cannot give the score. */
export const ruleSubItems: ReportCheck = ({ scoreTables, goalLines }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			const each = EACH.exec(row.standard ?? '');
			const kind = goalKindOf(row.name);
			if (each === null || kind === null || row.score === null) return [];
			const goals = goalLines.filter((line) => line.kind === kind);
			const count = goals.reduce((total, line) => total + Math.max(line.figures.length, 1), 0);
			const most = figure(each[1]!).times(count);
			if (count === 0 || row.score.lte(most)) return [];
			return [
				{
					check: 'rule-sub-items',
					severity: 'error',
					where: row.place,
					quote: quoteOf(row.standard!),
					stated: show(row.score),
					computed: show(most),
					message: `${row.name}每个子项目 ${each[1]} 分，绩效目标只设了 ${count} 个${kind}指标，最多得 ${plain(most)} 分，得分栏为 ${plain(row.score)}`,
					remedy: '按子项目逐个计分，或补充漏列的目标'
				}
			];
		})
	);
