import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DEFAULT_THRESHOLDS, type AlertThresholds } from '../../domain/alert-thresholds.ts';
import { addDays, dayNumber } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { fillTables } from '../../metrics/fill-tables.test-support.ts';
import { plainCircuit } from '../../metrics/oracle.test-support.ts';
import { plainGroups, plainValue } from '../../metrics/plain-dimensions.test-support.ts';
import { randomRows, type RandomRows } from '../../metrics/random-rows.test-support.ts';
import { scopedTickets, TICKET_ORACLES } from '../../metrics/ticket-oracle.test-support.ts';
import { findAlerts } from './find-alerts.ts';

const AS_OF = '2023-07-14 12:00:00';
const END = '2023-07-15';
const ALWAYS = { from: '2000-01-01', to: END };
const random = randomRows(61, 900);
/** Of one category many more in the last week than ever. */
const surging = random.tickets
	.slice(0, 16)
	.map((row, at) => ({ ...row, ticket_no: `S${at}`, accept_time: `2023-07-1${at % 5} 08:00:00`, cat2: '道路' }));
const rows: RandomRows = { ...random, tickets: [...random.tickets, ...surging] };
/** Low enough that random rows are warned of, each rule more than once. */
const THRESHOLDS: AlertThresholds = {
	...DEFAULT_THRESHOLDS,
	overdue: { on: true, atLeast: 2 },
	dueSoon: { on: true, hours: 72, atLeast: 1 },
	satisfaction: { on: true, below: 0.95, days: 90, atLeast: 3 },
	surge: { on: true, atLeast: 3 },
	circuit: { on: true, minutes: 600, days: 90 },
	repeated: { on: true, times: 2, days: 60 }
};

describe('warnings over random rows', () => {
	let engine: Engine;
	let weights: Map<string, number>;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await fillTables(engine, { ...rows });
		const alerts = await findAlerts({ engine, asOf: AS_OF, thresholds: THRESHOLDS });
		weights = new Map(alerts.map(({ key, weight }) => [key, weight]));
	});
	afterAll(() => engine.close());

	const found = (rule: string) => new Map([...weights].filter(([key]) => key.startsWith(`${rule}:`)));
	const since = (days: number) => ({ period: { from: addDays(END, -days), to: END }, asOf: AS_OF });
	const all = scopedTickets(rows.tickets, { period: ALWAYS, asOf: AS_OF });
	const byUnit = (list: typeof all) => plainGroups(list, (ticket) => plainValue(ticket, 'unit', AS_OF));

	it.each([
		['overdue', ['超期未办']],
		['dueSoon', ['24小时内到期', '72小时内到期']]
	] as const)('of the rule %s are the units with as many tickets as plain JavaScript counts', (rule, states) => {
		const open = all.filter((ticket) =>
			(states as readonly (string | null)[]).includes(plainValue(ticket, 'timeliness', AS_OF))
		);
		const expected = [...byUnit(open)].filter(([, list]) => list.length >= THRESHOLDS[rule].atLeast);
		expect(found(rule)).toEqual(new Map(expected.map(([unit, list]) => [`${rule}:${unit ?? ''}`, list.length])));
		expect(expected.length).toBeGreaterThan(0);
	});

	it('of satisfaction are the units whose rate, worked out ticket by ticket, is too low', () => {
		const { below, days, atLeast } = THRESHOLDS.satisfaction;
		const expected = [...byUnit(scopedTickets(rows.tickets, since(days)))].flatMap(([unit, list]) => {
			const { value, numerator, denominator } = TICKET_ORACLES['satisfaction_rate.rated']!(list, rows.tickets);
			const low = unit !== null && value !== null && value < below && denominator! >= atLeast;
			return low ? [[`satisfaction:${unit}`, denominator! - numerator!] as const] : [];
		});
		expect(found('satisfaction')).toEqual(new Map(expected));
		expect(expected.length).toBeGreaterThan(0);
	});

	it('of a surge are the categories of a week far above the eight before', () => {
		const expected = [...plainGroups(all, (ticket) => plainValue(ticket, 'cat2', AS_OF))].flatMap(
			([category, list]) => {
				const weeks = new Array<number>(9).fill(0);
				for (const { row } of list) {
					const back = dayNumber(END) - 1 - dayNumber(String(row.accept_time).slice(0, 10));
					if (back < 63) weeks[Math.floor(back / 7)]! += 1;
				}
				const [recent, ...before] = weeks as [number, ...number[]];
				const mean = before.reduce((sum, count) => sum + count, 0) / 8;
				const spread = Math.sqrt(before.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 8);
				const limit = mean + 3 * Math.max(spread, Math.sqrt(mean));
				const surges = category !== null && recent >= THRESHOLDS.surge.atLeast && recent > limit;
				return surges ? [[`surge:${category}`, recent - mean] as const] : [];
			}
		);
		expect(found('surge')).toEqual(new Map(expected));
		expect(expected.length).toBeGreaterThan(0);
	});

	it('of a circuit are those that were down so many minutes, counted one by one, or are down now', () => {
		const { minutes, days } = THRESHOLDS.circuit;
		const expected = rows.circuits.flatMap((circuit) => {
			const { service, down } = plainCircuit(circuit, rows, since(days), true);
			const broken = rows.circuit_faults.some(
				({ circuit_no: no, fault_start: start, fault_end: end }) =>
					no === circuit.circuit_no && String(start) <= AS_OF && (end === null || String(end) > AS_OF)
			);
			return service > 0 && (down >= minutes || broken) ? [[`circuit:${circuit.circuit_no}`, down] as const] : [];
		});
		expect(found('circuit')).toEqual(new Map(expected));
		expect(expected.length).toBeGreaterThan(0);
	});

	it('of a repetition are callers who came back with the same matter', () => {
		const { times, days } = THRESHOLDS.repeated;
		const told = scopedTickets(rows.tickets, since(days)).filter(
			({ row }) => row.secret !== true && row.caller_key != null && (row.cat1 != null || row.cat2 != null)
		);
		const groups = plainGroups(told, ({ row }) => {
			const topic = [row.cat1, row.cat2].filter((level) => level != null).join(' / ');
			return `repeated:${String(row.caller_key)}:${topic}`;
		});
		const expected = [...groups].filter(([, list]) => list.length >= times);
		expect(found('repeated')).toEqual(new Map(expected.map(([key, list]) => [key, list.length])));
		expect(expected.length).toBeGreaterThan(0);
	});

	it('are none where there are no rows', async () => {
		const empty = await createNodeEngine();
		await fillTables(empty, { tickets: [], circuits: [], circuit_faults: [] });
		expect(await findAlerts({ engine: empty, asOf: AS_OF, thresholds: THRESHOLDS })).toEqual([]);
		await empty.close();
	});
});
