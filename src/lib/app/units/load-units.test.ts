import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { parsePeriod } from '../../domain/period.ts';
import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import { HOUR, type TicketFacts } from '../../metrics/ticket-oracle.test-support.ts';
import {
	AS_OF,
	expectFigure,
	expectGroups,
	openRows,
	PAGE_CASES,
	PLAIN_ROWS,
	plainFigures,
	plainTickets
} from '../analysis/page-oracle.test-support.ts';
import { rateText } from '../analysis/rate-text.ts';
import { loadUnits, rankOf, sparkPeriod, UNIT_METRICS, type UnitFigures, type UnitsRequest } from './load-units.ts';

type Open = Awaited<ReturnType<typeof openRows>>;
const load = async ({ index }: Open, request: Partial<UnitsRequest> & Pick<UnitsRequest, 'period'>) =>
	(await loadUnits(index, { asOf: AS_OF, compare: 'previous', bucket: 'week', ...request }))!;

/** The value that nine in ten do not exceed, between two neighbours where it falls between. */
function p90(list: readonly TicketFacts[]): number | null {
	const hours = list
		.flatMap(({ closedAt, dispatch }) =>
			closedAt !== null && dispatch !== null && closedAt >= dispatch ? [(closedAt - dispatch) / HOUR] : []
		)
		.sort((a, b) => a - b);
	if (hours.length === 0) return null;
	const place = (hours.length - 1) * 0.9;
	const low = hours[Math.floor(place)]!;
	return low + ((hours[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
}

function expectUnit(is: UnitFigures, tickets: readonly TicketFacts[], name: string): void {
	expect(is.tickets, name).toBe(tickets.length);
	for (const id of UNIT_METRICS) {
		const plain = plainFigures(id, tickets, PLAIN_ROWS);
		expectFigure(is.figures[id].value, plain.value, `${name} ${id}`);
		expectFigure(is.figures[id].denominator, plain.denominator, `${name} ${id} denominator`);
	}
	expectFigure(is.p90, p90(tickets), `${name} p90`);
}

describe('leaderboard of units', () => {
	let open: Open;
	beforeAll(async () => {
		open = await openRows(PLAIN_ROWS);
	});
	afterAll(() => open.close());

	it.each(PAGE_CASES)('has for $name what plain JavaScript counts over the rows, then and now', async (one) => {
		const { period, filter } = one;
		const all = plainTickets(PLAIN_ROWS, one);
		for (const [compare, earlier] of [
			['previous', one.previous],
			['year', one.yearEarlier]
		] as const) {
			const data = await load(open, { period, filter, compare });
			const units = plainTickets(PLAIN_ROWS, one, ['unit']).filter(({ row }) => row.unit != null);
			const before = plainTickets(PLAIN_ROWS, { ...one, period: earlier }, [...TIME_STEPS, 'unit']);
			const months = plainTickets(PLAIN_ROWS, { ...one, period: sparkPeriod(period) }, [...TIME_STEPS, 'unit']);
			expect(data.tickets).toBe(all.length);
			expect(data.units.map(({ key }) => key).sort()).toEqual([...new Set(units.map(({ row }) => row.unit))].sort());
			for (const row of data.units) {
				const of = (list: readonly TicketFacts[]) => list.filter((ticket) => ticket.row.unit === row.key);
				expectUnit(row, of(units), row.key);
				expect(row.share).toBeCloseTo(of(units).length / units.length, 12);
				if (of(before).length === 0) expect(row.before).toBeNull();
				else expectUnit(row.before!, of(before), `${row.key} before`);
				const counted = of(months).length;
				expect(row.months).toHaveLength(12);
				expect(
					row.months.reduce<number>((sum, count) => sum + (count ?? 0), 0),
					`${row.key} months`
				).toBe(counted);
			}
			expectUnit(data.total, all, 'total');
			expectUnit(data.totalBefore!, plainTickets(PLAIN_ROWS, { ...one, period: earlier }, TIME_STEPS), 'total before');
			expectGroups(data.trend, 'week', plainTickets(PLAIN_ROWS, one, TIME_STEPS), PLAIN_ROWS);
			for (const [by, rows] of [
				['cat2', data.category],
				['area', data.area],
				['age', data.age]
			] as const) {
				expectGroups(rows, by, plainTickets(PLAIN_ROWS, one, [by]), PLAIN_ROWS);
			}
		}
	});

	it('draws months before the first ticket as unknown, and one without tickets between others as none', async () => {
		const { units } = await load(open, { period: parsePeriod('2023-05') });
		// The rows begin in November 2022: what was before nobody knows.
		for (const { months } of units) {
			expect(months.slice(0, 5)).toEqual([null, null, null, null, null]);
			expect(months.slice(5).every((count) => count !== null)).toBe(true);
		}
	});

	it('never filters itself, and its total is that of the chosen unit', async () => {
		const period = parsePeriod('2023');
		const all = await load(open, { period });
		const one = await load(open, { period, filter: { dimensions: { unit: { values: ['水务局'] } } } });
		expect(one.units.map(({ key, tickets: n }) => [key, n])).toEqual(all.units.map(({ key, tickets: n }) => [key, n]));
		expect(one.total.tickets).toBe(all.units.find(({ key }) => key === '水务局')!.tickets);
	});

	it('ranks by what is better, equal figures sharing a place', async () => {
		const { units } = await load(open, { period: parsePeriod('2023') });
		const made = units.slice(0, 3).map((row, at) => ({ ...row, p90: [10, 5, 5][at]! }));
		expect(rankOf(made, made[0]!.key, (row) => row.p90, 'lower')).toEqual({ place: 3, of: 3 });
		expect(rankOf(made, made[2]!.key, (row) => row.p90, 'lower')).toEqual({ place: 1, of: 3 });
		expect(rankOf(made, '没有的单位', (row) => row.p90, 'lower')).toBeNull();
	});
});

describe('one ticket, none, and nothing known', () => {
	it('shows what nobody can know as unknown', async () => {
		const open = await openRows([{ ticket_no: 'A', accept_time: '2024-02-29 08:00:00', unit: '水务局' }]);
		const { units } = await load(open, { period: parsePeriod('2024-02') });
		const empty = await load(open, { period: parsePeriod('2022') });
		await open.close();
		expect(units).toHaveLength(1);
		const [row] = units;
		expect(row!.before).toBeNull();
		expect(row!.p90).toBeNull();
		expect(rateText('satisfaction_rate', row!.figures.satisfaction_rate, undefined)).toBe('—');
		expect(empty.units).toEqual([]);
		expect(empty.tickets).toBe(0);
	});

	it('marks a rate of few with its interval, and no weighted one', () => {
		const figures = { value: 0.5, numerator: 5, denominator: 10, sample: 10 };
		expect(rateText('satisfaction_rate', figures, undefined)).toBe('50.00%（23.7–76.3）');
		expect(rateText('satisfaction_rate', figures, 'weighted')).toBe('50.00%');
		expect(rateText('satisfaction_rate', { ...figures, numerator: 15, denominator: 30 }, undefined)).toBe('50.00%');
	});
});

it('draws twelve months that end with the period, over the end of a year', () => {
	expect(sparkPeriod(parsePeriod('2024-01'))).toEqual({ from: '2023-02-01', to: '2024-02-01' });
	expect(sparkPeriod(parsePeriod('2024-02-01..2024-02-28'))).toEqual({ from: '2023-03-01', to: '2024-03-01' });
});
