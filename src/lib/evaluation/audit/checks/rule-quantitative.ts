import { clamp, exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';
import { figure, FIGURE } from '../facts/numbers.ts';

const TARGET = new RegExp(
	`^(≥|>=|≧|不低于|不少于|大于等于|≤|<=|≦|不超过|不高于|小于等于)?\\s*(${FIGURE})\\s*([%\\u4e00-\\u9fa5]{0,4})$`
);
const ACTUAL = new RegExp(`^(${FIGURE})\\s*([%\\u4e00-\\u9fa5]{0,4})$`);
const AT_MOST = /^(?:≤|<=|≦|不超过|不高于|小于等于)$/;

/**
 * Quantitative indicators of the national form: a target that was met cannot cost points without a word, one that was
 * not met cannot have full points. In between the form gives points × actual ÷ target, which a unit may depart from.
 */
export const ruleQuantitative: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			const target = TARGET.exec((row.target ?? '').replace(/\s/g, ''));
			const actual = ACTUAL.exec((row.actual ?? '').replace(/\s/g, ''));
			if (target === null || actual === null || row.points === null || row.score === null) return [];
			const [, sign = '≥', goal = '0', unit = ''] = target;
			const bothNamed = unit !== '' && actual[2] !== '' && unit !== actual[2];
			if (bothNamed || figure(goal).isZero() || /预算|资金|成本/.test(`${row.l1}${row.l2}${row.name}`)) return [];
			const [wanted, reached] = [figure(goal), figure(actual[1]!)];
			const isMet = AT_MOST.test(sign) ? reached.lte(wanted) : reached.gte(wanted);
			if (isMet || row.score.lt(row.points)) return [];
			const share = AT_MOST.test(sign) ? wanted.dividedBy(reached) : reached.dividedBy(wanted);
			const computed = clamp(row.points.times(share), exact(0), row.points);
			return [
				{
					check: 'unmet-but-full',
					severity: 'error',
					where: row.place,
					quote: `${row.name} ${row.target!} ${row.actual!} ${plain(row.score)}`,
					stated: show(row.score),
					computed: plain(computed, 2),
					message: `${row.name}目标 ${row.target!}，实际 ${row.actual!}，没有完成却得满分 ${plain(row.score)}，按完成比例应为 ${plain(computed, 2)}`,
					remedy: '按完成比例计分，并填写偏差原因'
				}
			];
		})
	);
