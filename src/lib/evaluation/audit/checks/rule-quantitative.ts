import type Decimal from 'decimal.js';

import { clamp, exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { show, type ReportCheck } from '../check.ts';
import { figure, FIGURE } from '../facts/numbers.ts';
import type { ScoreRow } from '../facts/score-table.ts';

const TARGET = new RegExp(
	`^(≥|>=|≧|不低于|不少于|大于等于|≤|<=|≦|不超过|不高于|小于等于|[=＝])?\\s*(${FIGURE})\\s*([%\\u4e00-\\u9fa5]{0,4})$`
);
const ACTUAL = new RegExp(`^(${FIGURE})\\s*([%\\u4e00-\\u9fa5]{0,4})$`);
/** Share of an indicator's points by which a unit may depart from the proportion. */
const LEEWAY = '0.05';
const AT_MOST = /^(?:≤|<=|≦|不超过|不高于|小于等于)$/;

/** A quantitative target that the printed actual misses: what was wanted, and the share reached; null otherwise. */
export function unmetTarget(row: ScoreRow): Decimal | null {
	const target = TARGET.exec((row.target ?? '').replace(/\s/g, ''));
	const actual = ACTUAL.exec((row.actual ?? '').replace(/\s/g, ''));
	if (target === null || actual === null) return null;
	const [, sign = '≥', goal = '0', unit = ''] = target;
	const bothNamed = unit !== '' && actual[2] !== '' && unit !== actual[2];
	if (bothNamed || figure(goal).isZero()) return null;
	const [wanted, reached] = [figure(goal), figure(actual[1]!)];
	const isAtMost = AT_MOST.test(sign);
	// Money that was not spent is no target missed; more than the limit is.
	if (!isAtMost && /预算|资金|成本/.test(`${row.l1}${row.l2}${row.name}`)) return null;
	if (isAtMost) return reached.lte(wanted) ? null : wanted.dividedBy(reached);
	return reached.gte(wanted) ? null : reached.dividedBy(wanted);
}

/**
 * Quantitative indicators of the national form: a target that was met cannot cost points without a word, one that was
 * not met cannot have full points. In between the form gives points × actual ÷ target, which a unit may depart from by a
 * little where the form prints no standard of its own.
 */
export const ruleQuantitative: ReportCheck = ({ scoreTables }) =>
	scoreTables.flatMap(({ rows }) =>
		rows.flatMap((row): Finding[] => {
			const share = unmetTarget(row);
			if (share === null || row.points === null || row.score === null) return [];
			const computed = clamp(row.points.times(share), exact(0), row.points);
			const isFull = row.score.gte(row.points);
			const isGenerous = !row.standard && row.score.minus(computed).gt(row.points.times(LEEWAY));
			if (!isFull && !isGenerous) return [];
			return [
				{
					check: isFull ? 'unmet-but-full' : 'rule-proportional',
					severity: isFull ? 'error' : 'notice',
					where: row.place,
					quote: `${row.name} ${row.target!} ${row.actual!} ${plain(row.score)}`,
					stated: show(row.score),
					computed: plain(computed, 2),
					message: `${row.name}目标 ${row.target!}，实际 ${row.actual!}，没有完成却得${isFull ? '满分 ' : ' '}${plain(row.score)}，按完成比例应为 ${plain(computed, 2)}`,
					remedy: '按完成比例计分，并填写偏差原因'
				}
			];
		})
	);
