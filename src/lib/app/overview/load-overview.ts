import type { MetricId } from '../../domain/metric.ts';
import { previousPeriod, yearEarlier, type Period } from '../../domain/period.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { breakdownRows, figuresAt } from '../../explore/index/breakdown-rows.ts';
import type { IndexDimensionId } from '../../explore/index/index-source.ts';
import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import type { IndexAnswer, IndexView, ViewAnswer } from '../../explore/index/request.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';
import { metricChange, type MetricComparison } from '../../metrics/compare-metrics.ts';
import { valueOfFigures } from '../../metrics/compute-metrics.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { shownPeriod } from '../analysis/comparison.ts';
import type { OpenIndex } from '../explore/index-keeper.ts';
import type { Bucket } from './bucket.ts';
import { knownDays, type KnownDays } from './time-axis.ts';
import { TILE_METRICS } from './tiles.ts';

export interface OverviewRequest extends TicketScope {
	readonly bucket: Bucket;
	readonly variants: Workspace['variants'];
}

/** Everything the overview shows, each view filtered by all that was chosen but on itself. */
export interface OverviewData {
	readonly request: OverviewRequest;
	readonly known: KnownDays | null;
	readonly metrics: Readonly<Record<MetricId, MetricComparison>>;
	/** Tickets that every filter lets through. */
	readonly tickets: number;
	readonly trend: readonly BreakdownRow[];
	/** By how far the tickets have come. */
	readonly stage: readonly BreakdownRow[];
	readonly type: readonly BreakdownRow[];
	readonly channel: readonly BreakdownRow[];
	readonly category: readonly BreakdownRow[];
	readonly unit: readonly BreakdownRow[];
	readonly area: readonly BreakdownRow[];
	/** Monday first, hour 0–23. */
	readonly hours: readonly (readonly number[])[];
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

const HOURS = 24;
const WEEKDAYS = 7;

/** Every view of the page as the index is asked for them. */
export function overviewViews({ period, filter, bucket }: OverviewRequest): Record<string, IndexView> {
	const totals: IndexView = { by: [], measures: TILE_METRICS, own: [] };
	const counts = (id: IndexDimensionId): IndexView => ({ by: [id] });
	const shown = shownPeriod(period, filter);
	return {
		totals,
		...(shown
			? {
					previous: { ...totals, period: previousPeriod(shown), own: TIME_STEPS },
					yearEarlier: { ...totals, period: yearEarlier(shown), own: TIME_STEPS }
				}
			: {}),
		trend: { by: [bucket], measures: TREND_METRICS },
		stage: counts('stage'),
		type: counts('type'),
		channel: counts('channel'),
		category: counts('cat2'),
		unit: { by: ['unit'], measures: UNIT_METRICS },
		area: counts('area'),
		hours: { by: ['weekday', 'hour'] }
	};
}

/** The overview's data from the index; null where a newer request came meanwhile. */
export async function loadOverview(
	index: OpenIndex,
	found: Coverage,
	request: OverviewRequest
): Promise<OverviewData | null> {
	const { period, filter } = request;
	const answer = await index.askFiltered(filter ?? {}, { period, views: overviewViews(request) });
	return answer && overviewData(index, answer, found, request);
}

function overviewData(
	{ values }: Pick<OpenIndex, 'values'>,
	answer: IndexAnswer,
	found: Coverage,
	request: OverviewRequest
): OverviewData {
	const by = (id: IndexDimensionId, view: string) => breakdownRows(id, values[id], answer[view]!);
	const hours = answer.hours!.rows;
	return {
		request,
		known: knownDays(values.day[0], values.day[values.day.length - 1]),
		metrics: comparisons(answer, found, request),
		tickets: answer.totals!.rows[0]!,
		trend: by(request.bucket, 'trend'),
		stage: by('stage', 'stage'),
		type: by('type', 'type'),
		channel: by('channel', 'channel'),
		category: by('cat2', 'category'),
		unit: by('unit', 'unit').filter((row) => row.key !== null),
		area: by('area', 'area'),
		hours: Array.from({ length: WEEKDAYS }, (_, day) => [...hours.slice(day * HOURS, (day + 1) * HOURS)])
	};
}

function comparisons(
	answer: IndexAnswer,
	found: Coverage,
	{ period, filter, variants }: OverviewRequest
): OverviewData['metrics'] {
	const shown = shownPeriod(period, filter);
	const value = (id: MetricId, of: Period, view: ViewAnswer | undefined) =>
		valueOfFigures(id, { period: of, variants }, view && figuresAt(view.measures[id]!, 0), found);
	const entries = TILE_METRICS.map((id): [MetricId, MetricComparison] => {
		const current = value(id, shown ?? period, answer.totals);
		const previous = value(id, previousPeriod(shown ?? period), answer.previous);
		const year = value(id, yearEarlier(shown ?? period), answer.yearEarlier);
		const compared = {
			previousChange: metricChange(current, previous),
			yearChange: metricChange(current, year)
		};
		return [id, { current, previous, yearEarlier: year, ...compared }];
	});
	return Object.fromEntries(entries) as OverviewData['metrics'];
}
