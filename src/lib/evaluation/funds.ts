import type Decimal from 'decimal.js';

import type { MetricValue } from '../domain/metric.ts';
import { exact } from './exact.ts';
import { FORM_FUNDS, type MetricTable } from './metric-reading.ts';
import type { FundRow } from './model.ts';

/** Totals of the funds rows in 万元; null where every cell is empty. */
export interface FundTotals {
	readonly budget: Decimal | null;
	readonly arrived: Decimal | null;
	readonly spent: Decimal | null;
}

export function fundTotals(funds: readonly FundRow[]): FundTotals {
	const total = (key: 'budget' | 'arrived' | 'spent'): Decimal | null =>
		funds.reduce<Decimal | null>((sum, row) => (row[key] === null ? sum : exact(sum ?? 0).plus(row[key])), null);
	return { budget: total('budget'), arrived: total('arrived'), spent: total('spent') };
}

/**
 * Adds 资金到位率 (arrived ÷ budget) and 预算执行率 (spent ÷ budget) from the funds rows, where the metrics do not know
 * them: a county that types its funds by hand still gets both rates.
 */
export function withFundRates(metrics: MetricTable, funds: readonly FundRow[]): MetricTable {
	const { budget, arrived, spent } = fundTotals(funds);
	const rate = (id: 'fund_arrival_rate' | 'fund_execution_rate', name: string, part: Decimal | null) => {
		const known = metrics[id];
		const counted = known !== undefined && (known.value !== null || known.denominator === 0);
		if (counted || part === null || budget === null) return {};
		const value: MetricValue = {
			id,
			name,
			value: budget.isZero() ? null : part.dividedBy(budget).toNumber(),
			unit: '%',
			numerator: part.toNumber(),
			denominator: budget.toNumber(),
			sample: funds.length,
			variant: 'default',
			definition: `${id === 'fund_arrival_rate' ? '实际到位' : '实际使用'} ÷ 年初预算，按填报的资金表`,
			source: FORM_FUNDS,
			period: known?.period ?? '',
			...(budget.isZero() ? { missing: '年初预算合计为 0，没有比率' } : {})
		};
		return { [id]: value };
	};
	return {
		...metrics,
		...rate('fund_arrival_rate', '资金到位率', arrived),
		...rate('fund_execution_rate', '预算执行率', spent)
	};
}
