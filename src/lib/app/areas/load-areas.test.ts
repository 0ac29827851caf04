import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import {
	AS_OF,
	expectGroups,
	openRows,
	PAGE_CASES,
	PLAIN_ROWS,
	plainTickets
} from '../analysis/page-oracle.test-support.ts';
import { AREA_METRICS, loadAreas } from './load-areas.ts';

describe('figures of the townships', () => {
	let open: Awaited<ReturnType<typeof openRows>>;
	beforeAll(async () => {
		open = await openRows(PLAIN_ROWS);
	});
	afterAll(() => open.close());

	it.each(PAGE_CASES)('are for $name what plain JavaScript counts, then and now', async (one) => {
		const { period, filter, previous } = one;
		const data = (await loadAreas(open.index, { period, filter, asOf: AS_OF }, previous))!;
		expect(data.tickets).toBe(plainTickets(PLAIN_ROWS, one).length);
		expectGroups(data.areas, 'area', plainTickets(PLAIN_ROWS, one, ['area']), PLAIN_ROWS, AREA_METRICS);
		const then = plainTickets(PLAIN_ROWS, { ...one, period: previous }, ['area', ...TIME_STEPS]);
		for (const { key, before } of data.areas) {
			expect(before, String(key)).toBe(then.filter(({ row }) => (row.area ?? null) === key).length);
		}
	});

	it('have nothing before where nothing is compared, and no rate of nothing', async () => {
		const bare = await openRows([{ ticket_no: 'A', accept_time: '2024-02-29 08:00:00' }]);
		const { areas } = (await loadAreas(
			bare.index,
			{ period: { from: '2024-02-01', to: '2024-03-01' }, asOf: AS_OF },
			null
		))!;
		expect(areas).toMatchObject([{ key: null, label: '未填写', tickets: 1, before: null }]);
		for (const id of ['on_time_resolution_rate', 'satisfaction_rate', 'solved_rate'] as const) {
			expect(areas[0]!.figures[id].value, id).toBeNull();
		}
		await bare.close();
	});
});
