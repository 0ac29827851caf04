import { exact, plain, sum } from '../exact.ts';
import { choiceProblem, fixed, optionProblems } from './choices.ts';
import { missing, refused, scored, type RuleModule } from './rule.ts';

/** Additive checklist (目标明确 1 分，目标细化 1 分，目标量化 2 分): the points of the parts that are met. */
export const checklist: RuleModule<'checklist'> = {
	kind: 'checklist',
	score({ rule, judgement }) {
		const choices = judgement?.choices;
		if (choices === undefined) return missing(`待评判：${rule.items.map((item) => item.text).join('、')}`);
		const problem = choiceProblem(
			choices,
			rule.items.map((item) => item.id)
		);
		if (problem !== null) return refused(problem);
		const met = (id: string) => choices.some((choice) => choice.id === id);
		const earned = rule.items.filter((item) => met(item.id)).map((item) => exact(item.points));
		const score = sum(earned);
		const terms = earned.length === 0 ? '0' : earned.map((points) => plain(points)).join(' + ');
		return scored(
			score,
			`逐项得分之和：${terms}${earned.length > 1 ? ` = ${plain(score)}` : ''}`,
			rule.items.map((item) => ({ text: `${item.text}：${met(item.id) ? item.points : '0'} / ${item.points} 分` }))
		);
	},
	check(rule, node) {
		const total = sum(rule.items.map((item) => exact(item.points)));
		const problems = optionProblems(rule.items.map(fixed));
		if (!total.equals(node.points)) problems.push(`各项分值之和 ${plain(total)} 不等于指标分值 ${node.points}`);
		return problems;
	}
};
