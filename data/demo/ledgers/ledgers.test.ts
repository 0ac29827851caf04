import { describe, expect, it } from 'vitest';

import { DEMO_SEED } from '../figures.ts';
import { instant, isWorkday } from '../kit/clock.ts';
import { circuitFaults, circuitSheet } from './circuits.ts';
import { bookings, wanYuanText } from './funds.ts';
import { knowledgeSheet } from './knowledge.ts';
import { payments } from './payroll.ts';
import { trainingSheet } from './trainings.ts';
import { visitSheet } from './visits.ts';

const dataRows = (rows: readonly (readonly unknown[])[]) => rows.filter((row) => row[0] !== '合计');

describe('ledgers', () => {
	it('keep 40 circuits up for at least 98.02 % of the year, counting every outage', () => {
		const from = instant('2023-01-01');
		const to = instant('2024-01-01');
		const down = circuitFaults(DEMO_SEED).reduce(
			(sum, fault) => sum + Math.max(0, Math.min(fault.end, to) - Math.max(fault.start, from)),
			0
		);
		const up = 1 - down / (40 * (to - from));
		expect(dataRows(circuitSheet().rows).length).toBe(40);
		expect(up).toBeGreaterThan(0.9802);
		expect(up).toBeLessThan(0.986);
	});

	it('never let two outages of a circuit overlap', () => {
		const last = new Map<string, number>();
		for (const { circuit, start, end } of circuitFaults(DEMO_SEED)) {
			expect(start).toBeGreaterThanOrEqual(last.get(circuit) ?? 0);
			last.set(circuit, end);
		}
	});

	it('hold 368 knowledge entries, 28 online trainings, 3 offline batches and 11 townships', () => {
		const knowledge = knowledgeSheet(DEMO_SEED).rows;
		expect(new Set(knowledge.map((row) => row[0])).size).toBe(368);
		expect(knowledge.every((row) => isWorkday(String(row[2])))).toBe(true);
		const trainings = trainingSheet(DEMO_SEED).rows;
		expect(trainings.filter((row) => row[2] === '线上').length).toBe(28);
		expect(new Set(trainings.filter((row) => row[2] === '线下').map((row) => row[3])).size).toBe(3);
		expect(new Set(dataRows(visitSheet(DEMO_SEED).rows).map((row) => row[1])).size).toBe(11);
	});

	it('pay thirteen operators every month, within the month', () => {
		const pays = payments(DEMO_SEED);
		expect(new Set(pays.map((pay) => `${pay.operator}|${pay.month}`)).size).toBe(13 * 12);
		expect(pays.every((pay) => Number(pay.paidOn.slice(5, 7)) === pay.month && isWorkday(pay.paidOn))).toBe(true);
	});

	it('book 185 of budget, 166.02 arrived and 166.02 spent, and never spend what has not arrived', () => {
		const sums = new Map<string, number>();
		for (const { entry, yuan } of bookings(DEMO_SEED)) {
			sums.set(entry, (sums.get(entry) ?? 0) + yuan);
			expect(sums.get('支付') ?? 0).toBeLessThanOrEqual(sums.get('资金到位') ?? 0);
		}
		expect([...sums.values()].map(wanYuanText).sort()).toEqual(['166.02', '166.02', '185']);
	});

	it('book the salaries of the payroll to the yuan', () => {
		const paid = payments(DEMO_SEED).reduce((sum, pay) => sum + pay.yuan, 0);
		const booked = bookings(DEMO_SEED).filter((line) => line.note.includes('话务员工资福利'));
		expect(booked.reduce((sum, line) => sum + line.yuan, 0)).toBe(paid);
	});

	it.each([
		[1_850_000, '185'],
		[12_345, '1.2345'],
		[10, '0.001']
	])('write %i yuan as %s 万元', (yuan, text) => expect(wanYuanText(yuan)).toBe(text));
});
