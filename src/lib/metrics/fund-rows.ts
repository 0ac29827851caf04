import Decimal from 'decimal.js';

import type { Period } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { raw, sql } from '../engine/sql/quote.ts';
import { coverage } from './coverage.ts';
import { factsOf } from './scope.ts';

/** Sources of money in the order of the form. */
export const FUND_SOURCES = ['中央资金', '省级资金', '县级资金', '其他资金'] as const;

/** SQL: the form's line that a source of the ledger counts under; one with another name is 其他资金. */
export const FUND_LINE =
	`CASE WHEN source LIKE '中央%' THEN '中央资金' WHEN source LIKE '省%' THEN '省级资金' ` +
	`WHEN source LIKE '县%' OR source LIKE '本级%' THEN '县级资金' ELSE '其他资金' END`;

/** An amount as DuckDB writes it, without trailing zeros; null stays null. */
export function amountText(amount: string | null | undefined): string | null {
	return amount ? new Decimal(amount).toFixed() : null;
}

/** One line of the form's money table, in 万元 as decimal text. Null is an empty cell, not zero. */
export interface FundTotals {
	readonly source: (typeof FUND_SOURCES)[number];
	readonly budget: string | null;
	readonly arrived: string | null;
	readonly spent: string | null;
}

/**
 * 资金 by source from the ledger, all four lines; none where no ledger was imported. Budgets are those of the period's
 * year, arrivals and payments those of the period. A source with another name counts as 其他资金.
 */
export async function fundRows(engine: Engine, period: Period): Promise<FundTotals[]> {
	if (((await coverage(engine)).get('funds')?.rows ?? 0) === 0) return [];
	const rows = await engine.query<{ line: string; budget: string; arrived: string; spent: string }>(
		sql`${factsOf('funds', { period, asOf: `${period.to} 00:00:00` }, 'in_period')}SELECT
	${raw(FUND_LINE)} AS line,
	(sum(amount_wan_yuan) FILTER (WHERE entry = '预算'))::VARCHAR AS budget,
	(sum(amount_wan_yuan) FILTER (WHERE entry = '到位' AND in_period))::VARCHAR AS arrived,
	(sum(amount_wan_yuan) FILTER (WHERE entry = '支出' AND in_period))::VARCHAR AS spent
FROM facts
GROUP BY line`
	);
	return FUND_SOURCES.map((source) => {
		const row = rows.find(({ line }) => line === source);
		return {
			source,
			budget: amountText(row?.budget),
			arrived: amountText(row?.arrived),
			spent: amountText(row?.spent)
		};
	});
}
