import { trendChart, type TrendData } from '../../charts/trend-chart.ts';
import type { ChartView } from '../../charts/chart-view.ts';
import { formatPercent, UNKNOWN } from '../../domain/format.ts';
import { exact, plain } from '../../evaluation/exact.ts';
import type { FundProgress } from '../../evaluation/fund-progress.ts';
import { fundTotals } from '../../evaluation/funds.ts';
import type { WarningLight } from '../../evaluation/finance-prechecks.ts';
import type { FundRow } from '../../evaluation/model.ts';
import { wanYuan } from './fund-table.ts';

/** Words and looks of a light; a light is never told by its colour alone. */
export const LIGHT_WORDS: Readonly<Record<WarningLight, string>> = { red: '红色', yellow: '黄色', green: '绿色' };

/** A month of the table behind the chart, ready to show; `—` while unknown. */
export interface ProgressRow {
	readonly month: number;
	readonly plan: string;
	readonly arrived: string;
	readonly spent: string;
	readonly arrivalRate: string;
	readonly executionRate: string;
	readonly pace: string;
	readonly light: WarningLight | null;
}

export function progressRows({ months }: FundProgress): readonly ProgressRow[] {
	return months.map((one) => {
		const amount = (value: typeof one.plan) => wanYuan(value === null ? null : plain(value));
		const rate = (value: typeof one.plan) => formatPercent(value === null ? null : value.toNumber());
		return {
			month: one.month,
			plan: amount(one.plan),
			arrived: amount(one.arrived),
			spent: amount(one.spent),
			arrivalRate: rate(one.arrivalRate),
			executionRate: rate(one.executionRate),
			pace: one.pace === null ? UNKNOWN : `${plain(one.pace, 2)}%`,
			light: one.light
		};
	});
}

/** Running totals of plan, arrivals and payments by month (万元), over the even pace of the budget; `notes` by number of the month. */
export function fundProgressChart(
	funds: readonly FundRow[],
	{ months }: FundProgress,
	notes: TrendData['notes'] = []
): ChartView {
	const { budget } = fundTotals(funds);
	const even = (month: number) => (budget === null ? null : Number(plain(exact(budget).times(month).dividedBy(12), 2)));
	const planned = months.some(({ plan }) => plan !== null);
	const values = (key: 'plan' | 'arrived' | 'spent') => months.map((one) => one[key]?.toNumber() ?? null);
	const view = trendChart({
		bucketName: '月份',
		buckets: months.map(({ month }) => ({ key: String(month), label: `${month}月` })),
		notes,
		series: [
			{ key: 'arrived', name: '累计到位', values: values('arrived'), unit: '万元' },
			{ key: 'spent', name: '累计支出', values: values('spent'), unit: '万元' },
			...(planned ? [{ key: 'plan', name: '累计计划', values: values('plan'), unit: '万元' }] : []),
			{
				key: 'even',
				name: '序时进度',
				values: months.map(({ month }) => even(month)),
				unit: '万元',
				reference: true
			}
		]
	});
	const moved = months.some(({ plan, arrived, spent }) => plan !== null || arrived !== null || spent !== null);
	return { ...view, empty: !moved };
}
