import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { METRIC_IDS, type MetricId } from '../../domain/metric.ts';
import { parsePeriod, type Period } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import { countTickets } from '../../explore/list-tickets.ts';
import { sourceRows } from '../../explore/source-rows.ts';
import { decodeFilter, encodeFilter } from '../../explore/url-state.ts';
import { isTicketMetric, METRICS } from '../../metrics/catalogue.ts';
import type { DimensionId } from '../../metrics/dimensions.ts';
import { emptyTables, fillTables, type TestRow } from '../../metrics/fill-tables.test-support.ts';
import { plainCircuit } from '../../metrics/oracle.test-support.ts';
import { randomRows } from '../../metrics/random-rows.test-support.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';
import {
	AS_OF as PAGE_AS_OF,
	expectFigure,
	openRows,
	PAGE_CASES,
	PLAIN_ROWS,
	plainFigures,
	plainTickets,
	reached
} from '../analysis/page-oracle.test-support.ts';
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
		const count = Object.fromEntries(parts.map(({ part, rows }) => [part, rows]));
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
			for (const { rows: tickets, filter: linked } of parts) {
				const read = decodeFilter(encodeFilter(linked));
				expect(await countTickets(engine, { period, asOf: AS_OF, filter: read })).toBe(tickets);
			}
			expect(parts.find(({ part }) => part === 'denominator')!.rows).toBe(value.denominator);
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

	it.each(PAGE_CASES)('of $name is what the page says, with its tickets and the same comparison', async (one) => {
		const { engine: own, close } = await openRows(PLAIN_ROWS);
		const plain = (id: MetricId, of: Period, time: readonly DimensionId[] = TIME_STEPS) =>
			reached(PLAIN_ROWS, of)
				? plainFigures(id, plainTickets(PLAIN_ROWS, { ...one, period: of }, time), PLAIN_ROWS)
				: null;
		for (const id of ['tickets_received', 'satisfaction_rate', 'mean_handling_hours'] as const) {
			const { value, compared, parts } = await loadFigure(
				own,
				{ id, period: one.period, filter: one.filter },
				PAGE_AS_OF,
				{}
			);
			const now = plain(id, one.shown);
			expectFigure(value.value, now?.value ?? null, id);
			expect(value.sample, `${id} sample`).toBe(now?.sample ?? 0);
			expectFigure(compared[0]!.value.value, plain(id, one.previous)?.value ?? null, `${id} before`);
			expectFigure(compared[1]!.value.value, plain(id, one.yearEarlier)?.value ?? null, `${id} a year earlier`);
			const counted = parts.find(({ part }) => part === 'denominator') ?? parts[0]!;
			expect(counted.rows, `${id} tickets`).toBe(now?.sample ?? 0);
		}
		await close();
	});

	it('is compared with nothing where days are taken out of its period', async () => {
		const day = { values: [], ranges: [['2023-04-05', '2023-04-09']] as [string, string][], exclude: true };
		const { compared, value } = await loadFigure(
			engine,
			{ id: 'tickets_received', period, filter: { dimensions: { day } } },
			AS_OF,
			{}
		);
		expect(compared).toEqual([]);
		expect(value.period).toBe('2023-04');
	});

	it.each(METRIC_IDS.filter((id) => !isTicketMetric(id)))('%s: lists the rows that it was counted from', async (id) => {
		await engine.execute('CREATE TABLE IF NOT EXISTS inputs (_file INTEGER, name VARCHAR)');
		const year = parsePeriod('2023');
		const { value, parts } = await loadFigure(engine, { id, period: year }, AS_OF, {});
		if (id === 'circuit_availability_rate') {
			expect(parts).toEqual([]);
			return;
		}
		const dataset = METRICS[id].datasets[0];
		for (const { part, rows, filter: through } of parts) {
			const listed = await sourceRows(engine, dataset, { period: year, asOf: AS_OF, filter: through }, 1000);
			expect(listed.length, part).toBe(rows);
			const counted = part === 'numerator' && value.denominator !== null && parts.length > 1;
			if (part === 'denominator' || parts.length === 1) expect(rows, part).toBe(value.sample);
			if (counted) expect(rows).toBe(value.numerator);
		}
		expect(parts.length).toBeGreaterThan(0);
	});

	it('narrows the figures of calls and circuits by what of the filter reaches them', async () => {
		const year = parsePeriod('2023');
		const of = async (id: MetricId, dimensions: TicketFilter['dimensions'] & {}) =>
			(await loadFigure(engine, { id, period: year, filter: { dimensions } }, AS_OF, {})).value;
		const rows = randomRows(11, 400);
		const inYear = ({ call_time: at }: TestRow) => String(at) >= '2023' && String(at) <= AS_OF;
		const own = rows.calls.filter((row) => inYear(row) && row.direction !== '呼出' && row.agent === '01');
		const agent = { agent: { values: ['01'] }, type: { values: ['投诉'] } };
		expect((await of('calls_received', agent)).value).toBe(own.length);
		const scope = { period: year, asOf: AS_OF };
		const circuit = rows.circuits.find((one) => plainCircuit(one, rows, scope, true).down > 0)!;
		const { service, down } = plainCircuit(circuit, rows, scope, true);
		const rate = await of('circuit_availability_rate', { circuit: { values: [String(circuit.circuit_no)] } });
		expect([rate.numerator, rate.denominator, rate.sample]).toEqual([service - down, service, 1]);
	});
});
