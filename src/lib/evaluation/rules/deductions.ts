import type Decimal from 'decimal.js';

import { clamp, exact, plain, sum } from '../exact.ts';
import type { Explanation } from '../model.ts';
import { choiceProblem, optionProblems, pointsWithin } from './choices.ts';
import { missing, refused, scored, type RuleModule } from './rule.ts';

/** Full points less the deductions that apply, never below zero (虚列扣 4–7 分). No deduction chosen: full points. */
export const deductions: RuleModule<'deductions'> = {
	kind: 'deductions',
	score({ rule, points, judgement }) {
		const choices = judgement?.choices;
		if (choices === undefined) return missing(`待评判是否存在：${rule.items.map((item) => item.text).join('、')}`);
		const problem = choiceProblem(
			choices,
			rule.items.map((item) => item.id)
		);
		if (problem !== null) return refused(problem);
		const taken: Decimal[] = [];
		const parts: Explanation[] = [];
		for (const item of rule.items) {
			const choice = choices.find((candidate) => candidate.id === item.id);
			if (choice === undefined) {
				parts.push({ text: `${item.text}：不存在，不扣分` });
				continue;
			}
			const deduction = pointsWithin(choice, item);
			if ('problem' in deduction) return deduction.refused ? refused(deduction.problem) : missing(deduction.problem);
			taken.push(deduction);
			parts.push({ text: `${item.text}：扣 ${plain(deduction)} 分` });
		}
		const raw = points.minus(sum(taken));
		const score = clamp(raw, exact(0), points);
		const terms = [plain(points), ...taken.map((value) => plain(value))].join(' − ');
		const floor = score.equals(raw) ? '' : '，不足 0 分按 0 分';
		return scored(
			score,
			taken.length === 0 ? `无扣分情形，得满分 ${plain(points)}` : `${terms} = ${plain(raw)}${floor}`,
			parts
		);
	},
	check(rule) {
		return optionProblems(rule.items);
	}
};
