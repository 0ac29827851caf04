import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { plainGroups, plainValue } from '../../metrics/plain-dimensions.test-support.ts';
import {
	AS_OF,
	expectGroups,
	openRows,
	PAGE_CASES,
	PLAIN_ROWS,
	plainTickets
} from '../analysis/page-oracle.test-support.ts';
import { loadHotspots } from './load-hotspots.ts';

describe('figures of the hotspots', () => {
	let open: Awaited<ReturnType<typeof openRows>>;
	beforeAll(async () => {
		open = await openRows(PLAIN_ROWS);
	});
	afterAll(() => open.close());

	it.each(PAGE_CASES)('are for $name what plain JavaScript counts', async (one) => {
		const { period, filter } = one;
		const data = (await loadHotspots(open.index, { period, filter, asOf: AS_OF }))!;
		expect(data.tickets).toBe(plainTickets(PLAIN_ROWS, one).length);
		expectGroups(data.cat2, 'cat2', plainTickets(PLAIN_ROWS, one, ['cat2']), PLAIN_ROWS);

		const tickets = plainTickets(PLAIN_ROWS, one, ['cat1', 'cat2']);
		const counted = (id: 'cat1' | 'cat2', list: typeof tickets) =>
			new Map(
				[...plainGroups(list, (ticket) => plainValue(ticket, id, AS_OF))].map(([key, own]) => [key ?? '', own.length])
			);
		expect(new Map(data.tree.map(({ key, value }) => [key, value]))).toEqual(counted('cat1', tickets));
		for (const { key, name, value, children = [] } of data.tree) {
			const own = tickets.filter(({ row }) => (row.cat1 ?? '') === key);
			expect(name).toBe(key === '' ? '未填写' : key);
			expect(new Map(children.map((child) => [child.key, child.value]))).toEqual(counted('cat2', own));
			expect(children.every(({ parent }) => parent === key)).toBe(true);
			expect(children.reduce((sum, child) => sum + child.value, 0)).toBe(value);
			expect(children.map((child) => child.value)).toEqual(children.map((child) => child.value).sort((a, b) => b - a));
		}
	});

	it('are one branch without names where no ticket says its category, and none without tickets', async () => {
		const bare = await openRows([{ ticket_no: 'A', accept_time: '2024-02-29 08:00:00' }]);
		const ask = (period: { from: string; to: string }) => loadHotspots(bare.index, { period, asOf: AS_OF });
		expect((await ask({ from: '2024-02-01', to: '2024-03-01' }))!.tree).toEqual([
			{ key: '', name: '未填写', value: 1, children: [{ key: '', parent: '', name: '未填写', value: 1 }] }
		]);
		expect((await ask({ from: '2023-02-01', to: '2023-03-01' }))!.tree).toEqual([]);
		await bare.close();
	});
});
