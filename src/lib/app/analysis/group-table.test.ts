import { describe, expect, it } from 'vitest';

import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import type { Figures } from '../../metrics/compute-metrics.ts';
import type { MetricId } from '../../domain/metric.ts';
import { groupTable } from './group-table.ts';

const row = (label: string, tickets: number, numerator: number, denominator: number): BreakdownRow => {
	const value = denominator === 0 ? null : numerator / denominator;
	const figures = { satisfaction_rate: { value, numerator, denominator, sample: denominator } };
	return { key: label, label, tickets, figures: figures as unknown as Record<MetricId, Figures> };
};

describe('table of groups', () => {
	const rows = [row('甲局', 50, 36, 40), row('乙局', 10, 3, 4), row('丙局', 0, 0, 0)];
	const columns = groupTable('承办单位', ['satisfaction_rate'], {}, (key) => key === '乙局', 'tickets_received');
	const cells = (at: number) => columns.map((column) => column.text(rows[at]!));

	it('gives each group its tickets and marks those chosen', () => {
		expect(cells(0).slice(0, 2)).toEqual(['甲局', '50']);
		expect(cells(1)[0]).toBe('✓ 乙局');
	});

	it('gives a rate of fewer than thirty tickets its interval', () => {
		expect(cells(0)[2]).toBe('90.00%');
		// Wilson at 95 % for 3 of 4, by hand: (0.75 + 0.4802 ± 1.96 √(0.046875 + 0.0600)) / 1.9604 → 0.3006, 0.9544.
		expect(cells(1)[2]).toBe('75.00%（30.1–95.4）');
	});

	it('shows a rate of nothing as unknown', () => {
		expect(cells(2)[2]).toBe('—');
	});
});
