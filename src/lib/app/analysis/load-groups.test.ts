import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import { plainGroups, plainValue } from '../../metrics/plain-dimensions.test-support.ts';
import { DEADLINE_GROUPS, DEADLINE_METRICS, DEADLINE_PAIRS } from '../deadlines/deadline-views.ts';
import { SATISFACTION_GROUPS, SATISFACTION_METRICS, SATISFACTION_PAIRS } from '../satisfaction/satisfaction-views.ts';
import { loadGroups, type GroupsRequest } from './load-groups.ts';
import {
	AS_OF,
	expectFigure,
	expectGroups,
	openRows,
	PAGE_CASES,
	PLAIN_ROWS,
	plainFigures,
	plainTickets,
	reached,
	type PageCase
} from './page-oracle.test-support.ts';

type Page = Pick<GroupsRequest, 'totals' | 'groups' | 'pairs'>;
const PAGES: readonly (readonly [string, Page])[] = [
	['时限', { totals: DEADLINE_METRICS, groups: DEADLINE_GROUPS, pairs: DEADLINE_PAIRS }],
	['满意度', { totals: SATISFACTION_METRICS, groups: SATISFACTION_GROUPS, pairs: SATISFACTION_PAIRS }]
];
type Open = Awaited<ReturnType<typeof openRows>>;
const load = async (
	{ index, found }: Open,
	page: Page,
	{ period, filter }: Pick<PageCase, 'period' | 'filter'>,
	compare: GroupsRequest['compare'] = 'previous'
) => (await loadGroups(index, found, { ...page, period, filter, asOf: AS_OF, compare, variants: {} }))!;

describe.each(PAGES)('figures of the page %s', (_, page) => {
	let open: Open;
	beforeAll(async () => {
		open = await openRows(PLAIN_ROWS);
	});
	afterAll(() => open.close());

	it.each(PAGE_CASES)('are for $name what plain JavaScript counts, then and now', async (one) => {
		const data = await load(open, page, one);
		const all = plainTickets(PLAIN_ROWS, one);
		expect(data.tickets).toBe(all.length);
		const year = (await load(open, page, one, 'year')).totals;
		const plainly = (id: (typeof page.totals)[number], period: PageCase['period'], list: typeof all) =>
			reached(PLAIN_ROWS, period) ? plainFigures(id, list, PLAIN_ROWS) : null;
		for (const id of page.totals) {
			const { now, then } = data.totals.get(id)!;
			const plain = plainly(id, one.shown, all);
			expectFigure(now.value, plain?.value ?? null, id);
			expectFigure(now.denominator, plain?.denominator ?? null, `${id} denominator`);
			expect(now.sample, `${id} sample`).toBe(plain?.sample ?? 0);
			for (const [value, period] of [
				[then!.value, one.previous],
				[year.get(id)!.then!.value, one.yearEarlier]
			] as const) {
				const before = plainTickets(PLAIN_ROWS, { ...one, period }, TIME_STEPS);
				expectFigure(value, plainly(id, period, before)?.value ?? null, `${id} ${period.from}`);
			}
		}
		for (const [name, { by, metrics = [] }] of Object.entries(page.groups)) {
			expectGroups(data.groups[name]!, by, plainTickets(PLAIN_ROWS, one, [by]), PLAIN_ROWS, metrics);
		}
		for (const [name, [first, second]] of Object.entries(page.pairs!)) {
			const cells = plainGroups(plainTickets(PLAIN_ROWS, one, [first]), (ticket) =>
				JSON.stringify([plainValue(ticket, first, AS_OF), plainValue(ticket, second, AS_OF)])
			);
			expect(
				new Map(data.pairs[name]!.map((cell) => [JSON.stringify([cell.first, cell.second]), cell.tickets])),
				name
			).toEqual(new Map([...cells].map(([key, list]) => [key, list.length])));
		}
	});
});

it('shows an empty period and a ticket of which nothing is known as unknown, not as 0 or 100 %', async () => {
	const open = await openRows([{ ticket_no: 'A', accept_time: '2024-02-29 08:00:00' }]);
	for (const [, page] of PAGES) {
		const one = await load(open, page, { period: { from: '2024-02-01', to: '2024-03-01' } });
		const none = await load(open, page, { period: { from: '2022-01-01', to: '2023-01-01' } });
		expect([one.tickets, none.tickets]).toEqual([1, 0]);
		for (const data of [one, none]) {
			for (const id of page.totals) expect(data.totals.get(id)!.now.value, id).toBeNull();
		}
		expect(Object.values(none.groups).flat()).toEqual([]);
		for (const rows of Object.values(one.groups)) expect(rows.map(({ tickets }) => tickets)).toEqual([1]);
	}
	await open.close();
});
