import { expect, it } from 'vitest';

import { parsePeriod } from '../../domain/period.ts';
import { timeAxis } from './time-axis.ts';

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
