import type Decimal from 'decimal.js';

import { isRatio, type MetricId, type MetricValue } from '../domain/metric.ts';
import { exact, plain } from './exact.ts';
import type { Explanation } from './model.ts';

/** Source of a fund rate that was worked out from the form's own table, not counted from a ledger. */
export const FORM_FUNDS = '项目基本信息表';
/** Source of a figure that was assumed in a trial (试算). */
export const ASSUMED = '试算假设';

/** Which metric a rule or goal reads; variant and period are those of the workspace when they are absent. */
export interface MetricBinding {
	readonly id: MetricId;
	readonly variant?: string | undefined;
	readonly period?: string | undefined;
}

/** Metric values by `metricKey`; the plain id is the value of the workspace's own variant and period. */
export type MetricTable = Readonly<Record<string, MetricValue>>;

/** A metric's exact value, or in Chinese what is missing. */
export type MetricReading =
	| {
			readonly known: true;
			readonly metric: MetricValue;
			/** Base form: a ratio is 0–1. */
			readonly value: Decimal;
			/** In the shown unit: percent for ratios. */
			readonly shown: Decimal;
			/** The ratio's parts, where they give its value. */
			readonly parts: { readonly numerator: Decimal; readonly denominator: Decimal } | null;
	  }
	| {
			readonly known: false;
			readonly missing: string;
			/** The metric was counted, but there is nothing to divide by (没有应结工单). */
			readonly zeroBase: boolean;
	  };

/** Key of a metric table: `id`, `id:variant`, `id@period` or `id:variant@period`. */
export function metricKey(binding: MetricBinding): string {
	const variant = binding.variant === undefined ? '' : `:${binding.variant}`;
	const period = binding.period === undefined ? '' : `@${binding.period}`;
	return `${binding.id}${variant}${period}`;
}

/** Tolerance within which a ratio's parts count as its source; doubles carry about 16 digits. */
const PARTS_TOLERANCE = '0.000000001';

/**
 * Reads a bound metric. The value under the binding's own key comes first; the plain id serves too when its variant and
 * period are those asked for. A ratio is taken from its numerator and denominator, so that halves round exactly.
 */
export function readMetric(metrics: MetricTable, binding: MetricBinding): MetricReading {
	const plainValue = metrics[binding.id];
	const fits =
		plainValue !== undefined &&
		(binding.variant === undefined || plainValue.variant === binding.variant) &&
		(binding.period === undefined || plainValue.period === binding.period);
	const metric = metrics[metricKey(binding)] ?? (fits ? plainValue : undefined);
	if (metric === undefined)
		return {
			known: false,
			missing: `没有指标“${plainValue?.name ?? binding.id}”所需口径或期间的数值`,
			zeroBase: false
		};
	if (metric.value === null || !Number.isFinite(metric.value)) {
		const zeroBase = metric.denominator === 0;
		const reason = metric.missing ?? (zeroBase ? '分母为零，无法计算' : '数据不足，无法计算');
		return { known: false, missing: `${metric.name}：${reason}`, zeroBase };
	}
	const parts = isRatio(metric) ? ratioParts(metric) : null;
	const value = parts === null ? exact(metric.value) : parts.numerator.dividedBy(parts.denominator);
	return { known: true, metric, value, shown: isRatio(metric) ? value.times(100) : value, parts };
}

function ratioParts(metric: MetricValue): { numerator: Decimal; denominator: Decimal } | null {
	if (metric.numerator === null || metric.denominator === null || metric.denominator === 0) return null;
	const numerator = exact(metric.numerator);
	const denominator = exact(metric.denominator);
	const difference = numerator.dividedBy(denominator).minus(metric.value ?? 0);
	return difference.abs().lessThan(PARTS_TOLERANCE) ? { numerator, denominator } : null;
}

/** A reading as a line of an explanation: a metric that was counted can be opened from it. */
export function explainReading(reading: Extract<MetricReading, { known: true }>, text?: string): Explanation {
	const { id, variant, period, source } = reading.metric;
	const line = { text: text ?? describeReading(reading) };
	return source === FORM_FUNDS || source === ASSUMED ? line : { ...line, metric: { id, variant, period } };
}

/** A reading in words: 办结率 100%（11124÷11124） */
export function describeReading(reading: Extract<MetricReading, { known: true }>): string {
	const { metric, shown, parts } = reading;
	const unit = metric.unit;
	const ratio = parts === null ? '' : `（${plain(parts.numerator)}÷${plain(parts.denominator)}）`;
	return `${metric.name} ${plain(shown, 2)}${unit}${ratio}`;
}
