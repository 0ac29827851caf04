import { expect, it } from 'vitest';

import { parsePeriod } from '../../domain/period.ts';
import { emptyStep, timeAxis } from './time-axis.ts';

const annotations = [
	{ day: '2023-12-31', text: '跨年' },
	{ day: '2024-02-29', text: '停水' },
	{ day: '2024-03-01', text: '台风' }
];
const axis = (bucket: 'day' | 'week' | 'month', period: string) =>
	timeAxis({ bucket, period: parsePeriod(period), asOf: '2024-12-31 00:00:00' }, annotations);

it('puts a remark at the step its day falls in, and leaves out those of other periods', () => {
	expect(axis('month', '2024').notes).toEqual([
		{ key: '2024-02', text: '2月29日 停水' },
		{ key: '2024-03', text: '3月1日 台风' }
	]);
	expect(axis('day', '2024-02').notes).toEqual([{ key: '2024-02-29', text: '2月29日 停水' }]);
	expect(axis('week', '2024-Q1').notes.map(({ key }) => key)).toEqual(['2024-02-26', '2024-02-26']);
});

it('has every step of the period, a leap day too', () => {
	expect(axis('day', '2024-02').buckets).toHaveLength(29);
});

it('takes a step without rows as none only where rows were imported, and not before the data end', () => {
	const known = { first: '2023-02-10', last: '2023-11-20' };
	const empty = (bucket: 'day' | 'week' | 'month' | 'quarter' | 'year', key: string, asOf = '2023-12-31 23:00:00') =>
		emptyStep({ bucket, period: parsePeriod('2023'), asOf }, key, known);
	expect(['2023-02-09', '2023-02-10', '2023-11-20', '2023-11-21'].map((day) => empty('day', day))).toEqual([
		null,
		0,
		0,
		null
	]);
	expect(['2023-02-06', '2023-11-20', '2023-11-27'].map((week) => empty('week', week))).toEqual([0, 0, null]);
	expect(['2023-01', '2023-02', '2023-11', '2023-12'].map((month) => empty('month', month))).toEqual([
		null,
		0,
		0,
		null
	]);
	expect(['2023-Q1', '2023-Q4'].map((quarter) => empty('quarter', quarter))).toEqual([0, 0]);
	expect(['2022', '2023', '2024'].map((year) => empty('year', year))).toEqual([null, 0, null]);
	expect(empty('day', '2023-06-02', '2023-06-01 09:00:00')).toBeNull();
	expect(empty('quarter', '2023-Q2', '2023-06-01 09:00:00')).toBe(0);
	expect(emptyStep({ bucket: 'day', period: parsePeriod('2023'), asOf: '2023-12-31' }, '2023-05-01', null)).toBeNull();
});
