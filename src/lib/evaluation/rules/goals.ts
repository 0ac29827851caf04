import { exact, plain, sum } from '../exact.ts';
import { describeGoal, missingGoals } from './goal-parts.ts';
import { missing, scored, unset, type RuleModule } from './rule.ts';

/** 对照目标评价: points × mean share of the goals of the kind; all met gives full points. */
export const goals: RuleModule<'goals'> = {
	kind: 'goals',
	score({ rule, points, goals: goalsOf }) {
		const outcomes = goalsOf(rule.goals);
		if (outcomes.length === 0) return unset(rule.goals, rule.named);
		const parts = outcomes.map(describeGoal);
		const gap = missingGoals(outcomes);
		if (gap !== null) return missing(gap, parts);
		const shares = sum(outcomes.map((outcome) => outcome.share!));
		const score = points.times(shares).dividedBy(exact(outcomes.length));
		if (score.equals(points))
			return scored(points, `${outcomes.length} 项目标全部达到，得满分 ${plain(points)}`, parts);
		const mean = plain(shares.times(100).dividedBy(outcomes.length), 2);
		return scored(score, `${plain(points)} × 平均完成率 ${mean}% = ${plain(score, 4)}`, parts);
	},
	check(_rule, node) {
		return node.unset === undefined ? ['没有写明未设置绩效目标时如何计分'] : [];
	}
};
