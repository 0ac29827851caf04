import type { MetricId } from '../../domain/metric.ts';
import type { Figures } from '../../metrics/compute-metrics.ts';
import { DIMENSIONS, UNFILLED, type DimensionId } from '../../metrics/dimensions.ts';
import type { BreakdownRow } from '../explore-breakdown.ts';
import type { MeasureAnswer, ViewAnswer } from './request.ts';

/** One group's figures of a metric. */
export function figuresAt({ numerator, denominator, value, sample }: MeasureAnswer, group: number): Figures {
	const known = (figure: number | undefined) => (figure === undefined || Number.isNaN(figure) ? null : figure);
	return {
		numerator: known(numerator?.[group]),
		denominator: known(denominator?.[group]),
		value: known(value[group]),
		sample: known(sample[group])
	};
}

/**
 * A view by one dimension as the rows that `exploreBreakdown` gives: largest group first, times and weekdays in their own
 * order, groups without tickets left out.
 */
export function breakdownRows(
	dimension: DimensionId,
	values: readonly (string | null)[],
	answer: ViewAnswer
): BreakdownRow[] {
	const measures = Object.entries(answer.measures) as [MetricId, MeasureAnswer][];
	const rows = values.flatMap((key, group): BreakdownRow[] => {
		const tickets = answer.rows[group]!;
		if (tickets === 0) return [];
		const figures = Object.fromEntries(measures.map(([id, measure]) => [id, figuresAt(measure, group)]));
		return [{ key, label: key ?? UNFILLED, tickets, figures: figures as Record<MetricId, Figures> }];
	});
	// Groups are numbered in order of their values, 未填写 last, which is the order among equals.
	return DIMENSIONS[dimension].ordered ? rows : rows.sort((a, b) => b.tickets - a.tickets);
}
