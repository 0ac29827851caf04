import { instant } from '../kit/clock.ts';
import { plainHeader, type Cell, type Sheet } from '../kit/sheet.ts';
import { FIGURES } from '../figures.ts';
import { payments } from './payroll.ts';

/** A line of the funds ledger; amounts in whole yuan, so that sums are exact. */
export interface Booking {
	readonly day: string;
	readonly entry: '年初预算' | '资金到位' | '支付';
	readonly yuan: number;
	readonly note: string;
}

function yuanOf(wanYuan: string): number {
	return Math.round(Number(wanYuan) * 10_000);
}

/** 万元 with as many decimals as it takes, without floating point: 12345 yuan is 1.2345. */
export function wanYuanText(yuan: number): string {
	const fraction = String(yuan % 10_000)
		.padStart(4, '0')
		.replace(/0+$/, '');
	return `${Math.floor(yuan / 10_000)}${fraction === '' ? '' : `.${fraction}`}`;
}

const ARRIVALS: readonly [string, number, string][] = [
	['2023-01-16', 300_000, '第一批用款指标'],
	['2023-03-22', 300_000, '第二批用款指标'],
	['2023-06-15', 400_000, '第三批用款指标'],
	['2023-09-20', 380_000, '第四批用款指标']
];
const OTHER_PAYMENTS: readonly [string, number, string][] = [
	['2023-03-30', 96_000, '第一季度专线网络租赁费（40条）'],
	['2023-06-29', 96_000, '第二季度专线网络租赁费（40条）'],
	['2023-09-27', 96_000, '第三季度专线网络租赁费（40条）'],
	['2023-12-22', 96_000, '第四季度专线网络租赁费（40条）'],
	['2023-04-20', 13_600, '第一批联络员线下业务培训费'],
	['2023-07-13', 12_900, '第二批联络员线下业务培训费'],
	['2023-11-16', 13_250, '第三批联络员线下业务培训费'],
	['2023-06-28', 52_680, '上半年话务员社会保险费'],
	['2023-12-20', 53_940, '下半年话务员社会保险费'],
	['2023-08-17', 24_300, '坐席耳麦、录音设备维护'],
	['2023-11-27', 9_860, '深入乡镇查堵点交通费']
];

/** 资金: budget, arrivals and payments of the project; what is spent never runs ahead of what has arrived. */
export function bookings(seed: number): Booking[] {
	const arrived = yuanOf(FIGURES.arrivedWanYuan);
	const spent = yuanOf(FIGURES.spentWanYuan);
	const salaries = salaryBookings(seed);
	const lastArrival = arrived - ARRIVALS.reduce((sum, [, yuan]) => sum + yuan, 0);
	const paid = [...salaries.map(({ yuan }) => yuan), ...OTHER_PAYMENTS.map(([, yuan]) => yuan)];
	const lastPayment = spent - paid.reduce((sum, yuan) => sum + yuan, 0);
	const lines: Booking[] = [
		{ day: '2023-01-09', entry: '年初预算', yuan: yuanOf(FIGURES.budgetWanYuan), note: '年初预算批复（一般公共预算）' },
		...ARRIVALS.map(([day, yuan, note]): Booking => ({ day, entry: '资金到位', yuan, note })),
		{ day: '2023-12-18', entry: '资金到位', yuan: lastArrival, note: '第五批用款指标' },
		...salaries,
		...OTHER_PAYMENTS.map(([day, yuan, note]): Booking => ({ day, entry: '支付', yuan, note })),
		{ day: '2023-12-29', entry: '支付', yuan: lastPayment, note: '热线平台话务外包服务尾款' }
	];
	return lines.sort((a, b) => a.day.localeCompare(b.day) || ORDER.indexOf(a.entry) - ORDER.indexOf(b.entry));
}

const ORDER: readonly Booking['entry'][] = ['年初预算', '资金到位', '支付'];

function salaryBookings(seed: number): Booking[] {
	const months = new Map<number, Booking>();
	for (const { month, yuan, paidOn } of payments(seed)) {
		const before = months.get(month)?.yuan ?? 0;
		months.set(month, {
			day: paidOn,
			entry: '支付',
			yuan: before + yuan,
			note: `${month}月话务员工资福利（${FIGURES.operators}人）`
		});
	}
	return [...months.values()];
}

export function fundsSheet(seed: number): Sheet {
	const header = ['序号', '发生日期', '资金来源', '收支类别', '金额（万元）', '摘要'];
	const rows: Cell[][] = bookings(seed).map((line, index) => [
		index + 1,
		{ date: instant(line.day), dayOnly: true },
		'县级资金',
		line.entry,
		wanYuanText(line.yuan),
		line.note
	]);
	return {
		name: '资金台账',
		title: '便民热线白沙分平台工作经费资金台账（2023年，单位：万元）',
		header: plainHeader(header),
		columns: header.length,
		rows,
		widths: [6, 14, 12, 12, 14, 36]
	};
}
