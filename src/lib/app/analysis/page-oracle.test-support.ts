import { expect } from 'vitest';

import type { MetricId } from '../../domain/metric.ts';
import { parsePeriod, type Period } from '../../domain/period.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { CrossIndex } from '../../explore/index/cross-index.ts';
import { indexFacts } from '../../explore/index/index-facts.ts';
import { readIndexSource } from '../../explore/index/index-source.ts';
import { packIndex } from '../../explore/index/packed-index.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import { coverage } from '../../metrics/coverage.ts';
import { DIMENSIONS, type DimensionId } from '../../metrics/dimensions.ts';
import { fillTables, type TestRow } from '../../metrics/fill-tables.test-support.ts';
import { plainGroups, plainLets, plainValue } from '../../metrics/plain-dimensions.test-support.ts';
import { randomRows } from '../../metrics/random-rows.test-support.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';
import {
	scopedTickets,
	TICKET_ORACLES,
	type OracleFigures,
	type TicketFacts
} from '../../metrics/ticket-oracle.test-support.ts';
import { withFilters } from '../explore/index-keeper.ts';

export const AS_OF = '2024-03-05 12:00:00';
export const PLAIN_ROWS: readonly TestRow[] = randomRows(41, 900).tickets;

/** What a page is asked for, and the periods that it compares with, worked out by hand. */
export interface PageCase {
	readonly name: string;
	readonly period: Period;
	readonly filter?: TicketFilter;
	/** What the filter's search or drill lets through, in JavaScript. */
	readonly within?: (ticket: TicketFacts) => boolean;
	/** The days that the totals stand for, where a stretch of the period is brushed. */
	readonly shown: Period;
	readonly previous: Period;
	readonly yearEarlier: Period;
}

const page = (
	name: string,
	[period, previous, yearEarlier, shown = period]: readonly [string, string, string, string?],
	more: Pick<PageCase, 'filter' | 'within'> = {}
): PageCase => ({
	name,
	period: parsePeriod(period),
	previous: parsePeriod(previous),
	yearEarlier: parsePeriod(yearEarlier),
	shown: parsePeriod(shown),
	...more
});

/** States of a page: over year ends, with a leap day, with every kind of filter, and with nothing in it. */
export const PAGE_CASES: readonly PageCase[] = [
	page('a month', ['2023-05', '2023-04', '2022-05']),
	page('complaints of January', ['2024-01', '2023-12', '2023-01'], {
		filter: { dimensions: { type: { values: ['投诉', null] } } }
	}),
	page('a leap February without a town', ['2024-02', '2024-01', '2023-02'], {
		filter: { dimensions: { area: { values: ['七坊镇', null], exclude: true } } }
	}),
	page('the leap day', ['2024-02-29', '2024-02-28', '2023-02-28']),
	page(
		'working days of two weeks over the year end',
		['2023-12-25..2024-01-07', '2023-12-11..2023-12-24', '2022-12-25..2023-01-07'],
		{ filter: { dimensions: { daytype: { values: ['工作日'] } } } }
	),
	page('a search among those that are not content', ['2023', '2022', '2022'], {
		filter: { text: '路灯', drill: { metric: 'satisfaction_rate', part: 'outside' } },
		within: ({ row, rating }) =>
			row.secret !== true &&
			String(row.title ?? '').includes('路灯') &&
			(rating === '不满意' || rating === '非常不满意')
	}),
	page('two brushed days', ['2024', '2024-02-26..2024-02-27', '2023-02-28', '2024-02-28..2024-02-29'], {
		filter: { dimensions: { day: { values: [], ranges: [['2024-02-28', '2024-02-29']] } } }
	}),
	page('a choice on every kind of view', ['2023', '2022', '2022'], {
		filter: {
			dimensions: {
				cat1: { values: ['城乡建设', null] },
				cat2: { values: ['道路'], exclude: true },
				area: { values: ['牙叉镇', '邦溪镇'] },
				unit: { values: ['住建局'], exclude: true },
				rating: { values: ['非常不满意'], exclude: true },
				first_rating: { values: ['非常满意'], exclude: true },
				flow: { values: ['延期'], exclude: true },
				weekday: { values: ['7'], exclude: true },
				hour: { values: [], ranges: [['03', '22']] }
			}
		}
	}),
	page('a year without data', ['2021', '2020', '2020']),
	page('a filter that nothing fits', ['2023-Q1', '2022-Q4', '2022-Q1'], {
		filter: { dimensions: { unit: { values: ['没有的单位'] } } }
	})
];

/** The pages' index over rows, without a worker. */
export async function openRows(tickets: readonly TestRow[], asOf = AS_OF) {
	const engine = await createNodeEngine();
	await fillTables(engine, { tickets });
	const packed = packIndex(await readIndexSource(engine, { asOf }));
	const cross = new CrossIndex(packed);
	const index = withFilters(
		engine,
		{
			...indexFacts(packed),
			workers: 1,
			ask: (request) => Promise.resolve(cross.answer(request)),
			prepare: (request, dimension) => cross.prepare(request, dimension),
			keepRows: (name, rowIds) => cross.keepRows(name, rowIds),
			dropRows: (name) => cross.dropRows(name),
			close: () => undefined
		},
		asOf
	);
	return { engine, index, found: await coverage(engine), close: () => engine.close() };
}

/** Tickets that a case lets through. A view is not filtered by what it owns, and may have a period of its own. */
export function plainTickets(
	rows: readonly TestRow[],
	{ period, filter, within = () => true }: Pick<PageCase, 'period' | 'filter' | 'within'>,
	own: readonly DimensionId[] = [],
	asOf = AS_OF
): TicketFacts[] {
	return scopedTickets(rows, { period, asOf }).filter(
		(ticket) => within(ticket) && plainLets(ticket, filter?.dimensions, asOf, own)
	);
}

/** Do the rows speak for a period? Where they do not, nothing is known of it: not even that there was nothing. */
export function reached(rows: readonly TestRow[], { from, to }: Period): boolean {
	return rows.some(({ accept_time: at }) => String(at) < to) && rows.some(({ accept_time: at }) => String(at) >= from);
}

/** A metric by its usual definition. */
export function plainFigures(id: MetricId, tickets: readonly TicketFacts[], rows: readonly TestRow[]): OracleFigures {
	return TICKET_ORACLES[`${id}.${METRICS[id].variants[0].id}`]!(tickets, rows);
}

/** Is a figure what it should be, unknown for unknown? */
export function expectFigure(is: number | null, should: number | null, name: string): void {
	if (should === null || is === null) expect(is, name).toBe(should);
	else expect(is, name).toBeCloseTo(should, 9);
}

/** Rows of a view by one dimension are the tickets counted one by one, in the order that the page promises. */
export function expectGroups(
	got: readonly BreakdownRow[],
	by: DimensionId,
	tickets: readonly TicketFacts[],
	rows: readonly TestRow[],
	metrics: readonly MetricId[] = []
): void {
	const groups = plainGroups(tickets, (ticket) => plainValue(ticket, by, AS_OF));
	expect(new Map(got.map((row) => [row.key, row.tickets])), by).toEqual(
		new Map([...groups].map(([key, list]) => [key, list.length]))
	);
	const order = got.map(({ key, tickets: size }) => (DIMENSIONS[by].ordered ? key! : -size));
	expect(order, `${by} in order`).toEqual([...order].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
	for (const row of got) {
		expect(row.label).toBe(row.key ?? '未填写');
		for (const id of metrics) {
			const plain = plainFigures(id, groups.get(row.key)!, rows);
			expectFigure(row.figures[id].value, plain.value, `${by} ${row.key} ${id}`);
			expectFigure(row.figures[id].numerator, plain.numerator, `${by} ${row.key} ${id} numerator`);
			expectFigure(row.figures[id].denominator, plain.denominator, `${by} ${row.key} ${id} denominator`);
		}
	}
}
