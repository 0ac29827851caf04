import { describe, expect, it } from 'vitest';

import { formatCompact, formatCount, formatPercent, formatValue, roundHalfUp } from './format.ts';

describe('figures', () => {
	it('rounds half up on the decimal text, not on the double', () => {
		expect(roundHalfUp(1.005, 2)).toBe('1.01');
		expect(roundHalfUp('2.6921621', 2)).toBe('2.69');
		expect(roundHalfUp('89.745', 2)).toBe('89.75');
	});

	it('shows a ratio as percent with two decimals', () => {
		expect(formatPercent(166.02 / 185)).toBe('89.74%');
		expect(formatPercent(1)).toBe('100.00%');
	});

	it.each([null, Number.NaN, Number.POSITIVE_INFINITY])('shows %s as unknown', (value) => {
		expect([formatCount(value), formatPercent(value), formatCompact(value), formatValue(value, '件')]).toEqual([
			'—',
			'—',
			'—',
			'—'
		]);
	});

	it('says large figures in 万 and 亿', () => {
		expect([9999, 26007, 2.5e8].map(formatCompact)).toEqual(['9,999', '2.6万', '2.5亿']);
	});

	it('groups thousands in tables', () => {
		expect(formatCount(1234567)).toBe('1,234,567');
		expect(formatValue(49.634, '小时')).toBe('49.63');
	});
});
