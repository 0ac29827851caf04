import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';
import { checklistItems, possibleScores } from '../facts/checklist-standard.ts';
import { statedDeduction } from '../facts/stated-deduction.ts';

/** A score that no combination of the standard's parts gives: 2 of （1分）and（3分）. */
export const ruleChecklist: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			const items = checklistItems(row.standard, row.points);
			const { score } = row;
			if (items.length < 2 || items.length > 12 || score === null) return [];
			// 扣1分 in the evidence says which part was only half met.
			if (statedDeduction(row)?.equals(row.points!.minus(score)) === true) return [];
			const possible = possibleScores(items);
			if (possible.some((value) => value.equals(score))) return [];
			const list = [...new Set(possible.map((value) => plain(value)))].sort((a, b) => Number(a) - Number(b)).join('、');
			return [
				{
					check: 'rule-checklist',
					severity: 'warning',
					where: row.place,
					quote: row.standard ?? '',
					stated: show(score),
					computed: list,
					message: `${row.name}得 ${plain(score)} 分，评价标准各项的组合只能得 ${list} 分`,
					remedy: '按各项是否做到重新计分，或写明部分得分的依据'
				}
			];
		})
	);
