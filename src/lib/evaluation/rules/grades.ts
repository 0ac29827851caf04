import { exact } from '../exact.ts';
import { choiceProblem, fixed, optionProblems } from './choices.ts';
import { missing, refused, scored, type RuleModule } from './rule.ts';

/** One of several grades with fixed points (优 6 分、良 4 分、中 2 分、差 1 分). */
export const grades: RuleModule<'grades'> = {
	kind: 'grades',
	score({ rule, judgement }) {
		const choices = judgement?.choices;
		if (choices === undefined || choices.length === 0) {
			return missing(`待评判等次：${rule.options.map((option) => option.text).join('、')}`);
		}
		const problem = choiceProblem(
			choices,
			rule.options.map((option) => option.id)
		);
		if (problem !== null) return refused(problem);
		if (choices.length > 1) return refused('只能选一个等次');
		const option = rule.options.find((candidate) => candidate.id === choices[0]!.id)!;
		return scored(exact(option.points), `评为“${option.text}”，得 ${option.points} 分`);
	},
	check(rule, node) {
		const problems = optionProblems(rule.options.map(fixed));
		const best = rule.options.reduce(
			(top, option) => (exact(option.points).gt(top) ? exact(option.points) : top),
			exact(0)
		);
		if (!best.equals(node.points)) problems.push(`最高等次的分值 ${best.toFixed()} 不等于指标分值 ${node.points}`);
		return problems;
	}
};
