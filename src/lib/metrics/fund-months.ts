import type { Period } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { raw, sql } from '../engine/sql/quote.ts';
import { coverage } from './coverage.ts';
import { amountText, FUND_LINE, FUND_SOURCES } from './fund-rows.ts';
import { factsOf } from './scope.ts';

/** Arrivals and payments of one source in one month, in 万元 as decimal text. The ledger knows no plan. */
export interface LedgerMonth {
	readonly source: (typeof FUND_SOURCES)[number];
	/** 1–12 */
	readonly month: number;
	readonly plan: null;
	readonly arrived: string;
	readonly spent: string;
}

/**
 * 资金 by source and month of a calendar year, from the ledger: a source that has any entry in the year gets every month up
 * to the as-of instant, or to its last entry where that is later; months in which nothing moved are true zeros. None where
 * no ledger was imported.
 */
export async function fundMonths(engine: Engine, year: Period, asOf: string): Promise<LedgerMonth[]> {
	if (((await coverage(engine)).get('funds')?.rows ?? 0) === 0) return [];
	const rows = await engine.query<{ line: string; month: number; arrived: string; spent: string }>(
		sql`${factsOf('funds', { period: year, asOf: `${year.to} 00:00:00` }, 'in_period')}SELECT
	${raw(FUND_LINE)} AS line,
	month(booked_on)::INTEGER AS month,
	coalesce(sum(amount_wan_yuan) FILTER (WHERE entry = '到位' AND in_period), 0)::VARCHAR AS arrived,
	coalesce(sum(amount_wan_yuan) FILTER (WHERE entry = '支出' AND in_period), 0)::VARCHAR AS spent
FROM facts
GROUP BY line, month`
	);
	const seen = asOf >= year.to ? 12 : asOf < year.from ? 0 : Number(asOf.slice(5, 7));
	const last = Math.max(seen, ...rows.map(({ month }) => Number(month)));
	return FUND_SOURCES.filter((source) => rows.some(({ line }) => line === source)).flatMap((source) =>
		Array.from({ length: last }, (_, at): LedgerMonth => {
			const row = rows.find((one) => one.line === source && Number(one.month) === at + 1);
			const amount = (text: string | undefined) => amountText(text) ?? '0';
			return { source, month: at + 1, plan: null, arrived: amount(row?.arrived), spent: amount(row?.spent) };
		})
	);
}
