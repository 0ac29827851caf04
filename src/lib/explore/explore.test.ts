import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { METRIC_IDS } from '../domain/metric.ts';
import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { isTicketMetric, METRICS } from '../metrics/catalogue.ts';
import { computeMetrics } from '../metrics/compute-metrics.ts';
import { fillTables } from '../metrics/fill-tables.test-support.ts';
import { randomRows } from '../metrics/random-rows.test-support.ts';
import { scopedTickets, type TicketFacts } from '../metrics/ticket-oracle.test-support.ts';
import { circuitAvailability } from './circuit-availability.ts';
import { exploreBreakdown } from './explore-breakdown.ts';
import { SECRET_TEXT } from '../domain/secret-text.ts';
import { countTickets, listTickets } from './list-tickets.ts';
import { ticketById } from './ticket-by-id.ts';
import { drillPredicate, filterReaching } from '../metrics/ticket-filter.ts';
import type { TicketFilter } from './ticket-filter.ts';

const scope = { period: { from: '2023-01-01', to: '2024-01-01' }, asOf: '2023-07-14 12:00:00' };
const rows = randomRows(7, 600);
const tickets = scopedTickets(rows.tickets, scope);

describe('explore', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await fillTables(engine, { ...rows });
		await engine.execute(`CREATE TABLE inputs (_file INTEGER, name VARCHAR)`);
		await engine.execute(`INSERT INTO inputs VALUES (1, '一月.xlsx')`);
	});
	afterAll(() => engine.close());

	const counted = (filter: TicketFilter) => countTickets(engine, { ...scope, filter });

	it.each<[string, TicketFilter, (ticket: TicketFacts) => boolean]>([
		['one value', { dimensions: { unit: { values: ['住建局'] } } }, ({ row }) => row.unit === '住建局'],
		['未填写', { dimensions: { unit: { values: [null] } } }, ({ row }) => row.unit == null],
		[
			'a value or 未填写',
			{ dimensions: { type: { values: ['投诉', null] } } },
			({ row }) => row.type === '投诉' || row.type == null
		],
		[
			'everything but a value, blanks included',
			{ dimensions: { type: { values: ['投诉'], exclude: true } } },
			({ row }) => row.type !== '投诉'
		],
		[
			'everything but 未填写',
			{ dimensions: { area: { values: [null], exclude: true } } },
			({ row }) => row.area != null
		],
		[
			'a month',
			{ dimensions: { month: { values: ['2023-03'] } } },
			({ row }) => String(row.accept_time).startsWith('2023-03')
		],
		['Sundays', { dimensions: { weekday: { values: ['7'] } } }, ({ accept }) => new Date(accept).getUTCDay() === 0],
		[
			'a range of days, first and last in it',
			{ dimensions: { day: { values: [], ranges: [['2023-02-03', '2023-03-10']] } } },
			({ row }) => String(row.accept_time) >= '2023-02-03' && String(row.accept_time) < '2023-03-11'
		],
		[
			'everything but ranges of hours and one more hour',
			{
				dimensions: {
					hour: {
						values: ['23'],
						ranges: [
							['00', '05'],
							['12', '12']
						],
						exclude: true
					}
				}
			},
			({ accept }) => {
				const hour = new Date(accept).getUTCHours();
				return hour > 5 && hour !== 12 && hour !== 23;
			}
		],
		[
			'two dimensions at once',
			{ dimensions: { unit: { values: ['水务局'] }, channel: { values: ['电话'] } } },
			({ row }) => row.unit === '水务局' && row.channel === '电话'
		],
		[
			'text, percent and underscore taken literally',
			{ text: '50%_' },
			({ row }) => row.secret !== true && String(row.content ?? '').includes('50%_')
		],
		[
			'two words, each anywhere',
			{ text: '路灯 住建局' },
			({ row }) => row.secret !== true && String(row.title ?? '').includes('路灯') && row.unit === '住建局'
		],
		['quotes in text', { text: `'; DROP TABLE tickets --` }, () => false],
		[
			'its own period',
			{ period: { from: '2023-02-01', to: '2023-03-01' } },
			({ row }) => String(row.accept_time).startsWith('2023-02')
		]
	])('filters by %s', async (_, filter, test) => {
		expect(await counted(filter)).toBe(tickets.filter(test).length);
	});

	it('finds a ticket by its number whatever the case, but never a 保密 ticket by what it says', async () => {
		expect(await counted({ text: 't000123' })).toBe(tickets.filter(({ row }) => row.ticket_no === 'T000123').length);
		const secret = tickets.find(({ row }) => row.secret === true && row.title != null)!;
		expect(await counted({ text: String(secret.row.title) })).toBe(
			tickets.filter(({ row }) => row.secret !== true && String(row.title ?? '').includes(String(secret.row.title)))
				.length
		);
	});

	it('opens exactly the tickets that every ticket metric counted', async () => {
		for (const id of METRIC_IDS.filter(isTicketMetric)) {
			for (const variant of METRICS[id].variants) {
				const values = await computeMetrics(engine, { ...scope, ids: [id], variants: { [id]: variant.id } });
				const drill = (part: 'numerator' | 'denominator' | 'outside') =>
					counted({ drill: { metric: id, variant: variant.id, part } });
				const [inside, all, outside] = [await drill('numerator'), await drill('denominator'), await drill('outside')];
				const name = `${id}.${variant.id}`;
				expect(all, name).toBe(values[id].sample);
				expect(inside + outside, name).toBe(all);
				const weighted = variant.measure.kind === 'ratio' && variant.measure.weight !== undefined;
				if (variant.measure.kind === 'ratio' && !weighted) expect(inside, name).toBe(values[id].numerator);
			}
		}
	});

	it('is not narrowed by what reaches the rows of other datasets alone', async () => {
		const filter: TicketFilter = {
			dimensions: { agent: { values: ['01'] }, circuit: { values: ['L1'] } },
			drill: { metric: 'knowledge_entries', part: 'numerator' }
		};
		expect(await counted(filter)).toBe(await counted({}));
		expect(filterReaching(filter, 'tickets')).toEqual({});
		expect(filterReaching({ ...filter, text: '路灯' }, 'calls')).toEqual({ dimensions: { agent: { values: ['01'] } } });
		expect(() => drillPredicate({ metric: 'circuit_availability_rate', part: 'numerator' })).toThrow('一行行记录');
	});

	it('reaches faults with circuits and one stretch of days, and with no other time', () => {
		const circuit = { values: ['L1'] };
		const stretch = { values: [], ranges: [['2023-05-01', '2023-05-14']] } as const;
		const kept = { dimensions: { circuit, day: stretch } };
		expect(filterReaching({ ...kept, text: '路灯' }, 'circuit_faults')).toEqual(kept);
		const others: TicketFilter['dimensions'][] = [
			{ day: { ...stretch, exclude: true } },
			{ day: { values: ['2023-05-08'] } },
			{ day: { values: [], ranges: [...stretch.ranges, ['2023-06-01', '2023-06-02']] } },
			{
				weekday: { values: ['1'] },
				hour: { values: ['09'] },
				month: { values: ['2023-05'] },
				daytype: { values: ['工作日'] }
			}
		];
		for (const dimensions of others) expect(filterReaching({ dimensions }, 'circuit_faults')).toEqual({});
	});

	it('groups so that the parts sum to the whole, 未填写 among them, largest first', async () => {
		const metrics = ['resolution_rate', 'satisfaction_rate', 'mean_handling_hours'] as const;
		const groups = await exploreBreakdown(engine, { ...scope, dimension: 'unit', metrics });
		const whole = await computeMetrics(engine, { ...scope, ids: metrics });
		expect(groups.map(({ label }) => label).sort()).toEqual(['住建局', '城管局', '教育局', '未填写', '水务局'].sort());
		expect(groups.map(({ tickets: n }) => n)).toEqual(groups.map(({ tickets: n }) => n).sort((a, b) => b - a));
		expect(groups.reduce((sum, group) => sum + group.tickets, 0)).toBe(tickets.length);
		for (const id of metrics) {
			for (const figure of ['numerator', 'denominator', 'sample'] as const) {
				const sum = groups.reduce((total, group) => total + group.figures[id][figure]!, 0);
				expect(sum, `${id} ${figure}`).toBeCloseTo(whole[id][figure]!, 6);
			}
		}
		const blank = groups.find(({ key }) => key === null)!;
		expect(blank.figures.resolution_rate.denominator).toBe(
			tickets.filter(({ row, dispatched }) => row.unit == null && dispatched).length
		);
	});

	it('groups months in their order and keeps to the limit', async () => {
		const groups = await exploreBreakdown(engine, { ...scope, dimension: 'month', metrics: [], limit: 3 });
		expect(groups.map(({ key }) => key)).toEqual(['2023-01', '2023-02', '2023-03']);
	});

	it('begins weeks on Monday', async () => {
		const groups = await exploreBreakdown(engine, { ...scope, dimension: 'week', metrics: [] });
		for (const { key } of groups) expect(new Date(`${key}T00:00:00Z`).getUTCDay()).toBe(1);
		expect(groups.reduce((sum, group) => sum + group.tickets, 0)).toBe(tickets.length);
	});

	it('pages through every ticket once, whatever the order', async () => {
		const sorts = [undefined, { by: 'unit', descending: false }, { by: 'handling_hours', descending: true }] as const;
		for (const sort of sorts) {
			const seen: string[] = [];
			for (let offset = 0; offset < tickets.length; offset += 50) {
				const page = await listTickets(engine, scope, { sort, offset, limit: 50 });
				seen.push(...page.map(({ ticket_no }) => ticket_no));
			}
			expect([...seen].sort()).toEqual(tickets.map(({ row }) => String(row.ticket_no)).sort());
		}
	});

	it('sorts by handling time with unknown ones last', async () => {
		const sort = { by: 'handling_hours', descending: true } as const;
		const hours = (await listTickets(engine, scope, { sort, offset: 0, limit: 1000 })).map((row) => row.handling_hours);
		const known = hours.filter((value) => value !== null);
		expect(known).toEqual([...known].sort((a, b) => b - a));
		expect(hours.slice(known.length).every((value) => value === null)).toBe(true);
	});

	it('shows a 保密 ticket without what it says', async () => {
		const page = await listTickets(engine, scope, { offset: 0, limit: 1000 });
		const secret = page.filter((row) => row.secret);
		expect(secret.length).toBe(tickets.filter(({ row }) => row.secret === true).length);
		expect(secret.every(({ title }) => title === SECRET_TEXT)).toBe(true);
		const filled = tickets.find(({ row }) => row.secret === true && row.content != null)!;
		const detail = (await ticketById(engine, String(filled.row.ticket_no)))!;
		expect(detail.fields.find(({ key }) => key === 'content')?.value).toBe(SECRET_TEXT);
	});

	it('gives one ticket whole, and null for an unknown number', async () => {
		const detail = (await ticketById(engine, 'T000010'))!;
		expect(detail.fields.find(({ key }) => key === 'accept_time')).toEqual({
			key: 'accept_time',
			name: '受理时间',
			value: rows.tickets[10]!.accept_time
		});
		expect(detail.fields.some(({ key }) => key === 'caller_key')).toBe(false);
		expect(await ticketById(engine, 'NONE')).toBeNull();
	});

	it('tells how far the tickets have come', async () => {
		const groups = await exploreBreakdown(engine, { ...scope, dimension: 'stage', metrics: [] });
		const count = (test: (ticket: TicketFacts) => boolean) => tickets.filter(test).length;
		expect(Object.fromEntries(groups.map(({ key, tickets: size }) => [key, size]))).toEqual({
			未派发: count(({ dispatched }) => !dispatched),
			派发未办结: count(({ dispatched, closed }) => dispatched && !closed),
			办结未参评: count(({ dispatched, closed, rating }) => dispatched && closed && rating === null),
			办结已参评: count(({ dispatched, closed, rating }) => dispatched && closed && rating !== null)
		});
	});

	it('splits circuit time by month without losing any', async () => {
		const months = await circuitAvailability(engine, scope);
		const { circuit_availability_rate: whole } = await computeMetrics(engine, {
			...scope,
			ids: ['circuit_availability_rate']
		});
		const sum = (of: (month: (typeof months)[number]) => number) =>
			months.reduce((total, month) => total + of(month), 0);
		expect(sum((month) => month.serviceMinutes)).toBeCloseTo(whole.denominator!, 6);
		expect(sum((month) => month.serviceMinutes - month.downMinutes)).toBeCloseTo(whole.numerator!, 6);
		expect(months.every(({ availability }) => availability >= 0 && availability <= 1)).toBe(true);
		expect(months[0]!.step).toBe('2023-01');
	});
});
