import { formatPercent } from '../../domain/format.ts';
import type { MetricId, MetricValue } from '../../domain/metric.ts';
import type { FundTable } from './fund-table.ts';

/** Where funds typed by hand, which count, give another rate than the ledger's metric; in Chinese. */
export function fundDisagreements(
	table: FundTable,
	metrics: Readonly<Partial<Record<MetricId, MetricValue>>>
): readonly string[] {
	const pairs = [
		['到位率', table.total.arrivalRate, metrics.fund_arrival_rate],
		['预算执行率', table.total.executionRate, metrics.fund_execution_rate]
	] as const;
	return pairs.flatMap(([name, typed, metric]) => {
		if (metric === undefined || metric.value === null) return [];
		const known = formatPercent(metric.value);
		return known === typed ? [] : [`按本表${name}为 ${typed}（计分采用），按经费台账为 ${known}`];
	});
}
