import { roundHalfUp } from '../lib/domain/format.ts';
import { isRatio, type MetricValue } from '../lib/domain/metric.ts';

/**
 * A metric as the command line prints it: the value in its shown unit (percent for ratios), rounded half up to two
 * decimals as in the reports; numerator and denominator give it exactly. Unknown is null.
 */
export function shownMetric(metric: MetricValue): Record<string, unknown> {
	const { value } = metric;
	const shown = value === null ? null : Number(roundHalfUp(isRatio(metric) ? value * 100 : value, 2));
	return { ...metric, value: shown };
}

/** All metrics by id. */
export function shownMetrics(metrics: Readonly<Record<string, MetricValue>>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(metrics).map(([id, metric]) => [id, shownMetric(metric)]));
}
