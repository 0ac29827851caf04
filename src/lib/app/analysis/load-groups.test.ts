import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { parsePeriod, type Period } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { CrossIndex } from '../../explore/index/cross-index.ts';
import { indexFacts } from '../../explore/index/index-facts.ts';
import { readIndexSource, type IndexDimensionId } from '../../explore/index/index-source.ts';
import { packIndex } from '../../explore/index/packed-index.ts';
import { coverage } from '../../metrics/coverage.ts';
import { fillTables } from '../../metrics/fill-tables.test-support.ts';
import { randomRows } from '../../metrics/random-rows.test-support.ts';
import { HOUR, ms, scopedTickets, TICKET_ORACLES, type TicketFacts } from '../../metrics/ticket-oracle.test-support.ts';
import { DEADLINE_GROUPS, DEADLINE_METRICS, DEADLINE_PAIRS } from '../deadlines/deadline-views.ts';
import { SATISFACTION_GROUPS, SATISFACTION_METRICS, SATISFACTION_PAIRS } from '../satisfaction/satisfaction-views.ts';
import { loadGroups, type GroupsRequest } from './load-groups.ts';

const AS_OF = '2023-07-14 12:00:00';
const { tickets } = randomRows(31, 700);

/** The first step whose limit the value does not exceed. */
const stepOf = (value: number, steps: readonly (readonly [name: string, limit: number])[], rest: string) =>
	steps.find(([, limit]) => value <= limit)?.[0] ?? rest;
const times = (value: unknown) => Math.max(0, Number(value ?? 0));

function duration(
	ticket: TicketFacts,
	hours: (from: number, to: number) => number | null,
	steps: Parameters<typeof stepOf>[1],
	rest: string
) {
	if (!ticket.dispatched) return '未派发';
	if (!ticket.closed) return '未办结';
	const { closedAt, dispatch } = ticket;
	const value = closedAt === null || closedAt < dispatch! ? null : hours(dispatch!, closedAt);
	return value === null ? '时长不详' : stepOf(value, steps, rest);
}

/** The pages' dimensions retold from their words. */
const PLAIN: Readonly<Record<string, (ticket: TicketFacts) => string | null>> = {
	unit: ({ row }) => (row.unit ?? null) as string | null,
	cat2: ({ row }) => (row.cat2 ?? null) as string | null,
	timeliness: (t) => {
		const due = ms(t.row.due_at);
		const now = ms(AS_OF)!;
		if (due === null) return '无期限';
		if (t.onTime) return '按时办结';
		if (t.late) return '超期办结';
		if (t.closed) return '办结时间不详';
		if (due < now) return '超期未办';
		return due <= now + 24 * HOUR ? '24小时内到期' : due <= now + 72 * HOUR ? '72小时内到期' : '期限内';
	},
	age: (t) => {
		if (t.closed) return '已办结';
		const days = (ms(AS_OF)! - t.accept) / (24 * HOUR);
		if (days < 1) return '1天以内';
		if (days < 3) return '1至3天';
		if (days < 7) return '3至7天';
		if (days < 15) return '7至15天';
		return days < 30 ? '15至30天' : '30天以上';
	},
	handling: (t) =>
		duration(
			t,
			(from, to) => (to - from) / HOUR,
			[
				['4小时以内', 4],
				['4至8小时', 8],
				['8至24小时', 24],
				['1至3天', 72],
				['3至7天', 168],
				['7至15天', 360]
			],
			'15天以上'
		),
	worktime: (t) =>
		duration(
			t,
			() => (t.row.work_hours_from_dispatch == null ? null : Number(t.row.work_hours_from_dispatch)),
			[
				['半个工作日以内', 3.25],
				['半至1个工作日', 6.5],
				['1至2个工作日', 13],
				['2至3个工作日', 19.5],
				['3至5个工作日', 32.5],
				['5至10个工作日', 65]
			],
			'10个工作日以上'
		),
	flow: (t) => {
		if (!t.dispatched) return '未派发';
		const returned = times(t.row.return_count) > 0;
		const extended = times(t.row.extend_count) > 0 || t.row.extended_deadline != null;
		if (returned) return extended ? '退单且延期' : '退单';
		return extended ? '延期' : '直接办理';
	},
	visit: (t) => (!t.closed ? '未办结' : t.reached ? '回访接通' : t.visited ? '回访未接通' : '未回访'),
	rating: (t) => t.rating ?? '未参评',
	first_rating: (t) => t.firstRating ?? '未参评'
};

const VARIANT: Readonly<Record<string, string>> = {
	on_time_resolution_rate: 'due',
	overdue_rate: 'with_open',
	resolution_rate: 'dispatched',
	sign_on_time_rate: 'hours_24',
	mean_handling_hours: 'dispatch_clock',
	median_handling_hours: 'dispatch_clock',
	extension_rate: 'tickets',
	return_rate: 'tickets',
	satisfaction_rate: 'rated',
	rating_rate: 'asked',
	callback_rate: 'reached',
	solved_rate: 'answered',
	reopen_rate: 'closed'
};
const PAGES = [
	['时限', { totals: DEADLINE_METRICS, groups: DEADLINE_GROUPS, pairs: DEADLINE_PAIRS }],
	['满意度', { totals: SATISFACTION_METRICS, groups: SATISFACTION_GROUPS, pairs: SATISFACTION_PAIRS }]
] as const;
type Page = Pick<GroupsRequest, 'totals' | 'groups' | 'pairs'>;

async function ask(
	engine: Engine,
	page: Page,
	period: Period,
	dimensions?: Readonly<Record<string, { values: string[] }>>
) {
	const index = packIndex(await readIndexSource(engine, { asOf: AS_OF }));
	const cross = new CrossIndex(index);
	const open = {
		...indexFacts(index),
		askFiltered: (filter: { dimensions?: object }, asked: Parameters<CrossIndex['answer']>[0]) =>
			Promise.resolve(cross.answer({ ...asked, dimensions: filter.dimensions }))
	} as unknown as Parameters<typeof loadGroups>[0];
	const request = { ...page, period, asOf: AS_OF, compare: 'previous' as const, variants: {} };
	return (await loadGroups(
		open,
		await coverage(engine),
		dimensions ? { ...request, filter: { dimensions } } : request
	))!;
}

describe.each(PAGES)('figures of the page %s', (_, page) => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await fillTables(engine, { tickets });
	});
	afterAll(() => engine.close());

	it.each([
		['2023-05', '2023-04', null],
		['2023-01', '2022-12', null],
		['2023', '2022', { type: '投诉', flow: '直接办理' }]
	] as const)(
		'are for %s and the period before, %s, what plain JavaScript counts (%o)',
		async (text, before, chosen) => {
			const conditions = Object.entries(chosen ?? {});
			const lets = (ticket: TicketFacts, own?: string) =>
				conditions.every(([id, value]) => id === own || (PLAIN[id]?.(ticket) ?? ticket.row[id]) === value);
			const all = (period: string) => scopedTickets(tickets, { period: parsePeriod(period), asOf: AS_OF });
			const dimensions = Object.fromEntries(conditions.map(([id, value]) => [id, { values: [value] }]));
			const data = await ask(engine, page as Page, parsePeriod(text), dimensions);

			expect(data.tickets).toBe(all(text).filter((ticket) => lets(ticket)).length);
			for (const id of page.totals) {
				const plain = (period: string) =>
					TICKET_ORACLES[`${id}.${VARIANT[id]}`]!(
						all(period).filter((ticket) => lets(ticket)),
						tickets
					);
				const { now, then } = data.totals.get(id)!;
				expect(now.value ?? -1, id).toBeCloseTo(plain(text).value ?? -1, 9);
				expect(now.denominator ?? now.sample, id).toBe(plain(text).denominator ?? plain(text).sample);
				expect(then!.value ?? -1, `${id} before`).toBeCloseTo(plain(before).value ?? -1, 9);
			}
			for (const [name, group] of Object.entries(page.groups as GroupsRequest['groups'])) {
				const seen = all(text).filter((ticket) => lets(ticket, group.by));
				const count = new Map<string | null, TicketFacts[]>();
				for (const ticket of seen) {
					const key = PLAIN[group.by]!(ticket);
					count.set(key, [...(count.get(key) ?? []), ticket]);
				}
				expect(new Map(data.groups[name]!.map((row) => [row.key, row.tickets])), name).toEqual(
					new Map([...count].map(([key, list]) => [key, list.length]))
				);
				for (const row of data.groups[name]!) {
					for (const id of group.metrics ?? []) {
						const plain = TICKET_ORACLES[`${id}.${VARIANT[id]}`]!(count.get(row.key)!, tickets);
						expect(row.figures[id].value ?? -1, `${name} ${row.key} ${id}`).toBeCloseTo(plain.value ?? -1, 9);
					}
				}
			}
			for (const [name, [first, second]] of Object.entries(page.pairs) as [
				string,
				[IndexDimensionId, IndexDimensionId]
			][]) {
				const count = new Map<string, number>();
				for (const ticket of all(text).filter((one) => lets(one, first))) {
					const key = JSON.stringify([PLAIN[first]!(ticket), PLAIN[second]!(ticket)]);
					count.set(key, (count.get(key) ?? 0) + 1);
				}
				expect(
					new Map(data.pairs[name]!.map((cell) => [JSON.stringify([cell.first, cell.second]), cell.tickets]))
				).toEqual(count);
			}
		}
	);
});

it('shows an empty period and a ticket of which nothing is known as unknown, not as 0 or 100 %', async () => {
	const engine = await createNodeEngine();
	await fillTables(engine, { tickets: [{ ticket_no: 'A', accept_time: '2023-07-01 08:00:00' }] });
	const one = await ask(engine, PAGES[1][1], parsePeriod('2023-07'));
	const none = await ask(engine, PAGES[1][1], parsePeriod('2022'));
	await engine.close();
	expect(one.tickets).toBe(1);
	expect(none.tickets).toBe(0);
	for (const data of [one, none]) {
		for (const id of SATISFACTION_METRICS) expect(data.totals.get(id)!.now.value, id).toBeNull();
	}
	expect(one.groups.rating!.map(({ key, tickets: n }) => [key, n])).toEqual([['未参评', 1]]);
	expect(none.groups.rating).toEqual([]);
});
