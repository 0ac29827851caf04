import { formatPercent, formatValue } from '../../domain/format.ts';
import { SMALL_SAMPLE, wilsonInterval } from '../../domain/interval.ts';
import type { MetricId } from '../../domain/metric.ts';
import { METRICS, metricVariant } from '../../metrics/catalogue.ts';
import type { Figures } from '../../metrics/compute-metrics.ts';

/** A rate with its interval where few were looked at: `75.00%（30.1–95.4）`. A weighted rate is no share and has none. */
export function rateText(id: MetricId, figures: Figures, variant: string | undefined): string {
	const { value, numerator, denominator } = figures;
	const { unit } = METRICS[id];
	const text = formatValue(value, unit);
	const { measure } = metricVariant(id, variant);
	if (unit !== '%' || value === null || measure.kind !== 'ratio' || measure.weight !== undefined) return text;
	if (numerator === null || denominator === null || denominator >= SMALL_SAMPLE) return text;
	const interval = wilsonInterval(numerator, denominator);
	if (!interval) return text;
	const [low, high] = interval.map((end) => formatPercent(end, 1).slice(0, -1));
	return `${text}（${low}–${high}）`;
}
