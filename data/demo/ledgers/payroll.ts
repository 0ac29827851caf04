import { addDays } from '../../../src/lib/domain/period.ts';
import { FIGURES } from '../figures.ts';
import { instant, isWorkday } from '../kit/clock.ts';
import { Random } from '../kit/random.ts';
import { plainHeader, type Cell, type Sheet } from '../kit/sheet.ts';

export interface Pay {
	readonly operator: string;
	readonly month: number;
	readonly yuan: number;
	readonly paidOn: string;
}

/** 工资: what each operator was due and got, month by month. Operators are codes. */
export function payments(seed: number): Pay[] {
	const random = new Random(seed, 'payroll');
	const base = Array.from({ length: FIGURES.operators }, () => 5_150 + random.int(0, 22) * 50);
	const pays: Pay[] = [];
	for (let month = 1; month <= 12; month += 1) {
		const paidOn = workdayBefore(`2023-${String(month).padStart(2, '0')}-${month === 1 ? '18' : '28'}`);
		base.forEach((yuan, index) => {
			const operator = `话务员${String(index + 1).padStart(2, '0')}`;
			const nights = random.int(0, 6) * 60;
			pays.push({ operator, month, yuan: yuan + nights + (month === 12 ? 300 : 0), paidOn });
		});
	}
	return pays;
}

export function payrollSheet(seed: number): Sheet {
	const header = ['序号', '人员编号', '所属月份', '应发合计（元）', '实发（元）', '发放日期'];
	const pays = payments(seed);
	const rows: Cell[][] = pays.map((pay, index) => [
		index + 1,
		pay.operator,
		`2023年${pay.month}月`,
		pay.yuan,
		pay.yuan,
		{ date: instant(pay.paidOn), dayOnly: true }
	]);
	const sum = pays.reduce((total, pay) => total + pay.yuan, 0);
	rows.push(['合计', null, null, sum, sum, null]);
	return {
		name: '工资福利',
		title: '12345热线话务员工资福利发放台账（2023年）',
		header: plainHeader(header),
		columns: header.length,
		rows,
		widths: [6, 14, 14, 16, 14, 14]
	};
}

function workdayBefore(day: string): string {
	let found = day;
	while (!isWorkday(found)) found = addDays(found, -1);
	return found;
}
