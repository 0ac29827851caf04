import { expect, it } from 'vitest';

import { metricValue } from '../../evaluation/test-support.ts';
import { fundDisagreements } from './fund-disagreements.ts';
import { fundTable } from './fund-table.ts';

const arrival = metricValue('fund_arrival_rate', '资金到位率', { numerator: 166.02, denominator: 185 });
const table = (arrived: string) => fundTable([{ source: '县级资金', budget: '185', arrived, spent: null }]);

it('is silent while the typed funds and the ledger give the same rate, or there is no ledger', () => {
	expect(fundDisagreements(table('166.02'), { fund_arrival_rate: arrival })).toEqual([]);
	expect(fundDisagreements(table('185'), {})).toEqual([]);
});

it('says which rate counts when they differ', () => {
	expect(fundDisagreements(table('185'), { fund_arrival_rate: arrival })).toEqual([
		'按本表到位率为 100.00%（计分采用），按经费台账为 89.74%'
	]);
});
