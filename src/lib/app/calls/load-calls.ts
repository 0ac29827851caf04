import type { MetricId, MetricValue } from '../../domain/metric.ts';
import type { Engine } from '../../engine/engine.ts';
import { exploreBreakdown, type BreakdownRequest, type BreakdownRow } from '../../explore/explore-breakdown.ts';
import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import type { Comparison } from '../../explore/page-state.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';
import { computeCovered } from '../../metrics/compute-metrics.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import type { DimensionId } from '../../metrics/dimensions.ts';
import { withoutDimension } from '../../metrics/ticket-filter.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { comparedWith, shownPeriod } from '../analysis/comparison.ts';
import type { Bucket } from '../overview/bucket.ts';
import { knownDays, type KnownDays, type TimeAxisRequest } from '../overview/time-axis.ts';

/** Figures at the head of the page. */
export const CALL_METRICS = [
	'calls_received',
	'calls_requested',
	'calls_answered',
	'call_answer_rate',
	'call_answer_within_rate',
	'median_wait_seconds',
	'p90_wait_seconds',
	'mean_talk_seconds'
] as const satisfies readonly MetricId[];

/** Figures of each agent. */
export const AGENT_METRICS = [
	'calls_answered',
	'call_answer_rate',
	'median_wait_seconds',
	'mean_talk_seconds'
] as const satisfies readonly MetricId[];

/** What each view is drawn from: quantiles of every hour of a week are not worked out for counts. */
export const VIEW_METRICS = {
	steps: ['calls_received', 'calls_requested', 'calls_answered', 'call_answer_rate'],
	week: ['calls_received', 'call_answer_rate'],
	hours: ['median_wait_seconds', 'p90_wait_seconds'],
	agents: AGENT_METRICS
} as const satisfies Readonly<Record<string, readonly MetricId[]>>;

/** The page of calls, each view filtered by all that was chosen but on itself. */
export interface CallsData {
	readonly totals: ReadonlyMap<MetricId, { readonly now: MetricValue; readonly then: MetricValue | null }>;
	readonly request: TimeAxisRequest;
	readonly known: KnownDays | null;
	/** By step; steps without a call are absent. */
	readonly steps: ReadonlyMap<string, BreakdownRow>;
	/** By `1 09`: weekday 1–7 and hour. */
	readonly week: ReadonlyMap<string, BreakdownRow>;
	readonly hours: ReadonlyMap<string, BreakdownRow>;
	/** Who took the calls, most first; those that nobody took stand under 未填写. */
	readonly agents: readonly BreakdownRow[];
}

export interface CallsRequest extends TicketScope {
	readonly bucket: Bucket;
	readonly compare: Comparison;
	readonly variants: Workspace['variants'];
}

/** Everything on the page of calls, where calls were imported. */
export async function loadCalls(engine: Engine, found: Coverage, request: CallsRequest): Promise<CallsData> {
	const { period, asOf, variants, filter = {}, compare, bucket } = request;
	const without = (own: readonly DimensionId[]) => own.reduce(withoutDimension, filter);
	const shown = shownPeriod(period, filter);
	const then = comparedWith(period, filter, compare);
	const figures = (of: typeof period, days: typeof filter) =>
		computeCovered(engine, { period: of, asOf, variants, filter: days, ids: CALL_METRICS }, found);
	const now = await figures(shown ?? period, shown ? without(TIME_STEPS) : filter);
	const before = then && (await figures(then, without(TIME_STEPS)));
	const by = (view: keyof typeof VIEW_METRICS, dimension: BreakdownRequest['dimension'], own: readonly DimensionId[]) =>
		exploreBreakdown(engine, {
			dataset: 'calls',
			period,
			asOf,
			variants,
			filter: without(own),
			dimension,
			metrics: VIEW_METRICS[view]
		});
	const byKey = (rows: readonly BreakdownRow[]) => new Map(rows.map((row) => [row.key!, row]));
	return {
		totals: new Map(CALL_METRICS.map((id) => [id, { now: now[id], then: before && before[id] }])),
		request: { bucket, period, asOf },
		known: knownDays(found.get('calls')?.first, found.get('calls')?.last),
		steps: byKey(await by('steps', bucket, TIME_STEPS)),
		week: byKey(await by('week', ['weekday', 'hour'], ['weekday', 'hour'])),
		hours: byKey(await by('hours', 'hour', ['hour'])),
		agents: await by('agents', 'agent', ['agent'])
	};
}
