import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { parsePeriod, type Period } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { CrossIndex } from '../../explore/index/cross-index.ts';
import { indexFacts } from '../../explore/index/index-facts.ts';
import { readIndexSource } from '../../explore/index/index-source.ts';
import { packIndex } from '../../explore/index/packed-index.ts';
import { fillTables, type TestRow } from '../../metrics/fill-tables.test-support.ts';
import { randomRows } from '../../metrics/random-rows.test-support.ts';
import { HOUR, scopedTickets, TICKET_ORACLES, type TicketFacts } from '../../metrics/ticket-oracle.test-support.ts';
import { loadUnits, rankOf, sparkPeriod, UNIT_METRICS, type UnitsRequest } from './load-units.ts';
import { rateText } from '../analysis/rate-text.ts';

const AS_OF = '2024-02-20 09:30:00';
const { tickets } = randomRows(23, 700);
const VARIANT: Readonly<Record<string, string>> = {
	tickets_received: 'default',
	on_time_resolution_rate: 'due',
	overdue_rate: 'with_open',
	median_handling_hours: 'dispatch_clock',
	satisfaction_rate: 'rated',
	return_rate: 'tickets',
	reopen_rate: 'closed'
};

async function ask(engine: Engine, request: Partial<UnitsRequest> & { period: Period }) {
	const index = packIndex(await readIndexSource(engine, { asOf: AS_OF }));
	const cross = new CrossIndex(index);
	const open = {
		...indexFacts(index),
		askFiltered: (filter: { dimensions?: object }, asked: Parameters<CrossIndex['answer']>[0]) =>
			Promise.resolve(cross.answer({ ...asked, dimensions: filter.dimensions }))
	};
	const whole = { asOf: AS_OF, compare: 'previous' as const, bucket: 'month' as const, ...request };
	return (await loadUnits(open as unknown as Parameters<typeof loadUnits>[0], whole))!;
}

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

describe('leaderboard of units', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await fillTables(engine, { tickets });
	});
	afterAll(() => engine.close());

	it.each([
		['2023-05', undefined],
		['2024-01', undefined],
		['2023', '投诉']
	])('has for %s (%s) what plain JavaScript counts over the rows, then and now', async (text, type) => {
		const period = parsePeriod(text);
		const filter = type === undefined ? undefined : { dimensions: { type: { values: [type] } } };
		const data = await ask(engine, { period, filter });
		const of = (asked: Period) =>
			scopedTickets(tickets, { period: asked, asOf: AS_OF }).filter(
				({ row }) => type === undefined || row.type === type
			);
		const now = of(period);
		const with_unit = now.filter(({ row }) => row.unit != null);
		const before = of(
			{ '2023-05': parsePeriod('2023-04'), '2024-01': parsePeriod('2023-12') }[text] ?? parsePeriod('2022')
		);
		expect(data.tickets).toBe(now.length);
		expect(data.units.map(({ key }) => key).sort()).toEqual([...new Set(with_unit.map(({ row }) => row.unit))].sort());
		for (const row of data.units) {
			const own = now.filter((ticket) => ticket.row.unit === row.key);
			expect(row.tickets).toBe(own.length);
			expect(row.share).toBeCloseTo(own.length / with_unit.length, 12);
			for (const id of UNIT_METRICS) {
				const plain = TICKET_ORACLES[`${id}.${VARIANT[id]}`]!(own, tickets);
				expect(row.figures[id].denominator, `${row.key} ${id}`).toBe(plain.denominator);
				expect(row.figures[id].value ?? -1, `${row.key} ${id}`).toBeCloseTo(plain.value ?? -1, 9);
			}
			expect(row.p90 ?? -1).toBeCloseTo(p90(own) ?? -1, 9);
			const then = before.filter((ticket) => ticket.row.unit === row.key).length;
			expect(row.before?.tickets ?? 0).toBe(then);
			const last = of(parsePeriod(text === '2023' ? '2023-12' : text)).filter((ticket) => ticket.row.unit === row.key);
			expect(row.months).toHaveLength(12);
			expect(row.months[11]).toBe(last.length);
			// The rows begin in November 2022: what was before nobody knows.
			if (text === '2023-05') expect(row.months.slice(0, 5)).toEqual([null, null, null, null, null]);
		}
	});

	it('never filters itself, and its total is that of the chosen unit', async () => {
		const period = parsePeriod('2023');
		const all = await ask(engine, { period });
		const one = await ask(engine, { period, filter: { dimensions: { unit: { values: ['水务局'] } } } });
		expect(one.units.map(({ key, tickets: n }) => [key, n])).toEqual(all.units.map(({ key, tickets: n }) => [key, n]));
		expect(one.total.tickets).toBe(all.units.find(({ key }) => key === '水务局')!.tickets);
	});

	it('ranks by what is better, equal figures sharing a place', async () => {
		const { units } = await ask(engine, { period: parsePeriod('2023') });
		const made = units.slice(0, 3).map((row, at) => ({ ...row, p90: [10, 5, 5][at]! }));
		expect(rankOf(made, made[0]!.key, (row) => row.p90, 'lower')).toEqual({ place: 3, of: 3 });
		expect(rankOf(made, made[2]!.key, (row) => row.p90, 'lower')).toEqual({ place: 1, of: 3 });
		expect(rankOf(made, '没有的单位', (row) => row.p90, 'lower')).toBeNull();
	});
});

describe('one ticket, none, and nothing known', () => {
	const alone: TestRow = { ticket_no: 'A', accept_time: '2024-02-29 08:00:00', unit: '水务局' };
	it('shows what nobody can know as unknown', async () => {
		const engine = await createNodeEngine();
		await fillTables(engine, { tickets: [{ ...alone, accept_time: '2024-02-19 08:00:00' }] });
		const { units } = await ask(engine, { period: parsePeriod('2024-02') });
		const empty = await ask(engine, { period: parsePeriod('2022') });
		await engine.close();
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
