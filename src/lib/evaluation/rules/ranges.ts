import { exact, plain } from '../exact.ts';
import { choiceProblem, optionProblems, pointsWithin } from './choices.ts';
import { missing, refused, scored, type RuleModule } from './rule.ts';

/** One of several situations, each with a span of points (未及时到位并影响项目进度 0–1 分). */
export const ranges: RuleModule<'ranges'> = {
	kind: 'ranges',
	score({ rule, judgement }) {
		const choices = judgement?.choices;
		if (choices === undefined || choices.length === 0) {
			return missing(`待评判情形：${rule.options.map((option) => option.text).join('、')}`);
		}
		const problem = choiceProblem(
			choices,
			rule.options.map((option) => option.id)
		);
		if (problem !== null) return refused(problem);
		if (choices.length > 1) return refused('只能选一种情形');
		const option = rule.options.find((candidate) => candidate.id === choices[0]!.id)!;
		const points = pointsWithin(choices[0]!, option);
		if ('problem' in points) return points.refused ? refused(points.problem) : missing(points.problem);
		const span = option.min === option.max ? `${option.min} 分` : `${option.min}–${option.max} 分`;
		return scored(points, `属于“${option.text}”（${span}），得 ${plain(points)} 分`);
	},
	check(rule, node) {
		const problems = optionProblems(rule.options);
		const best = rule.options.reduce((top, option) => (exact(option.max).gt(top) ? exact(option.max) : top), exact(0));
		if (!best.equals(node.points)) problems.push(`最高情形的分值 ${best.toFixed()} 不等于指标分值 ${node.points}`);
		return problems;
	}
};
