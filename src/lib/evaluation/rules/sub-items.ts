import { clamp, exact, plain, sum } from '../exact.ts';
import { describeGoal, missingGoals } from './goal-parts.ts';
import { missing, scored, unset, type RuleModule } from './rule.ts';

/** Each goal of the kind earns `each` × completion, completion capped at 1; the sum is capped at the points. */
export const subItems: RuleModule<'sub-items'> = {
	kind: 'sub-items',
	score({ rule, points, goals }) {
		const outcomes = goals(rule.goals);
		if (outcomes.length === 0) return unset(rule.goals, rule.named);
		const parts = outcomes.map(describeGoal);
		const gap = missingGoals(outcomes);
		if (gap !== null) return missing(gap, parts);
		const raw = sum(outcomes.map((outcome) => outcome.share!.times(rule.each)));
		const score = clamp(raw, exact(0), points);
		const terms = outcomes.map((outcome) => `${rule.each} × ${plain(outcome.share!.times(100), 2)}%`).join(' + ');
		const cap = score.equals(raw) ? '' : `，以满分 ${plain(points)} 为限`;
		return scored(score, `${outcomes.length} 个子项目：${terms} = ${plain(raw, 4)}${cap}`, parts);
	},
	check(rule, node) {
		const problems: string[] = [];
		if (exact(rule.each).lessThanOrEqualTo(0)) problems.push('每个子项目的分值应大于 0');
		if (node.unset === undefined) problems.push('没有写明未设置绩效目标时如何计分');
		return problems;
	}
};
