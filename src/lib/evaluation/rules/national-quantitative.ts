import type Decimal from 'decimal.js';

import { exact, plain, sum } from '../exact.ts';
import type { GoalOutcome } from '../goal-result.ts';
import { choiceProblem } from './choices.ts';
import { describeGoal, missingGoals } from './goal-parts.ts';
import { missing, refused, scored, unset, type RuleModule, type RuleOf } from './rule.ts';

type National = RuleOf<'national-quantitative'>;

/** What a person may say about a target that was far exceeded. */
export const LOW_TARGET_CHOICES = [
	{ id: 'low', text: '年初指标值设定明显偏低，调减分值' },
	{ id: 'sound', text: '年初指标值合理，不调减' }
] as const;

/**
 * 财预〔2020〕10号, quantitative: met → full; not met → points × actual ÷ target; far above a target that was set
 * obviously low → marked down in the way the form states (`lowTargetBy`). Points are shared evenly among the goals.
 */
export const nationalQuantitative: RuleModule<'national-quantitative'> = {
	kind: 'national-quantitative',
	score({ rule, points, goals, judgement }) {
		const outcomes = goals(rule.goals);
		if (outcomes.length === 0) return unset(rule.goals, rule.named);
		const gap = missingGoals(outcomes);
		if (gap !== null) return missing(gap, outcomes.map(describeGoal));
		const far = outcomes.filter((outcome) => isFarAbove(outcome, rule));
		const choices = judgement?.choices ?? [];
		const ids = LOW_TARGET_CHOICES.map((choice) => choice.id);
		const problem = rule.lowTargetBy === 'judgement' ? choiceProblem(choices, ids) : null;
		if (problem !== null) return refused(problem);
		if (rule.lowTargetBy === 'judgement' && choices.length > 1) return refused('“偏低”与“合理”只能选一项');
		if (far.length > 0 && rule.lowTargetBy === 'judgement' && choices.length === 0) {
			const names = far.map(({ result }) => `“${result.goal.name}”`).join('、');
			return missing(
				`待评判：目标${names}的完成值远高于指标值，年初指标值是否设定明显偏低`,
				outcomes.map(describeGoal)
			);
		}
		const spared = rule.lowTargetBy === 'judgement' && choices[0]?.id !== 'low';
		const left = (outcome: GoalOutcome) => (spared ? null : shareLeft(outcome, rule));
		const each = points.dividedBy(outcomes.length);
		const shares = outcomes.map((outcome) => left(outcome) ?? outcome.share!);
		const score = points.times(sum(shares)).dividedBy(outcomes.length);
		const terms = shares.map((share) => `${plain(each, 4)} × ${plain(share.times(100), 2)}%`).join(' + ');
		const parts = outcomes.map((outcome) => {
			const [line, marked] = [describeGoal(outcome), left(outcome)];
			if (marked !== null) return { ...line, text: `${line.text}；指标值明显偏低，按 ${plain(marked, 4)} 计` };
			return isFarAbove(outcome, rule) ? { ...line, text: `${line.text}；经分析指标值合理，不调减` } : line;
		});
		return scored(score, `${terms} = ${plain(score, 4)}`, parts);
	},
	check(rule, node) {
		const { lowTargetFrom: from, lowTargetBy: by, lowTargetShare: share } = rule;
		const problems: string[] = [];
		if ((from === undefined) !== (by === undefined)) problems.push('“指标值明显偏低”的起点与调减办法应一并给出');
		if (from !== undefined && exact(from).lte(1)) problems.push('“明显偏低”的起点应大于 1');
		if ((by === 'share' || by === 'judgement') && share === undefined) problems.push('没有写明“明显偏低”时的得分比例');
		if (share !== undefined && (exact(share).gt(1) || exact(share).lt(0))) {
			problems.push('“明显偏低”的得分比例应在 0–1 之间');
		}
		if (node.unset === undefined) problems.push('没有写明未设置绩效目标时如何计分');
		return problems;
	}
};

/** Is the goal met by so much that its target may have been set too low? A goal in words never is. */
function isFarAbove({ result, completion }: GoalOutcome, rule: National): boolean {
	return rule.lowTargetFrom !== undefined && result.met === true && (completion?.gte(rule.lowTargetFrom) ?? false);
}

/** Share of its points that a goal with an obviously low target keeps; null for any other goal. */
function shareLeft(outcome: GoalOutcome, rule: National): Decimal | null {
	if (!isFarAbove(outcome, rule)) return null;
	return rule.lowTargetBy === 'deviation'
		? exact(rule.lowTargetFrom!).dividedBy(outcome.completion!)
		: exact(rule.lowTargetShare!);
}
