import { describe, expect, it } from 'vitest';

import type { FundMonth } from '../../evaluation/model.ts';
import { emptyWorkspace } from '../../workspace/empty.ts';
import { fundsFromMonths, monthDisagreements, planEvenly, setFundMonth, useLedgerMonths } from './fund-month-edits.ts';

const before = emptyWorkspace(2023);
const january = { source: '县级资金', month: 1, column: 'spent' } as const;
const month = (number: number, spent: string | null): FundMonth => ({
	source: '县级资金',
	month: number,
	plan: null,
	arrived: null,
	spent
});

describe('funds by month', () => {
	it('keeps only the cells that were typed, and forgets one that is emptied', () => {
		const after = setFundMonth(before, january, '5');
		expect(after.fundMonths).toEqual([month(1, '5')]);
		expect(setFundMonth(after, january, null)).toEqual(before);
		expect(setFundMonth(before, january, null)).toBe(before);
		expect(useLedgerMonths(after)).toEqual(before);
	});

	it('plans a budget evenly to the cent, the odd cents in December', () => {
		const plans = planEvenly(before, '县级资金', '185').fundMonths!.map(({ plan }) => Number(plan));
		// 185 ÷ 12 is 15.4166…
		expect(plans.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => 15.42));
		expect(plans[11]).toBe(15.38);
	});

	it('names the year that is not the sum of its months, and fills it in', () => {
		const funds = [{ source: '县级资金', budget: '185', arrived: '1', spent: '10' }] as const;
		const months = [month(1, '4'), month(2, '5.5')];
		expect(monthDisagreements(funds, months)).toEqual(['县级资金实际使用：全年填 10 万元，分月合计 9.5 万元']);
		expect(fundsFromMonths(before, funds, months).funds).toContainEqual({ ...funds[0], spent: '9.5' });
		// A gap leaves the sum unknown.
		expect(monthDisagreements(funds, [month(1, '4'), month(3, '5.5')])).toEqual([]);
	});
});
