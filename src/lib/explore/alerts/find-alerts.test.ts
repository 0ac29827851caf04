import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { DEFAULT_THRESHOLDS } from '../../domain/alert-thresholds.ts';
import { addDays } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { emptyTables, fillTables, type TestRow } from '../../metrics/fill-tables.test-support.ts';
import { countTickets } from '../list-tickets.ts';
import type { AlertRuleId } from './alert.ts';
import { findAlerts } from './find-alerts.ts';

const AS_OF = '2023-06-30 12:00:00';
let number = 0;
const ticket = (values: TestRow): TestRow => ({
	ticket_no: `T${String((number += 1)).padStart(5, '0')}`,
	accept_time: '2023-06-01 09:00:00',
	is_closed: false,
	quality_flags: '',
	...values
});

describe('warnings', () => {
	let engine: Engine;
	beforeEach(async () => {
		engine = await createNodeEngine();
		await emptyTables(engine);
	});
	afterEach(() => engine.close());

	async function found(rule: AlertRuleId, tables: Parameters<typeof fillTables>[1], change = {}) {
		await fillTables(engine, tables);
		const thresholds = { ...DEFAULT_THRESHOLDS, [rule]: { ...DEFAULT_THRESHOLDS[rule], ...change } };
		const alerts = (await findAlerts({ engine, asOf: AS_OF, thresholds })).filter((alert) => alert.rule === rule);
		for (const { filter, weight, rule: own } of alerts) {
			if (!filter || own === 'surge') continue;
			const tickets = await countTickets(engine, { period: filter.period!, asOf: AS_OF, filter });
			expect(tickets, 'a warning opens just the tickets that it counts').toBe(weight);
		}
		return alerts;
	}

	it('names units with open tickets past their deadline, the most first', async () => {
		const late = { dispatch_time: '2023-06-01 10:00:00', due_at: '2023-06-10 18:00:00' };
		const alerts = await found('overdue', {
			tickets: [
				ticket({ ...late, unit: '水务局' }),
				ticket({ ...late, unit: '住建局' }),
				ticket({ ...late, unit: '住建局' }),
				ticket({ ...late, unit: null }),
				ticket({ ...late, unit: '住建局', is_closed: true, close_time: '2023-06-20 10:00:00' }),
				ticket({ unit: '住建局', due_at: '2023-07-10 18:00:00' }),
				ticket({ unit: '住建局' })
			]
		});
		expect(alerts.map(({ title, severity }) => [title, severity])).toEqual([
			['住建局有 2 件超期未办', 'bad'],
			['未填承办单位有 1 件超期未办', 'bad'],
			['水务局有 1 件超期未办', 'bad']
		]);
	});

	it('counts what is due within 24 hours, or within 72 where that is wanted', async () => {
		const tickets = ['2023-07-01 12:00:00', '2023-07-01 12:00:01', '2023-07-03 12:00:00', '2023-07-03 12:00:01'].map(
			(due_at) => ticket({ due_at, unit: '住建局' })
		);
		expect((await found('dueSoon', { tickets })).map(({ weight }) => weight)).toEqual([1]);
		expect((await found('dueSoon', { tickets }, { hours: 72 })).map(({ weight }) => weight)).toEqual([3]);
		expect(await found('dueSoon', { tickets }, { hours: 72, atLeast: 4 })).toEqual([]);
	});

	it('warns of a low rate of satisfaction only where enough was rated', async () => {
		const rated = (unit: string, satisfied: number, dissatisfied: number) =>
			[...Array(satisfied + dissatisfied).keys()].map((index) =>
				ticket({
					unit,
					is_closed: true,
					close_time: '2023-06-03 09:00:00',
					visit_time: '2023-06-04 09:00:00',
					visit_result: '接通',
					satisfaction: index < satisfied ? '满意' : '不满意'
				})
			);
		const tickets = [...rated('甲局', 8, 2), ...rated('乙局', 9, 1), ...rated('丙局', 0, 9)];
		const alerts = await found('satisfaction', { tickets });
		expect(alerts.map(({ title }) => title)).toEqual(['甲局满意率 80.00%']);
	});

	it('calls a week far above the eight before it a surge, and says by how much', async () => {
		const week = (weeksAgo: number, cat2: string, count: number) =>
			[...Array(count).keys()].map(() =>
				ticket({ cat2, accept_time: `${addDays('2023-06-30', -7 * weeksAgo)} 08:00:00` })
			);
		const calm = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((ago) => week(ago, '停水', 4));
		// Mean 4, deviation at least 2: more than 10 is a surge.
		expect(await found('surge', { tickets: [...calm, ...week(0, '停水', 10)] })).toEqual([]);
		const [surge] = await found('surge', { tickets: [...calm, ...week(0, '停水', 11)] });
		expect(surge).toMatchObject({ title: '“停水”近 7 天 11 件，高于往常', weight: 7 });
		expect(surge!.reason).toContain('每周 4.0 件，超过 10.0 件');
		expect(surge!.filter!.period).toEqual({ from: '2023-06-24', to: '2023-07-01' });
	});

	it('names circuits that are down now, and those that were down for long', async () => {
		const circuits = ['C1', 'C2', 'C3'].map((circuit_no) => ({
			circuit_no,
			circuit_name: `${circuit_no}线`,
			enabled_on: '2022-01-01'
		}));
		const circuit_faults = [
			{ circuit_no: 'C1', fault_start: '2023-06-30 11:00:00', fault_end: null },
			{ circuit_no: 'C2', fault_start: '2023-06-20 00:00:00', fault_end: '2023-06-20 04:00:00' },
			{ circuit_no: 'C3', fault_start: '2023-06-20 00:00:00', fault_end: '2023-06-20 03:59:00' }
		];
		const alerts = await found('circuit', { circuits, circuit_faults });
		expect(alerts.map(({ title, severity, weight }) => [title, severity, weight])).toEqual([
			['线路 C1线自 2023-06-30 11:00 起中断，尚未恢复', 'bad', 60],
			['线路 C2线近 30 天中断 240 分钟', 'warning', 240]
		]);
		const period = { from: '2023-06-01', to: '2023-07-01' };
		expect(alerts.map(({ outages }) => outages)).toEqual(
			['C1', 'C2'].map((circuit) => ({ period, dimensions: { circuit: { values: [circuit] } } }))
		);
	});

	it('finds a caller who came back with the same matter, never one without a key', async () => {
		const calls = (caller_key: string | null, cat2: string, days: readonly string[]) =>
			days.map((day) => ticket({ caller_key, cat1: '城建', cat2, accept_time: `2023-06-${day} 09:00:00` }));
		const alerts = await found('repeated', {
			tickets: [
				...calls('k1', '路灯', ['05', '12', '28']),
				...calls('k1', '停水', ['05', '12']),
				...calls('k2', '路灯', ['05', '12']),
				...calls(null, '路灯', ['05', '12', '13', '14'])
			]
		});
		expect(alerts.map(({ title }) => title)).toEqual(['同一来电人就“城建 / 路灯”反映 3 次']);
	});

	it('keeps quiet where a rule is switched off', async () => {
		const tickets = [ticket({ unit: '住建局', due_at: '2023-06-10 18:00:00' })];
		expect(await found('overdue', { tickets }, { on: false })).toEqual([]);
	});
});
