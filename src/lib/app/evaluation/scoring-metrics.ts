import type { MetricValue } from '../../domain/metric.ts';
import { withFundRates } from '../../evaluation/funds.ts';
import type { FundRow } from '../../evaluation/model.ts';

type Metrics = Readonly<Record<string, MetricValue>>;

/** The metrics that scoring sees: funds typed by hand give the two fund rates in place of the ledger's. */
export function scoringMetrics(metrics: Metrics, typedFunds: readonly FundRow[] | undefined): Metrics {
	if (typedFunds === undefined) return metrics;
	const others = Object.entries(metrics).filter(([id]) => id !== 'fund_arrival_rate' && id !== 'fund_execution_rate');
	return withFundRates(Object.fromEntries(others), typedFunds);
}
