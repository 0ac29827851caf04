import type Decimal from 'decimal.js';

import { clamp, exact, sum } from './exact.ts';
import { executionPace, type WarningLight } from './finance-prechecks.ts';
import { fundTotals } from './funds.ts';
import type { FundMonth, FundRow } from './model.ts';

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export type FundMonthColumn = 'plan' | 'arrived' | 'spent';

/** Where the money stands at the end of a month, all sources together, in 万元. Null is unknown. */
export interface MonthProgress {
	readonly month: number;
	/** From the first month on. */
	readonly plan: Decimal | null;
	readonly arrived: Decimal | null;
	readonly spent: Decimal | null;
	/** 到位率: arrived ÷ the year's budget. */
	readonly arrivalRate: Decimal | null;
	/** 执行率: spent ÷ the year's budget. */
	readonly executionRate: Decimal | null;
	/** 执行率 in percent of the even pace (序时进度), and the light of 执行监控. */
	readonly pace: Decimal | null;
	readonly light: WarningLight | null;
}

export interface FundProgress {
	readonly months: readonly MonthProgress[];
	/** 到位及时率 over the months whose arrivals are known; null without a plan. */
	readonly timeliness: Decimal | null;
	/** Cells that keep a running total from being known: `3月的到位（县级资金）`. */
	readonly gaps: readonly string[];
}

/**
 * Months typed by hand over those of the ledger, cell by cell: a typed figure counts, an empty cell leaves the ledger's.
 * Sorted by source as given and by month.
 */
export function mergeFundMonths(typed: readonly FundMonth[], ledger: readonly FundMonth[]): readonly FundMonth[] {
	const cells = new Map(ledger.map((row) => [keyOf(row), row]));
	for (const row of typed) {
		const under = cells.get(keyOf(row));
		cells.set(keyOf(row), {
			source: row.source,
			month: row.month,
			plan: row.plan ?? under?.plan ?? null,
			arrived: row.arrived ?? under?.arrived ?? null,
			spent: row.spent ?? under?.spent ?? null
		});
	}
	return [...cells.values()].sort((a, b) => a.source.localeCompare(b.source) || a.month - b.month);
}

const keyOf = ({ source, month }: Pick<FundMonth, 'source' | 'month'>): string => `${source}|${month}`;

/**
 * Running totals of plan, arrivals and payments against the year's budget. A month without a figure of a source that has
 * figures in other months is unknown, and so is every running total from it on, up to the last month that has any; the
 * plan is different: a month that plans nothing is left empty.
 */
export function fundProgress(funds: readonly FundRow[], rows: readonly FundMonth[]): FundProgress {
	const { budget } = fundTotals(funds);
	const plan = runningPlan(rows);
	const arrived = running(rows, 'arrived');
	const spent = running(rows, 'spent');
	const months = MONTHS.map((month, at): MonthProgress => {
		const executionRate = ratio(spent.totals[at] ?? null, budget);
		const paced = executionRate === null ? null : executionPace(executionRate.times(100), month);
		return {
			month,
			plan: plan[at] ?? null,
			arrived: arrived.totals[at] ?? null,
			spent: spent.totals[at] ?? null,
			arrivalRate: ratio(arrived.totals[at] ?? null, budget),
			executionRate,
			pace: paced?.pace ?? null,
			light: paced?.light ?? null
		};
	});
	return { months, timeliness: arrivalTimeliness(months), gaps: [...arrived.gaps, ...spent.gaps] };
}

const COLUMN_NAMES = { arrived: '到位', spent: '支出' } as const;

function running(rows: readonly FundMonth[], column: 'arrived' | 'spent') {
	const own = rows.filter((row) => row[column] !== null);
	const sources = [...new Set(own.map(({ source }) => source))];
	const last = Math.max(0, ...own.map(({ month }) => month));
	const cells = new Map(own.map((row) => [keyOf(row), exact(row[column]!)]));
	const gaps: string[] = [];
	let total: Decimal | null = exact(0);
	const totals = MONTHS.map((month): Decimal | null => {
		if (sources.length === 0 || month > last) return null;
		for (const source of sources) {
			const cell = cells.get(keyOf({ source, month }));
			if (cell === undefined) gaps.push(`${month}月的${COLUMN_NAMES[column]}（${source}）`);
			total = cell === undefined || total === null ? null : total.plus(cell);
		}
		return total;
	});
	return { totals, gaps };
}

function runningPlan(rows: readonly FundMonth[]): readonly (Decimal | null)[] {
	const planned = rows.filter(({ plan }) => plan !== null);
	if (planned.length === 0) return MONTHS.map(() => null);
	return MONTHS.map((month) => sum(planned.filter((row) => row.month <= month).map((row) => exact(row.plan!))));
}

function ratio(part: Decimal | null, whole: Decimal | null): Decimal | null {
	return part === null || whole === null || whole.isZero() ? null : part.dividedBy(whole);
}

/**
 * 到位及时率 = 及时到位资金 ÷ 应到位资金 (财预〔2013〕53号 共性指标框架): what arrives fills the plan in its order, and a
 * month's planned money is timely as far as it is filled by the end of that month.
 */
function arrivalTimeliness(months: readonly MonthProgress[]): Decimal | null {
	let due = exact(0);
	let timely = exact(0);
	let before = exact(0);
	for (const { plan, arrived } of months) {
		if (plan === null || arrived === null) break;
		const planned = plan.minus(before);
		due = due.plus(planned);
		timely = timely.plus(clamp(arrived.minus(before), exact(0), planned));
		before = plan;
	}
	return due.isZero() ? null : timely.dividedBy(due);
}
