import { formatValue } from '../../domain/format.ts';
import type { MetricId, MetricValue } from '../../domain/metric.ts';
import { parsePeriod, periodLabel } from '../../domain/period.ts';
import type { Comparison } from '../../explore/page-state.ts';
import type { GoalResult } from '../../evaluation/model.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import type { MetricComparison } from '../../metrics/compare-metrics.ts';
import type { DrillPart } from '../../metrics/ticket-filter.ts';
import { COMPARISON_NAMES } from '../analysis/comparison.ts';

/** The headline figures, in reading order. */
export const TILE_METRICS = [
	'tickets_received',
	'tickets_dispatched',
	'direct_resolution_rate',
	'resolution_rate',
	'on_time_resolution_rate',
	'overdue_rate',
	'satisfaction_rate',
	'mean_handling_hours'
] as const satisfies readonly MetricId[];

/** A figure with what it is compared to, ready to be shown. */
export interface TileModel {
	readonly id: MetricId;
	readonly name: string;
	readonly value: number | null;
	readonly unit: string;
	readonly better: 'up' | 'down' | null;
	readonly comparisons: readonly { readonly name: string; readonly period: string; readonly value: number | null }[];
	readonly definition: string;
	readonly missing?: string;
	readonly goal?: { readonly met: boolean | null; readonly text: string };
	/** Which tickets stand behind the figure. */
	readonly opens: DrillPart;
}

const BETTER = { higher: 'up', lower: 'down', neutral: null } as const;

/** Goals of a year (`2023`), to be reached by all of its tickets. */
export interface YearGoals {
	readonly year: string;
	readonly goals: readonly GoalResult[];
}

/** The goal that was judged by this very figure: by its definition, in its period, and by no value entered beside it. */
function goalOf({ id, variant, period }: MetricValue, { year, goals }: YearGoals): GoalResult | undefined {
	return goals.find(({ goal: { metric, value, actual } }) => {
		if (metric?.id !== id || value === null || actual !== undefined) return false;
		return (metric.variant ?? variant) === variant && (metric.period ?? year) === period;
	});
}

/**
 * Comparisons without a known figure are left out: a year that was never imported is no fall to zero. `judged` is null where
 * the figure is that of a part of the tickets, of which no goal was set.
 */
export function tileModel(comparison: MetricComparison, judged: YearGoals | null, compare: Comparison): TileModel {
	const { current, previous, yearEarlier } = comparison;
	const basis =
		current.denominator === null
			? `样本 ${formatValue(current.sample, '件')}`
			: `分子 ${formatValue(current.numerator, '')}，分母 ${formatValue(current.denominator, '')}，样本 ${formatValue(current.sample, '')}`;
	const goal = judged && goalOf(current, judged);
	const against = { previous: [previous], year: [yearEarlier], none: [] }[compare];
	const compared = against
		.filter(({ value }) => value !== null)
		.map((metric) => ({ name: COMPARISON_NAMES[compare], metric }));
	return {
		id: current.id,
		name: current.name,
		value: current.value,
		unit: current.unit,
		better: BETTER[METRICS[current.id].better],
		comparisons: compared.map(({ name, metric }) => ({
			name,
			period: periodLabel(parsePeriod(metric.period)),
			value: metric.value
		})),
		definition: `${current.definition}（${basis}；依据：${current.source}）`,
		...(current.missing === undefined ? {} : { missing: current.missing }),
		...(goal
			? { goal: { met: goal.met, text: `目标 ${goal.goal.comparison} ${goal.goal.value}${goal.goal.unit}` } }
			: {}),
		opens: current.unit === '%' ? 'denominator' : 'numerator'
	};
}
