import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { parsePeriod } from '../../domain/period.ts';
import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import { STEPS } from '../../explore/page-state.ts';
import { plainGroups, plainValue } from '../../metrics/plain-dimensions.test-support.ts';
import {
	AS_OF,
	expectFigure,
	expectGroups,
	openRows,
	PAGE_CASES,
	PLAIN_ROWS,
	plainFigures,
	plainTickets,
	reached
} from '../analysis/page-oracle.test-support.ts';
import { bucketKeys, bucketPeriod } from './bucket.ts';
import { loadOverview, TREND_METRICS } from './load-overview.ts';
import { alongTime, funnelView, hoursView, unitView } from './overview-views.ts';
import { TILE_METRICS } from './tiles.ts';

type Open = Awaited<ReturnType<typeof openRows>>;
const load = async (
	{ index, found }: Open,
	request: Pick<Parameters<typeof loadOverview>[2], 'period' | 'filter' | 'bucket'>
) => (await loadOverview(index, found, { ...request, asOf: AS_OF, variants: {} }))!;

describe('figures of the overview', () => {
	let open: Open;
	beforeAll(async () => {
		open = await openRows(PLAIN_ROWS);
	});
	afterAll(() => open.close());

	it.each(PAGE_CASES)('are for $name what plain JavaScript counts', async (one) => {
		const { period, filter } = one;
		const all = plainTickets(PLAIN_ROWS, one);
		for (const bucket of STEPS) {
			const data = await load(open, { period, filter, bucket });
			const trend = plainTickets(PLAIN_ROWS, one, TIME_STEPS);
			expectGroups(data.trend, bucket, trend, PLAIN_ROWS, TREND_METRICS);
			for (const id of TREND_METRICS) {
				const line = alongTime(data, id);
				bucketKeys(bucket, period).forEach((key, at) => {
					const own = trend.filter((ticket) => plainValue(ticket, bucket, AS_OF) === key);
					const { from, to } = bucketPeriod(bucket, key);
					const told = reached(PLAIN_ROWS, { from, to }) && from <= AS_OF.slice(0, 10);
					const none = id.startsWith('tickets_') && told ? 0 : null;
					expectFigure(line[at]!, own.length === 0 ? none : plainFigures(id, own, PLAIN_ROWS).value, `${key} ${id}`);
				});
			}
			if (bucket !== 'month') continue;
			expect(data.tickets).toBe(all.length);
			for (const id of TILE_METRICS) {
				const { current, previous, yearEarlier, previousChange } = data.metrics[id];
				const now = reached(PLAIN_ROWS, one.shown) ? plainFigures(id, all, PLAIN_ROWS) : null;
				expectFigure(current.value, now?.value ?? null, id);
				expectFigure(current.denominator, now?.denominator ?? null, `${id} denominator`);
				expect(current.sample, `${id} sample`).toBe(now?.sample ?? 0);
				const then = [one.previous, one.yearEarlier].map((earlier) =>
					reached(PLAIN_ROWS, earlier)
						? plainFigures(id, plainTickets(PLAIN_ROWS, { ...one, period: earlier }, TIME_STEPS), PLAIN_ROWS).value
						: null
				);
				expectFigure(previous.value, then[0]!, `${id} before`);
				expectFigure(yearEarlier.value, then[1]!, `${id} a year earlier`);
				const points = current.unit === '%';
				const unknown = now?.value == null || then[0] === null || (!points && then[0] === 0);
				expectFigure(
					previousChange?.value ?? null,
					unknown ? null : points ? now.value! - then[0]! : now.value! / then[0]! - 1,
					`${id} change`
				);
			}
			for (const [by, rows] of [
				['stage', data.stage],
				['type', data.type],
				['channel', data.channel],
				['cat2', data.category],
				['area', data.area]
			] as const) {
				expectGroups(rows, by, plainTickets(PLAIN_ROWS, one, [by]), PLAIN_ROWS);
			}
			const units = plainTickets(PLAIN_ROWS, one, ['unit']).filter(({ row }) => row.unit != null);
			const rates = ['tickets_dispatched', 'on_time_resolution_rate', 'satisfaction_rate'] as const;
			expectGroups(data.unit, 'unit', units, PLAIN_ROWS, rates);
			const byUnit = plainGroups(units, ({ row }) => String(row.unit));
			expect(new Map(unitView(data).table.rows.map(({ cells: [name, volume] }) => [name, volume]))).toEqual(
				new Map([...byUnit].map(([name, list]) => [name, list.filter(({ dispatched }) => dispatched).length]))
			);

			const stages = plainTickets(PLAIN_ROWS, one, ['stage']);
			expect(funnelView(data).table.rows.map(({ cells }) => cells[1])).toEqual([
				stages.length,
				stages.filter(({ dispatched }) => dispatched).length,
				stages.filter(({ dispatched, closed }) => dispatched && closed).length,
				stages.filter(({ dispatched, closed, rating }) => dispatched && closed && rating !== null).length
			]);
			const hours = plainGroups(plainTickets(PLAIN_ROWS, one, ['weekday', 'hour']), (ticket) =>
				[plainValue(ticket, 'weekday', AS_OF), plainValue(ticket, 'hour', AS_OF)].join(' ')
			);
			hoursView(data).table.rows.forEach(({ cells }, day) =>
				cells.slice(1).forEach((value, hour) => {
					expect(value).toBe(
						hours.get(`${day + 1} ${String(hour).padStart(2, '0')}`)?.length ??
							(reached(PLAIN_ROWS, one.shown) ? 0 : null)
					);
				})
			);
		}
	});
});

describe('the overview of hardly anything', () => {
	const figures = (data: Awaited<ReturnType<typeof load>>) =>
		Object.fromEntries(TILE_METRICS.map((id) => [id, data.metrics[id].current.value]));
	const unknown = Object.fromEntries(TILE_METRICS.map((id) => [id, null]));
	const period = parsePeriod('2024-02');

	it('knows of tickets with a number and a time only how many there are', async () => {
		const bare = ['01', '02', '29'].map((day) => ({ ticket_no: day, accept_time: `2024-02-${day} 08:00:00` }));
		const open = await openRows(bare);
		const data = await load(open, { period, bucket: 'day' });
		expect(figures(data)).toEqual({ ...unknown, tickets_received: 3 });
		expect(data.trend.map(({ key, tickets }) => [key, tickets])).toEqual([
			['2024-02-01', 1],
			['2024-02-02', 1],
			['2024-02-29', 1]
		]);
		expect(data.type).toMatchObject([{ key: null, label: '未填写', tickets: 3 }]);
		expect(data.unit).toEqual([]);
		await open.close();
	});

	it('has one ticket in every view, and 100 % of one', async () => {
		const open = await openRows([
			{
				ticket_no: 'A',
				accept_time: '2024-02-29 23:59:59',
				dispatch_time: '2024-03-01 08:00:00',
				close_time: '2024-03-01 20:00:00',
				due_at: '2024-03-02 00:00:00',
				is_closed: true,
				satisfaction: '满意',
				type: '投诉',
				unit: '水务局'
			}
		]);
		const data = await load(open, { period, bucket: 'month' });
		expect(figures(data)).toEqual({
			tickets_received: 1,
			tickets_dispatched: 1,
			direct_resolution_rate: 0,
			resolution_rate: 1,
			on_time_resolution_rate: 1,
			overdue_rate: 0,
			satisfaction_rate: 1,
			mean_handling_hours: 12
		});
		expect(TILE_METRICS.every((id) => data.metrics[id].previous.value === null)).toBe(true);
		expect(data.hours.flat().reduce((sum, count) => sum + count, 0)).toBe(1);
		expect(data.hours[3]![23]).toBe(1);
		await open.close();
	});

	it('knows nothing where there are no tickets', async () => {
		const open = await openRows([]);
		const data = await load(open, { period, bucket: 'week' });
		expect(data.tickets).toBe(0);
		expect(figures(data)).toEqual(unknown);
		expect([data.trend, data.type, data.area]).toEqual([[], [], []]);
		await open.close();
	});
});
