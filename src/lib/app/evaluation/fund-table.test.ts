import { describe, expect, it } from 'vitest';

import { emptyWorkspace } from '../../workspace/empty.ts';
import { fundTable, setFund, useLedgerFunds } from './fund-table.ts';

const county = { source: '县级资金', budget: '185', arrived: '166.02', spent: '166.02' } as const;

describe('fundTable', () => {
	it('gives the rates of the 2023 form: 166.02 of 185 is 89.74 %', () => {
		const { rows, total, problems } = fundTable([county]);
		expect(rows.map((row) => row.source)).toEqual(['中央资金', '省级资金', '县级资金', '其他资金']);
		expect(total).toMatchObject({
			budget: '185',
			arrived: '166.02',
			arrivalRate: '89.74%',
			executionRate: '89.74%',
			spendingRate: '100.00%'
		});
		expect(problems).toEqual([]);
	});

	it('keeps empty sources and rates without a denominator unknown', () => {
		const { rows, total } = fundTable([{ source: '中央资金', budget: '0', arrived: '5', spent: null }]);
		expect(rows[0]).toMatchObject({ arrivalRate: '—', executionRate: '—', spendingRate: '—' });
		expect(rows[1]).toMatchObject({ budget: null, arrived: null, spent: null });
		expect(total).toMatchObject({ budget: '0', arrived: '5', spent: null });
		expect(fundTable([]).total.budget).toBeNull();
	});

	it('adds decimals exactly', () => {
		const row = (source: '中央资金' | '省级资金', budget: string) => ({ source, budget, arrived: null, spent: null });
		expect(fundTable([row('中央资金', '0.1'), row('省级资金', '0.2')]).total.budget).toBe('0.3');
	});

	it('says where more was spent than had arrived', () => {
		expect(fundTable([{ ...county, spent: '170' }]).problems).toEqual([
			'县级资金：实际使用 170.00 万元多于实际到位 166.02 万元',
			'合计：实际使用 170.00 万元多于实际到位 166.02 万元'
		]);
	});
});

describe('editing funds', () => {
	it('copies the ledger when the first amount is typed, and goes back to it', () => {
		const before = emptyWorkspace(2023);
		const after = setFund(before, [county], { source: '县级资金', column: 'spent' }, '160');
		expect(after.funds).toContainEqual({ ...county, spent: '160' });
		expect(after.funds).toHaveLength(4);
		expect(useLedgerFunds(after)).toEqual(before);
	});

	it('is no decision when the amount stays', () => {
		const before = emptyWorkspace(2023);
		expect(setFund(before, [county], { source: '县级资金', column: 'spent' }, '166.02')).toBe(before);
		expect(useLedgerFunds(before)).toBe(before);
	});
});
