import { describe, expect, it } from 'vitest';

import { parsePeriod } from '../../domain/period.ts';
import { bucketKeys, bucketLabel, bucketPeriod, defaultBucket, isUnfinished } from './bucket.ts';

describe('steps of a time axis', () => {
	it.each([
		['2023-06', 'day'],
		['2023-Q2', 'week'],
		['2023', 'month']
	])('shows %s by %s', (text, bucket) => {
		expect(defaultBucket(parsePeriod(text))).toBe(bucket);
	});

	it('lists every step of a period, also those without tickets', () => {
		expect(bucketKeys('month', parsePeriod('2023'))).toHaveLength(12);
		expect(bucketKeys('day', parsePeriod('2024-02'))).toHaveLength(29);
		expect(bucketKeys('week', parsePeriod('2023-01-01..2023-01-09'))).toEqual([
			'2022-12-26',
			'2023-01-02',
			'2023-01-09'
		]);
	});

	it('lists quarters and years as the breakdown names them', () => {
		expect(bucketKeys('quarter', parsePeriod('2023-03-31..2023-07-01'))).toEqual(['2023-Q1', '2023-Q2', '2023-Q3']);
		expect(bucketKeys('year', parsePeriod('2023-12-31..2024-01-01'))).toEqual(['2023', '2024']);
		expect(bucketPeriod('quarter', '2024-Q1')).toEqual({ from: '2024-01-01', to: '2024-04-01' });
		expect(bucketLabel('quarter', '2024-Q1')).toBe('2024年第1季度');
	});

	it('opens a step as the days it stands for', () => {
		expect(bucketPeriod('week', '2023-05-08')).toEqual({ from: '2023-05-08', to: '2023-05-15' });
		expect(bucketPeriod('month', '2023-12')).toEqual({ from: '2023-12-01', to: '2024-01-01' });
	});

	it('names steps as people do', () => {
		expect(bucketLabel('day', '2023-05-08')).toBe('5月8日');
		expect(bucketLabel('week', '2023-05-08')).toBe('5月8日起一周');
		expect(bucketLabel('month', '2023-05')).toBe('2023年5月');
	});

	it('marks a step that ends after the data do', () => {
		expect(isUnfinished('month', '2023-06', parsePeriod('2023'), '2023-06-20 12:00:00')).toBe(true);
		expect(isUnfinished('month', '2023-06', parsePeriod('2023'), '2023-07-01 00:00:00')).toBe(false);
	});
});
