import type Decimal from 'decimal.js';

import { exact, plain, sum } from '../../exact.ts';
import { fundTotals } from '../../funds.ts';
import type { Finding, IndicatorResult } from '../../model.ts';
import type { IndicatorNode } from '../../template.ts';
import type { ScorecardAudit, ScorecardCheck } from '../scorecard-check.ts';

/** Gap from which a finance system warns (自评红色预警): (指标得分率 − 执行率) ÷ 指标得分率. */
const RED = '0.05';

/** Indicators scored far better than the money was spent, as the finance system works it out before it accepts a form. */
export const financeRed: ScorecardCheck = (audit) => {
	const execution = executionShare(audit);
	const others = indicatorShare(audit);
	if (execution === null || others === null || others.isZero()) return [];
	const gap = others.minus(execution).dividedBy(others);
	if (gap.lte(RED)) return [];
	const percent = (share: Decimal) => `${plain(share.times(100), 2)}%`;
	const finding: Finding = {
		check: 'finance-red',
		severity: 'notice',
		where: '评价表',
		stated: percent(others),
		computed: percent(execution),
		message: `指标得分率 ${percent(others)} 高出预算执行率 ${percent(execution)} 的幅度为 ${percent(gap)}，超过 5%，财政系统会给出红色预警`,
		remedy: '说明执行率低而指标完成好的原因，或核对得分'
	};
	return [finding];
};

function executionIds(nodes: readonly IndicatorNode[]): string[] {
	return nodes.flatMap((node) => [
		...(node.rule?.kind === 'execution-rate' ? [node.id] : []),
		...executionIds(node.children ?? [])
	]);
}

/** Share of the points of the execution indicator, or spent ÷ budget where the form has none. */
function executionShare({ template, scorecard, funds }: ScorecardAudit): Decimal | null {
	const ids = executionIds(template.indicators);
	const own = scorecard.indicators.filter(({ id }) => ids.includes(id));
	if (own.length > 0) return shareOf(own);
	const { budget, spent } = fundTotals(funds);
	return budget === null || spent === null || budget.isZero() ? null : spent.dividedBy(budget);
}

function indicatorShare({ template, scorecard }: ScorecardAudit): Decimal | null {
	const ids = executionIds(template.indicators);
	return shareOf(scorecard.indicators.filter(({ id }) => !ids.includes(id)));
}

function shareOf(indicators: readonly IndicatorResult[]): Decimal | null {
	const inPlay = indicators.filter(({ state }) => state !== 'not-applicable');
	if (inPlay.length === 0 || inPlay.some(({ score }) => score === null)) return null;
	const points = sum(inPlay.map((indicator) => exact(indicator.points)));
	return points.isZero() ? null : sum(inPlay.map(({ score }) => exact(score!))).dividedBy(points);
}
