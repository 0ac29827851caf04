import { describe, expect, it } from 'vitest';

import { parsePeriod } from '../../domain/period.ts';
import { filterChips, filterWords, withoutChip } from './filter-chips.ts';

const filter = {
	period: parsePeriod('2023-06'),
	drill: { metric: 'on_time_resolution_rate', part: 'outside' },
	dimensions: { area: { values: ['牙叉镇', null] }, weekday: { values: ['1'], exclude: true } }
} as const;

describe('chips of a ticket filter', () => {
	it('says in words what is filtered', () => {
		const chips = filterChips(filter);
		expect(chips.map(({ key }) => key)).toEqual(['drill', 'weekday', 'area']);
		expect(chips[0]).toMatchObject({ name: '按时办结率', value: expect.stringContaining('没有计入的工单') });
		expect(chips[1]!.value).toBe('不含 周一');
		expect(chips[2]!.value).toBe('牙叉镇、未填写');
	});

	it('takes one away and leaves the others', () => {
		expect(filterChips(withoutChip(filter, 'drill')).map(({ key }) => key)).toEqual(['weekday', 'area']);
		expect(filterChips(withoutChip(filter, 'area')).map(({ key }) => key)).toEqual(['drill', 'weekday']);
	});

	it('takes the search and the period away by themselves', () => {
		expect(withoutChip({ ...filter, text: '路灯' }, 'text')).toEqual(filter);
		expect(withoutChip({ period: filter.period, text: '路灯' }, 'period')).toEqual({ text: '路灯' });
	});

	it('says a filter in words, the search too', () => {
		expect(filterWords({ dimensions: { area: { values: ['牙叉镇'] } }, text: '路灯' })).toEqual([
			'所属乡镇 牙叉镇',
			'搜索 路灯'
		]);
		expect(filterWords({ period: filter.period })).toEqual([]);
	});
});
