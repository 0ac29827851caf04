import type Decimal from 'decimal.js';

import { plain } from '../../exact.ts';
import { SCORE_GAP_LIMIT, scoreGap, scoreShares } from '../../finance-prechecks.ts';
import type { Finding } from '../../model.ts';
import type { ScorecardCheck } from '../scorecard-check.ts';

/** Indicators scored far better than the money was spent, as the finance system works it out before it accepts a form. */
export const financeRed: ScorecardCheck = (audit) => {
	const { execution, indicators: others } = scoreShares(audit);
	if (execution === null || others === null) return [];
	const gap = scoreGap(others, execution);
	if (gap === null || gap.lte(SCORE_GAP_LIMIT)) return [];
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
