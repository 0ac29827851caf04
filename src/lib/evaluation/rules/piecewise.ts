import type Decimal from 'decimal.js';

import { parsePeriod } from '../../domain/period.ts';
import { clamp, exact, plain } from '../exact.ts';
import { explainReading } from '../metric-reading.ts';
import { missing, scored, unreadable, type RuleModule, type RuleOf } from './rule.ts';

/**
 * Straight lines between given points of a metric (percent for ratios), level beyond the first and the last, held
 * between `floor` and `cap`. A period that begins before the rule's start date is not scored by it.
 */
export const piecewise: RuleModule<'piecewise'> = {
	kind: 'piecewise',
	score({ rule, points, metric }) {
		const reading = metric({ id: rule.metric, variant: rule.variant });
		if (!reading.known) return unreadable(reading);
		if (rule.from !== undefined && parsePeriod(reading.metric.period).from < rule.from) {
			return missing(`本规则自 ${rule.from} 起施行，不适用于 ${reading.metric.period}`);
		}
		const { score: raw, text } = interpolate(rule, reading.shown);
		const low = exact(rule.floor ?? 0);
		const high = rule.cap === undefined || points.lessThan(rule.cap) ? points : exact(rule.cap);
		const score = clamp(raw, low, high);
		const held = score.equals(raw) ? '' : `，以 ${plain(low)}–${plain(high)} 分为限，得 ${plain(score)}`;
		return scored(score, `${text}${held}`, [explainReading(reading)]);
	},
	check(rule, node) {
		const problems: string[] = [];
		rule.points.slice(1).forEach((point, index) => {
			if (exact(point.at).lte(rule.points[index]!.at)) problems.push(`折线的第 ${index + 2} 个点没有大于前一个点`);
		});
		const top = rule.points.reduce(
			(best, point) => (exact(point.score).gt(best) ? exact(point.score) : best),
			exact(0)
		);
		if (!top.equals(node.points)) problems.push(`折线的最高分 ${plain(top)} 不等于指标分值 ${node.points}`);
		if (exact(rule.floor ?? 0).isNegative()) problems.push('最低分小于 0');
		if (exact(rule.floor ?? 0).gt(rule.cap ?? node.points)) problems.push('最低分高于最高分');
		return problems;
	}
};

function interpolate(rule: RuleOf<'piecewise'>, at: Decimal): { score: Decimal; text: string } {
	const first = rule.points[0]!;
	const last = rule.points[rule.points.length - 1]!;
	if (at.lte(first.at)) return { score: exact(first.score), text: `不高于 ${first.at}，得 ${first.score} 分` };
	if (at.gte(last.at)) return { score: exact(last.score), text: `不低于 ${last.at}，得 ${last.score} 分` };
	const upper = rule.points.findIndex((point) => at.lt(point.at));
	const from = rule.points[upper - 1]!;
	const to = rule.points[upper]!;
	const rise = exact(to.score).minus(from.score);
	const run = exact(to.at).minus(from.at);
	const score = exact(from.score).plus(rise.times(at.minus(from.at)).dividedBy(run));
	const step = `${from.score} + (${plain(at, 4)} − ${from.at}) × ${plain(rise)} ÷ ${plain(run)}`;
	return { score, text: `在 ${from.at}–${to.at} 之间：${step} = ${plain(score, 4)}` };
}
