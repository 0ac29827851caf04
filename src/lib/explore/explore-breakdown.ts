import type { DatasetKind } from '../domain/dataset.ts';
import { DATASETS } from '../domain/datasets/index.ts';
import type { MetricId } from '../domain/metric.ts';
import type { Engine, Row } from '../engine/engine.ts';
import { join, raw, sql } from '../engine/sql/quote.ts';
import { METRICS } from '../metrics/catalogue.ts';
import { readFigures, type Figures } from '../metrics/compute-metrics.ts';
import { DIMENSIONS, dimensionSql, UNFILLED, type DimensionId } from '../metrics/dimensions.ts';
import { rowMetricsStatement } from '../metrics/metric-statement.ts';
import type { TicketScope } from './ticket-scope.ts';

export interface BreakdownRequest extends TicketScope {
	/** Whose rows are grouped: absent, the tickets. */
	readonly dataset?: DatasetKind;
	/** Several make one group of each pair of values, joined by a blank. */
	readonly dimension: DimensionId | readonly [DimensionId, DimensionId];
	readonly metrics: readonly MetricId[];
	readonly variants?: Readonly<Partial<Record<MetricId, string | undefined>>> | undefined;
	/** At most so many groups: the largest, or the first in order for times. Absent: all. */
	readonly limit?: number | undefined;
}

export interface BreakdownRow {
	/** The group's value as a filter takes it; null is 未填写. */
	readonly key: string | null;
	readonly label: string;
	/** Tickets in the group, or rows of the dataset asked for. */
	readonly tickets: number;
	readonly figures: Readonly<Record<MetricId, Figures>>;
}

/**
 * Metrics of one dataset by one dimension, in one statement: largest group first, times and weekdays in their own order.
 * Groups without rows have no row. Throws a RangeError for a metric or a dimension that the dataset's rows do not have.
 */
export async function exploreBreakdown(engine: Engine, request: BreakdownRequest): Promise<BreakdownRow[]> {
	const { dataset = 'tickets' } = request;
	for (const id of request.metrics) {
		const { datasets, name } = METRICS[id];
		if (datasets[0] !== dataset) throw new RangeError(`指标“${name}”不能按${DATASETS[dataset].row.noun}的维度分组`);
	}
	const dimensions = [request.dimension].flat() as readonly DimensionId[];
	const groupBy = dimensions.map((id) => dimensionSql(id, dataset)).join(` || ' ' || `);
	const ordered = dimensions.every((id) => DIMENSIONS[id].ordered);
	const statement = rowMetricsStatement({
		period: request.filter?.period ?? request.period,
		asOf: request.asOf,
		dataset,
		choices: request.metrics.map((id) => {
			const variant = request.variants?.[id];
			return variant === undefined ? { id } : { id, variant };
		}),
		...(request.filter ? { filter: request.filter } : {}),
		groupBy
	});
	const order = raw(`\nORDER BY ${ordered ? '' : 'rows DESC, '}key NULLS LAST`);
	const limit = request.limit === undefined ? raw('') : sql`\nLIMIT ${request.limit}::INTEGER`;
	const rows = await engine.query<Row>(join([statement, order, limit], ''));
	return rows.map((row) => ({
		key: row.key as string | null,
		label: row.key === null ? UNFILLED : String(row.key),
		tickets: Number(row.rows),
		figures: Object.fromEntries(request.metrics.map((id) => [id, readFigures(row, id)])) as Record<MetricId, Figures>
	}));
}
