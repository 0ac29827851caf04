import type { MetricId } from '../../domain/metric.ts';
import type { Period } from '../../domain/period.ts';
import type { IndexDimensionId } from './index-source.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';

/** One chart, table or row of tiles, as data. */
export interface IndexView {
	/** None: one group with everything. Two: every pair of their values, the second running faster. */
	readonly by: readonly IndexDimensionId[];
	/** Counted in each group beside the rows. */
	readonly measures?: readonly MetricId[];
	/** Quantiles (0–1) of the handling hours by which the median is counted, in each group. */
	readonly quantiles?: readonly number[];
	/** Absent: the period of the request. */
	readonly period?: Period;
	/**
	 * Dimensions by which this view is not filtered: a chart never filters itself. Absent: those of `by`, where every step
	 * of time stands for all steps of time.
	 */
	readonly own?: readonly IndexDimensionId[];
}

/** What the page has chosen, and what it shows. */
export interface IndexRequest {
	readonly period: Period;
	readonly dimensions?: TicketFilter['dimensions'];
	/** Names of sets of rows (`keepRows`), each of which a ticket must be in: a text search, a drill. No view owns them. */
	readonly within?: readonly string[];
	readonly views: Readonly<Record<string, IndexView>>;
}

/** Numerator, denominator, value and sample by group, as SQL gives them. NaN is unknown. */
export interface MeasureAnswer {
	/** Null where the metric has no parts. */
	readonly numerator: Float64Array | null;
	readonly denominator: Float64Array | null;
	readonly value: Float64Array;
	readonly sample: Float64Array;
}

/** One view's data. Groups are numbered as `IndexDimension.values`; of two dimensions the second runs faster. */
export interface ViewAnswer {
	/** Tickets in each group. */
	readonly rows: Float64Array;
	readonly measures: Readonly<Partial<Record<MetricId, MeasureAnswer>>>;
	/** Hours by quantile asked for, then by group; NaN where no ticket has a duration. */
	readonly quantiles: readonly Float64Array[];
}

export type IndexAnswer = Readonly<Record<string, ViewAnswer>>;
