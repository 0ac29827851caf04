import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
	addDays,
	addMonths,
	lengthDays,
	parsePeriod,
	periodLabel,
	periodText,
	previousPeriod,
	yearEarlier
} from './period.ts';

const day = fc
	.integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 31) / 86_400_000 })
	.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

describe('period', () => {
	it.each([
		['2023', '2023-01-01', '2024-01-01', '2023年'],
		['2023-Q2', '2023-04-01', '2023-07-01', '2023年第2季度'],
		['2024-02', '2024-02-01', '2024-03-01', '2024年2月'],
		['2023-06-15', '2023-06-15', '2023-06-16', '2023年6月15日'],
		['2023-06-01..2023-06-15', '2023-06-01', '2023-06-16', '2023年6月1日—6月15日'],
		['2022-12-20..2023-01-03', '2022-12-20', '2023-01-04', '2022年12月20日—2023年1月3日']
	])('reads %s and writes it back', (text, from, to, label) => {
		const period = parsePeriod(text);
		expect(period).toEqual({ from, to });
		expect(periodText(period)).toBe(text);
		expect(periodLabel(period)).toBe(label);
	});

	it.each(['', '23', '2023-13', '2023-02-30', '2023-Q5', '2023-06-15..2023-06-01'])('refuses “%s”', (text) => {
		expect(() => parsePeriod(text)).toThrow(RangeError);
	});

	it.each([
		['2024-03', '2024-02', '2023-03'],
		['2023-Q1', '2022-Q4', '2022-Q1'],
		['2024', '2023', '2023'],
		['2024-02-29', '2024-02-28', '2023-02-28'],
		['2023-01-01..2023-01-10', '2022-12-22..2022-12-31', '2022-01-01..2022-01-10'],
		['2024-02', '2024-01', '2023-02']
	])('of %s: the one before is %s, a year earlier %s', (text, before, year) => {
		expect(periodText(previousPeriod(parsePeriod(text)))).toBe(before);
		expect(periodText(yearEarlier(parsePeriod(text)))).toBe(year);
	});

	it('keeps the length of the previous period for any run of days', () => {
		fc.assert(
			fc.property(day, fc.integer({ min: 1, max: 500 }), (from, days) => {
				const period = { from, to: addDays(from, days) };
				fc.pre(!(from.endsWith('-01') && period.to.endsWith('-01')));
				expect(lengthDays(previousPeriod(period))).toBe(days);
				expect(lengthDays(yearEarlier(period))).toBeGreaterThan(0);
			})
		);
	});

	it('moves a month end to the last day of a shorter month', () => {
		expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
		expect(addMonths('2023-03-31', -1)).toBe('2023-02-28');
	});
});
