import { expect, test } from 'vitest';
import { readDatum } from './tip.ts';

test('reads what was clicked and ignores data without a key', () => {
	const pick = { key: '投诉', series: null, name: '投诉' };
	expect(readDatum({ dataIndex: 2, seriesIndex: 0, color: '#123456', data: { value: 3, pick } })).toEqual({
		dataIndex: 2,
		seriesIndex: 0,
		color: '#123456',
		pick
	});
	expect(readDatum({ data: { value: 3 } }).pick).toBeNull();
	expect(readDatum({ data: 3, color: { type: 'linear' } })).toEqual({
		dataIndex: -1,
		seriesIndex: -1,
		color: undefined,
		pick: null
	});
	expect(readDatum(undefined).pick).toBeNull();
});
