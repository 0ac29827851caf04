import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { plain } from './exact.ts';
import { fundProgress, mergeFundMonths } from './fund-progress.ts';
import type { FundMonth } from './model.ts';

const county = (month: number, plan: string | null, arrived: string | null, spent: string | null): FundMonth => ({
	source: '县级资金',
	month,
	plan,
	arrived,
	spent
});
const budget = (amount: string | null) => [{ source: '县级资金', budget: amount, arrived: null, spent: null }] as const;

describe('the course of the money through the year', () => {
	it('adds up from January and holds payments against the even pace', () => {
		const { months } = fundProgress(budget('120'), [county(1, null, '20', '4'), county(2, null, '0', '12')]);
		// January: 4 of 120 is 3.33 %, an even pace is 8.33 %: 40 % of it. February: 16 of 120 is 13.33 % of 16.67 %: 80 %.
		expect(months[0]).toMatchObject({ light: 'red' });
		expect(plain(months[0]!.pace!, 2)).toBe('40');
		expect(months[1]).toMatchObject({ light: 'green' });
		expect(plain(months[1]!.pace!, 2)).toBe('80');
		expect(plain(months[1]!.arrivalRate!.times(100), 2)).toBe('16.67');
		expect(months[2]).toMatchObject({ arrived: null, spent: null, executionRate: null, pace: null, light: null });
	});

	it('knows no running total past an empty month, and names it', () => {
		const { months, gaps } = fundProgress(budget('120'), [county(1, null, null, '4'), county(3, null, null, '4')]);
		expect(months[0]!.spent?.toNumber()).toBe(4);
		expect([months[1]!.spent, months[2]!.spent]).toEqual([null, null]);
		expect(gaps).toEqual(['2月的支出（县级资金）']);
	});

	it('knows no rate without a budget, or with one of zero', () => {
		for (const amount of [null, '0']) {
			const [january] = fundProgress(budget(amount), [county(1, null, '1', '1')]).months;
			expect(january).toMatchObject({ arrivalRate: null, executionRate: null, pace: null, light: null });
			expect(january!.spent?.toNumber()).toBe(1);
		}
	});

	it('counts as timely what had arrived by the end of the month it was planned for', () => {
		// 10 planned each month; January got 6, February 14: of January's 10, 6 came in time, of February's all 10.
		const rows = [county(1, '10', '6', null), county(2, '10', '14', null)];
		expect(fundProgress(budget('120'), rows).timeliness?.toNumber()).toBe(0.8);
		// Money ahead of its plan is not more than timely.
		expect(fundProgress(budget('120'), [county(1, '10', '30', null)]).timeliness?.toNumber()).toBe(1);
		expect(fundProgress(budget('120'), [county(1, null, '30', null)]).timeliness).toBeNull();
	});

	it('takes a typed cell before the ledger, and the ledger where nothing was typed', () => {
		const merged = mergeFundMonths(
			[county(1, '10', null, '3')],
			[county(1, null, '8', '2'), county(2, null, '1', '1')]
		);
		expect(merged).toEqual([county(1, '10', '8', '3'), county(2, null, '1', '1')]);
	});

	it('is timely by a share between none and all, whatever the amounts', () => {
		const amount = fc.integer({ min: 0, max: 500 }).map(String);
		fc.assert(
			fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 12 }), (cells) => {
				const rows = cells.map(([plan, arrived], at) => county(at + 1, plan, arrived, null));
				const { timeliness, months } = fundProgress(budget('100'), rows);
				const due = cells.reduce((sum, [plan]) => sum + Number(plan), 0);
				expect(months[cells.length - 1]!.plan!.toNumber()).toBe(due);
				if (due === 0) expect(timeliness).toBeNull();
				else {
					expect(timeliness!.gte(0)).toBe(true);
					expect(timeliness!.lte(1)).toBe(true);
				}
			})
		);
	});
});
