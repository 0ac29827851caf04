import type Decimal from 'decimal.js';

import { exact, plain, sum } from '../exact.ts';
import type { GoalOutcome } from '../goal-result.ts';
import { describeGoal, missingGoals } from './goal-parts.ts';
import { missing, scored, unset, type RuleModule, type RuleOf } from './rule.ts';

/**
 * 财预〔2020〕10号, quantitative: met → full; not met → points × actual ÷ target; completion from `lowTargetFrom` on means
 * a target set obviously low and leaves `lowTargetShare`. Points are shared evenly among the goals of the kind.
 */
export const nationalQuantitative: RuleModule<'national-quantitative'> = {
	kind: 'national-quantitative',
	score({ rule, points, goals }) {
		const outcomes = goals(rule.goals);
		if (outcomes.length === 0) return unset(rule.goals);
		const gap = missingGoals(outcomes);
		if (gap !== null) return missing(gap, outcomes.map(describeGoal));
		const each = points.dividedBy(outcomes.length);
		const shares = outcomes.map((outcome) => shareOf(outcome, rule));
		const score = points.times(sum(shares)).dividedBy(outcomes.length);
		const terms = shares.map((share) => `${plain(each, 4)} × ${plain(share.times(100), 2)}%`).join(' + ');
		return scored(
			score,
			`${terms} = ${plain(score, 4)}`,
			outcomes.map((outcome) => {
				const line = describeGoal(outcome);
				return isLow(outcome, rule)
					? { ...line, text: `${line.text}；指标值明显偏低，按 ${rule.lowTargetShare} 计` }
					: line;
			})
		);
	},
	check(rule, node) {
		const problems: string[] = [];
		if ((rule.lowTargetFrom === undefined) !== (rule.lowTargetShare === undefined)) {
			problems.push('“指标值明显偏低”的起点与得分比例应一并给出');
		}
		if (rule.lowTargetFrom !== undefined && exact(rule.lowTargetFrom).lte(1)) problems.push('“明显偏低”的起点应大于 1');
		if (rule.lowTargetShare !== undefined && (exact(rule.lowTargetShare).gt(1) || exact(rule.lowTargetShare).lt(0))) {
			problems.push('“明显偏低”的得分比例应在 0–1 之间');
		}
		if (node.unset === undefined) problems.push('没有写明未设置绩效目标时如何计分');
		return problems;
	}
};

function isLow({ result }: GoalOutcome, rule: RuleOf<'national-quantitative'>): boolean {
	if (rule.lowTargetFrom === undefined || result.goal.value === null || result.completion === null) return false;
	return result.met === true && exact(result.completion).gte(rule.lowTargetFrom);
}

function shareOf(outcome: GoalOutcome, rule: RuleOf<'national-quantitative'>): Decimal {
	return isLow(outcome, rule) ? exact(rule.lowTargetShare ?? 1) : outcome.share!;
}
