import { describe, expect, it } from 'vitest';

import { firstPeriod } from './first-period.ts';

const range = { first: '2022-11-05', last: '2024-03-01' };

describe('period shown first', () => {
	it('is the year of the workspace where tickets can be of it, or while there are none', () => {
		for (const year of [2022, 2023, 2024]) expect(firstPeriod(year, range).from).toBe(`${year}-01-01`);
		expect(firstPeriod(2026, null)).toEqual({ from: '2026-01-01', to: '2027-01-01' });
	});

	it('is the last year with tickets where the workspace is of another time', () => {
		for (const year of [2021, 2026]) expect(firstPeriod(year, range)).toEqual({ from: '2024-01-01', to: '2025-01-01' });
	});
});
