import { isRatio, type MetricId, type MetricValue } from '../domain/metric.ts';
import { previousPeriod, yearEarlier } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { computeCovered, type MetricsRequest } from './compute-metrics.ts';
import { coverage } from './coverage.ts';

/** `points`: difference of two ratios (0.01 = 1 个百分点). `relative`: (now − then) ÷ then. */
export interface MetricChange {
	readonly kind: 'points' | 'relative';
	readonly value: number;
}

export interface MetricComparison {
	readonly current: MetricValue;
	/** The period just before (环比) and the same days a year earlier (同比). */
	readonly previous: MetricValue;
	readonly yearEarlier: MetricValue;
	/** Null where either side is unknown, or where a count grew from zero. */
	readonly previousChange: MetricChange | null;
	readonly yearChange: MetricChange | null;
}

/**
 * Metrics beside the previous period and the year before, all seen from the same as-of instant. A period without data
 * gives unknown values and no change, never a fall to zero.
 */
export async function compareMetrics(
	engine: Engine,
	request: MetricsRequest
): Promise<Record<MetricId, MetricComparison>> {
	const found = await coverage(engine);
	const current = await computeCovered(engine, request, found);
	const before = await computeCovered(engine, { ...request, period: previousPeriod(request.period) }, found);
	const year = await computeCovered(engine, { ...request, period: yearEarlier(request.period) }, found);
	const entries = (Object.keys(current) as MetricId[]).map((id) => [
		id,
		{
			current: current[id],
			previous: before[id],
			yearEarlier: year[id],
			previousChange: metricChange(current[id], before[id]),
			yearChange: metricChange(current[id], year[id])
		}
	]);
	return Object.fromEntries(entries) as Record<MetricId, MetricComparison>;
}

/** The change from one value to another: points for ratios, relative for the rest. */
export function metricChange(now: MetricValue, then: MetricValue): MetricChange | null {
	if (now.value === null || then.value === null) return null;
	if (isRatio(now)) return { kind: 'points', value: now.value - then.value };
	return then.value === 0 ? null : { kind: 'relative', value: (now.value - then.value) / then.value };
}
