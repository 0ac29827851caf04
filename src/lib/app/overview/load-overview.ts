import type { MetricId } from '../../domain/metric.ts';
import type { Engine } from '../../engine/engine.ts';
import { circuitAvailability, type CircuitMonth } from '../../explore/circuit-availability.ts';
import { exploreBreakdown, type BreakdownRow } from '../../explore/explore-breakdown.ts';
import { funnel, type Funnel } from '../../explore/funnel.ts';
import { hourWeekday } from '../../explore/hour-weekday.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';
import { compareMetrics, type MetricComparison } from '../../metrics/compare-metrics.ts';
import type { Workspace } from '../../workspace/schema.ts';
import type { Bucket } from './bucket.ts';

export interface OverviewRequest extends TicketScope {
	readonly bucket: Bucket;
	readonly variants: Workspace['variants'];
}

/** Everything the overview shows, all of the same tickets. */
export interface OverviewData {
	readonly request: OverviewRequest;
	readonly metrics: Readonly<Record<MetricId, MetricComparison>>;
	readonly trend: readonly BreakdownRow[];
	readonly funnel: Funnel;
	readonly type: readonly BreakdownRow[];
	readonly channel: readonly BreakdownRow[];
	readonly category: readonly BreakdownRow[];
	readonly unit: readonly BreakdownRow[];
	readonly area: readonly BreakdownRow[];
	/** Monday first, hour 0–23. */
	readonly hours: readonly (readonly number[])[];
	readonly circuits: readonly CircuitMonth[];
}

/** Metrics followed over time, for the trend, the satisfaction chart and the tiles' small lines. */
export const TREND_METRICS = [
	'tickets_received',
	'tickets_dispatched',
	'tickets_resolved',
	'direct_resolution_rate',
	'resolution_rate',
	'on_time_resolution_rate',
	'overdue_rate',
	'satisfaction_rate',
	'rating_rate',
	'mean_handling_hours'
] as const satisfies readonly MetricId[];

const UNIT_METRICS = [
	'tickets_dispatched',
	'on_time_resolution_rate',
	'satisfaction_rate'
] as const satisfies readonly MetricId[];

/** Totals first, then the charts in the order they stand on the page: the engine answers one question at a time. */
export async function loadOverview(engine: Engine, request: OverviewRequest): Promise<OverviewData> {
	const { period, asOf, filter, variants, bucket } = request;
	const scope = { period, asOf, filter };
	const by = (dimension: Parameters<typeof exploreBreakdown>[1]['dimension'], metrics: readonly MetricId[]) =>
		exploreBreakdown(engine, { ...scope, variants, dimension, metrics });
	return {
		request,
		metrics: await compareMetrics(engine, { ...scope, variants }),
		trend: await by(bucket, TREND_METRICS),
		funnel: await funnel(engine, scope),
		type: await by('type', ['tickets_received']),
		channel: await by('channel', ['tickets_received']),
		category: await by('cat2', ['tickets_received']),
		unit: (await by('unit', UNIT_METRICS)).filter((row) => row.key !== null),
		area: await by('area', ['tickets_received']),
		hours: await hourWeekday(engine, scope),
		circuits: await circuitAvailability(engine, {
			period,
			asOf,
			variant: variants.circuit_availability_rate
		})
	};
}
