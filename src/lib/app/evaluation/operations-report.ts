import type { MetricId } from '../../domain/metric.ts';
import { localDay, parsePeriod, periodLabel, type Period } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { exploreBreakdown, type BreakdownRow as Group } from '../../explore/explore-breakdown.ts';
import { compareMetrics } from '../../metrics/compare-metrics.ts';
import { defaultAsOf, firstDataRange } from '../../metrics/data-range.ts';
import type { DimensionId } from '../../metrics/dimensions.ts';
import { buildOperationsModel } from '../../report/operations/build-operations-model.ts';
import type { BreakdownKey, BreakdownRow, OperationsReport } from '../../report/operations/model.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { bulletinNarrative } from './bulletin-narrative.ts';

/** The metrics of a bulletin, in its order. */
const BULLETIN_METRICS = [
	'tickets_received',
	'tickets_dispatched',
	'tickets_resolved',
	'direct_resolution_rate',
	'resolution_rate',
	'on_time_resolution_rate',
	'overdue_rate',
	'mean_handling_hours',
	'callback_rate',
	'rating_rate',
	'satisfaction_rate',
	'solved_rate',
	'return_rate',
	'extension_rate',
	'reopen_rate',
	'repeat_rate',
	'sign_on_time_rate',
	'call_answer_rate'
] as const satisfies readonly MetricId[];

interface BreakdownPlan {
	readonly key: BreakdownKey;
	readonly dimension: DimensionId;
	/** What `count` counts. */
	readonly count: 'tickets_received' | 'tickets_dispatched';
	/** With the units' rates of handling. */
	readonly rates?: boolean;
	/** The most lines that are printed. */
	readonly limit?: number;
	/** What a group without a value is called; null leaves it out. */
	readonly unfilled: string | null;
}

const BREAKDOWNS: readonly BreakdownPlan[] = [
	{ key: 'month', dimension: 'month', count: 'tickets_received', rates: true, unfilled: null },
	{ key: 'channel', dimension: 'channel', count: 'tickets_received', unfilled: '未分类' },
	{ key: 'type', dimension: 'type', count: 'tickets_received', unfilled: '未分类' },
	{ key: 'category', dimension: 'cat2', count: 'tickets_received', limit: 10, unfilled: null },
	{ key: 'unit', dimension: 'unit', count: 'tickets_dispatched', rates: true, unfilled: null },
	{ key: 'township', dimension: 'area', count: 'tickets_received', unfilled: '未填写' }
];

/**
 * The operations bulletin (运营通报) of a period as pure data, counted from the tables as they stand. A month's bulletin
 * leaves the months out. Metrics that the data cannot give are left out where no period knows them.
 */
export async function operationsReport(
	engine: Engine,
	workspace: Workspace,
	period: Period
): Promise<OperationsReport> {
	const asOf = workspace.asOf ?? defaultAsOf(await firstDataRange(engine), workspace.year, localDay(new Date()));
	const { variants } = workspace;
	const compared = await compareMetrics(engine, { period, asOf, variants, ids: BULLETIN_METRICS });
	const metrics = BULLETIN_METRICS.map((id) => compared[id]).filter(({ current }) => current.value !== null);
	const breakdowns: Partial<Record<BreakdownKey, readonly BreakdownRow[]>> = {};
	for (const plan of BREAKDOWNS) {
		const rows = await breakdownRows(engine, plan, { period, asOf, variants });
		if (plan.key !== 'month' || rows.length > 1) breakdowns[plan.key] = rows;
	}
	return buildOperationsModel({
		unit: workspace.unit,
		period,
		asOf,
		metrics,
		breakdowns,
		narrative: bulletinNarrative(workspace.narrative, period)
	});
}

async function breakdownRows(
	engine: Engine,
	plan: BreakdownPlan,
	scope: { period: Period; asOf: string; variants: Workspace['variants'] }
): Promise<BreakdownRow[]> {
	const rates: MetricId[] = plan.rates ? ['tickets_resolved', 'on_time_resolution_rate', 'satisfaction_rate'] : [];
	const groups = await exploreBreakdown(engine, {
		...scope,
		dimension: plan.dimension,
		metrics: [plan.count, ...rates]
	});
	const rows = groups.flatMap((group) => (group.key === null && plan.unfilled === null ? [] : [rowOf(group, plan)]));
	return plan.limit === undefined ? rows : rows.slice(0, plan.limit);
}

function rowOf(group: Group, plan: BreakdownPlan): BreakdownRow {
	const { figures } = group;
	const label = plan.dimension === 'month' && group.key !== null ? periodLabel(parsePeriod(group.key)) : group.label;
	const row = { label: group.key === null ? (plan.unfilled ?? '') : label, count: figures[plan.count].value };
	if (!plan.rates) return row;
	return {
		...row,
		resolved: figures.tickets_resolved.value,
		onTimeRate: figures.on_time_resolution_rate.value,
		satisfactionRate: figures.satisfaction_rate.value,
		rated: figures.satisfaction_rate.denominator
	};
}
