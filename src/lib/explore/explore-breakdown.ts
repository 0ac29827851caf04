import type { MetricId } from '../domain/metric.ts';
import type { Engine, Row } from '../engine/engine.ts';
import { join, raw, sql } from '../engine/sql/quote.ts';
import { isTicketMetric, METRICS } from '../metrics/catalogue.ts';
import { readFigures, type Figures } from '../metrics/compute-metrics.ts';
import { DIMENSIONS, UNFILLED, type DimensionId } from '../metrics/dimensions.ts';
import { rowMetricsStatement } from '../metrics/metric-statement.ts';
import type { TicketScope } from './ticket-scope.ts';

export interface BreakdownRequest extends TicketScope {
	readonly dimension: DimensionId;
	readonly metrics: readonly MetricId[];
	readonly variants?: Readonly<Partial<Record<MetricId, string | undefined>>> | undefined;
	/** At most so many groups: the largest, or the first in order for times. Absent: all. */
	readonly limit?: number | undefined;
}

export interface BreakdownRow {
	/** The group's value as a filter takes it; null is 未填写. */
	readonly key: string | null;
	readonly label: string;
	/** Tickets in the group. */
	readonly tickets: number;
	readonly figures: Readonly<Record<MetricId, Figures>>;
}

/**
 * Ticket metrics by one dimension, in one statement: largest group first, times and weekdays in their own order. Groups
 * without tickets have no row. Throws a RangeError for a metric that does not count tickets.
 */
export async function exploreBreakdown(engine: Engine, request: BreakdownRequest): Promise<BreakdownRow[]> {
	for (const id of request.metrics) {
		if (!isTicketMetric(id)) throw new RangeError(`指标“${METRICS[id].name}”不能按工单维度分组`);
	}
	const { sql: groupBy, ordered } = DIMENSIONS[request.dimension];
	const statement = rowMetricsStatement({
		period: request.filter?.period ?? request.period,
		asOf: request.asOf,
		dataset: 'tickets',
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
