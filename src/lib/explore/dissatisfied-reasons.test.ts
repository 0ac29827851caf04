import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { parsePeriod } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { fillTables } from '../metrics/fill-tables.test-support.ts';
import { plainGroups } from '../metrics/plain-dimensions.test-support.ts';
import { randomRows } from '../metrics/random-rows.test-support.ts';
import { scopedTickets } from '../metrics/ticket-oracle.test-support.ts';
import { dissatisfiedReasons } from './dissatisfied-reasons.ts';
import { decodePageState, encodePageState } from './page-state.ts';

const ticket = (number: number, more: object) => ({
	ticket_no: `T${number}`,
	accept_time: '2024-02-29 10:00:00',
	satisfaction: '不满意',
	unit: '水务局',
	...more
});

describe('reasons of dissatisfaction', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await fillTables(engine, {
			tickets: [
				ticket(1, { dissatisfied_reason: '没有解决' }),
				ticket(2, { dissatisfied_reason: ' 没有解决 ', satisfaction: '非常不满意' }),
				ticket(3, { dissatisfied_reason: '态度不好', secret: true }),
				ticket(4, {}),
				ticket(5, { dissatisfied_reason: '没有解决', satisfaction: '满意' }),
				ticket(6, { dissatisfied_reason: '没有解决', unit: '住建局' })
			]
		});
	});
	afterAll(() => engine.close());

	it('counts them by their words, those of secret tickets covered, those unsaid apart', async () => {
		const scope = { period: parsePeriod('2024-02'), asOf: '2024-03-01 00:00:00' };
		const filter = { dimensions: { unit: { values: ['水务局'] } } };
		expect(await dissatisfiedReasons(engine, { ...scope, filter })).toEqual([
			{ text: '没有解决', tickets: 2 },
			{ text: '没有写明', tickets: 1 },
			{ text: '［保密］', tickets: 1 }
		]);
	});
});

describe('reasons of random tickets', () => {
	it.each(['2023-12', '2024-02', '2021'])('are in %s what plain JavaScript counts', async (text) => {
		const REASONS = [null, '', ' ', '没有解决', ' 没有解决 ', '态度不好'];
		const tickets = randomRows(51, 700).tickets.map((row, at) => ({
			...row,
			dissatisfied_reason: REASONS[at % REASONS.length]!
		}));
		const engine = await createNodeEngine();
		await fillTables(engine, { tickets });
		const scope = { period: parsePeriod(text), asOf: '2024-02-29 12:00:00' };
		const got = await dissatisfiedReasons(engine, {
			...scope,
			filter: { dimensions: { type: { values: ['投诉'], exclude: true } } }
		});
		await engine.close();
		const bad = scopedTickets(tickets, scope).filter(
			({ row, rating }) => row.type !== '投诉' && (rating === '不满意' || rating === '非常不满意')
		);
		const expected = plainGroups(bad, ({ row }) =>
			row.secret === true ? '［保密］' : String(row.dissatisfied_reason ?? '').trim() || '没有写明'
		);
		expect(new Map(got.map((one) => [one.text, one.tickets]))).toEqual(
			new Map([...expected].map(([key, list]) => [key, list.length]))
		);
		expect(got.map(({ tickets: n }) => n)).toEqual(got.map(({ tickets: n }) => n).sort((a, b) => b - a));
	});
});

describe('one unit chosen', () => {
	const filter = { dimensions: { unit: { values: ['水务局'] } } };
	it('is a page of its own unless it was chosen among the others', () => {
		expect(decodeURIComponent(encodePageState({ filter, board: true }).toString())).toBe('unit=水务局&view=board');
		expect(decodePageState(encodePageState({ filter, board: true }))).toEqual({ filter, board: true });
		expect(decodePageState(encodePageState({ filter }))).toEqual({ filter });
	});
	it('is said in the address only while there is one', () => {
		expect(encodePageState({ filter: {}, board: true }).toString()).toBe('');
	});
});
