import { checkGoal } from '../../check-goal.ts';
import { withFundRates } from '../../funds.ts';
import { goalResult } from '../../goal-result.ts';
import type { Finding } from '../../model.ts';
import type { ScorecardCheck } from '../scorecard-check.ts';

/** Goals without an actual value, and what is wrong with a goal as it is set. */
export const goalProblems: ScorecardCheck = ({ goals, metrics, funds }) => {
	const table = withFundRates(metrics, funds);
	return goals.flatMap((goal): Finding[] => {
		const result = goalResult(goal, table);
		const { missing } = result;
		const problems = checkGoal(goal, result);
		if (missing === undefined) return problems;
		const target = goal.value === null ? null : `${goal.comparison}${goal.value}${goal.unit}`;
		return [
			{
				check: 'target-without-actual',
				severity: 'warning',
				where: `绩效目标“${goal.name}”`,
				stated: target,
				computed: null,
				message: `目标“${goal.name}”没有实际完成值：${missing}`,
				remedy: '导入相应数据，或填报实际完成值和依据'
			},
			...problems
		];
	});
};
