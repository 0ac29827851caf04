import { expect, it } from 'vitest';

import { parsePeriod, periodText } from '../domain/period.ts';
import { asKind, kindOf, nextPeriod, PERIOD_KINDS } from './period-choice.ts';

it.each([
	['2024', 'year'],
	['2024-Q1', 'quarter'],
	['2024-02', 'month'],
	['2024-02-26..2024-03-03', 'week'],
	['2024-02-27..2024-03-04', 'custom'],
	['2024-02-29', 'day'],
	['2024-02-01..2024-02-14', 'custom']
] as const)('%s is chosen as %s', (text, kind) => {
	const period = parsePeriod(text);
	expect(kindOf(period)).toBe(kind);
	if (kind !== 'custom') expect(periodText(asKind(period, kind))).toBe(text);
});

it('gives the period of each kind that holds the first day', () => {
	const of = (text: string) => PERIOD_KINDS.map(({ value }) => periodText(asKind(parsePeriod(text), value)));
	expect(of('2023-01-01')).toEqual([
		'2023',
		'2023-Q1',
		'2023-01',
		'2022-12-26..2023-01-01',
		'2023-01-01',
		'2023-01-01'
	]);
	expect(of('2024-02')[3]).toBe('2024-01-29..2024-02-04');
});

it('goes from week to week over the end of a year, and over the leap day', () => {
	const next = (text: string) => periodText(nextPeriod(parsePeriod(text)));
	expect(next('2023-12-25..2023-12-31')).toBe('2024-01-01..2024-01-07');
	expect(next('2024-02-28')).toBe('2024-02-29');
});
