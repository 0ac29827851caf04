import Decimal from 'decimal.js';

import { roundHalfUp, UNKNOWN } from '../../domain/format.ts';
import { isRatio, type MetricValue } from '../../domain/metric.ts';

/**
 * A change in words. Rates differ in 个百分点, everything else in percent of the earlier value: 上升0.52个百分点,
 * 下降1.11%, 持平. `—` where either value is unknown or the earlier one is zero and no percentage exists.
 */
export function changeText(current: MetricValue, earlier: MetricValue | null): string {
	if (current.value === null || !earlier || earlier.value === null) return UNKNOWN;
	const difference = new Decimal(current.value).minus(earlier.value);
	if (difference.isZero()) return '持平';
	if (isRatio(current)) {
		const points = roundHalfUp(difference.abs().times(100), 2);
		return points === '0.00' ? '基本持平' : `${difference.isPositive() ? '上升' : '下降'}${points}个百分点`;
	}
	if (earlier.value === 0) return UNKNOWN;
	const percent = roundHalfUp(difference.abs().div(Math.abs(earlier.value)).times(100), 2);
	return percent === '0.00' ? '基本持平' : `${difference.isPositive() ? '增长' : '下降'}${percent}%`;
}
