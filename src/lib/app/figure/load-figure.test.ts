import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { METRIC_IDS } from '../../domain/metric.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { countTickets } from '../../explore/list-tickets.ts';
import { decodeFilter, encodeFilter } from '../../explore/url-state.ts';
import { isTicketMetric } from '../../metrics/catalogue.ts';
import { emptyTables, fillTables } from '../../metrics/fill-tables.test-support.ts';
import { randomRows } from '../../metrics/random-rows.test-support.ts';
import { loadFigure } from './load-figure.ts';

const AS_OF = '2023-07-14 12:00:00';

describe('an opened figure', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await emptyTables(engine);
		await fillTables(engine, { ...randomRows(11, 400) });
	});
	afterAll(() => engine.close());

	const period = parsePeriod('2023-04');
	const filter = { dimensions: { type: { values: ['投诉', '求助'] } } };

	it.each(METRIC_IDS.filter(isTicketMetric))('%s: its tickets are those it was counted from', async (id) => {
		const { value, parts } = await loadFigure(engine, { id, period, filter }, AS_OF, {});
		const count = Object.fromEntries(parts.map(({ part, tickets }) => [part, tickets]));
		if (count.denominator === undefined) {
			expect(count.numerator).toBe(value.sample);
			return;
		}
		expect(count.denominator).toBe(value.denominator);
		expect(count.numerator! + count.outside!).toBe(count.denominator);
		if (value.value !== null) expect(value.value).toBeCloseTo(count.numerator! / count.denominator, 12);
	});

	it.each([
		[filter],
		[{ ...filter, text: '路', drill: { metric: 'resolution_rate', part: 'numerator' } }],
		[{ drill: { metric: 'dispatch_rate', part: 'outside' }, within: [{ metric: 'rating_rate', part: 'numerator' }] }]
	] as const)(
		'says of each part how many tickets its link lists, under the filter of the page too (%#)',
		async (page) => {
			const { value, parts } = await loadFigure(engine, { id: 'satisfaction_rate', period, filter: page }, AS_OF, {});
			for (const { tickets, filter: linked } of parts) {
				const read = decodeFilter(encodeFilter(linked));
				expect(await countTickets(engine, { period, asOf: AS_OF, filter: read })).toBe(tickets);
			}
			expect(parts.find(({ part }) => part === 'denominator')!.tickets).toBe(value.denominator);
		}
	);

	it('gives a statement that says the same when it is run as it stands', async () => {
		const { value, sql } = await loadFigure(engine, { id: 'resolution_rate', period, filter }, AS_OF, {});
		const [row] = await engine.query(sql);
		expect(row!.resolution_rate_value).toBe(value.value);
		expect(sql).toContain("'投诉'");
	});

	it('names the periods it is compared with', async () => {
		const { compared } = await loadFigure(engine, { id: 'tickets_received', period }, AS_OF, {});
		expect(compared.map(({ name, value }) => [name, value.period])).toEqual([
			['环比', '2023-03'],
			['同比', '2022-04']
		]);
	});

	it('shows no tickets behind a figure that counts none', async () => {
		const { parts } = await loadFigure(engine, { id: 'knowledge_entries', period }, AS_OF, {});
		expect(parts).toEqual([]);
	});
});
