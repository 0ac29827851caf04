import { describe, expect, it } from 'vitest';

import { chooseRange, toggleOnly, toggleValue } from '../../explore/cross-filter.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';
import type { CrossFilter } from '../explore/cross-filter.svelte.ts';
import { onDimension, onPair, onSteps } from './marks.ts';

/** As much of a cross-filter as a chart uses. */
function crossOf(filter: TicketFilter = {}) {
	const cross = {
		filter,
		toggle: (...[id, value]: Parameters<CrossFilter['toggle']>) =>
			(cross.filter = toggleValue(cross.filter, id, value)),
		toggleOnly: (values: Parameters<CrossFilter['toggleOnly']>[0]) => (cross.filter = toggleOnly(cross.filter, values)),
		brush: (...[id, first, last]: Parameters<CrossFilter['brush']>) =>
			(cross.filter = chooseRange(cross.filter, id, first, last)),
		remove: () => (cross.filter = {})
	};
	return cross as unknown as CrossFilter & { filter: TicketFilter };
}
const at = (key: string, series: string | null = null) => ({ key, series, name: key });

describe('what a click on a chart chooses', () => {
	it('is a value of its dimension, 未填写 among them, and stands out, also by excluding the rest', () => {
		const cross = crossOf();
		expect(onDimension(cross, 'type').chosen).toBeNull();
		onDimension(cross, 'type').onpick(at(''));
		const marked = (filter: TicketFilter) =>
			['', '投诉'].filter((key) => onDimension(crossOf(filter), 'type').chosen!(at(key)));
		expect(marked(cross.filter)).toEqual(['']);
		expect(marked({ dimensions: { type: { values: [null], exclude: true } } })).toEqual(['投诉']);
	});

	it('is of a cell its row and its column', () => {
		const cross = crossOf();
		onPair(cross, 'weekday', 'hour').onpick(at('09', '1'));
		expect(cross.filter.dimensions).toEqual({ weekday: { values: ['1'] }, hour: { values: ['09'] } });
		const { chosen } = onPair(cross, 'weekday', 'hour');
		expect([chosen!(at('09', '1')), chosen!(at('09', '2')), chosen!(at('10', '1'))]).toEqual([true, false, false]);
	});

	it('is of a step of time its days, over the end of a year and the leap day, and once more takes it off', () => {
		const cross = crossOf();
		onSteps(cross, 'week').onpick(at('2024-02-26'));
		expect(cross.filter.dimensions?.day?.ranges).toEqual([['2024-02-26', '2024-03-03']]);
		expect(onSteps(cross, 'month').chosen!(at('2024-03'))).toBe(true);
		onSteps(cross, 'week').onpick(at('2024-02-26'));
		expect(cross.filter).toEqual({});
		onSteps(cross, 'month').onbrush(at('2023-12'), at('2024-02'), false);
		expect(cross.filter.dimensions?.day?.ranges).toEqual([['2023-12-01', '2024-02-29']]);
	});
});
