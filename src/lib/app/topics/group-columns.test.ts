import { describe, expect, it } from 'vitest';

import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import type { Figures } from '../../metrics/compute-metrics.ts';
import type { MetricId } from '../../domain/metric.ts';
import { groupColumns } from './group-columns.ts';

const row = (label: string, tickets: number, numerator: number, denominator: number): BreakdownRow => {
	const value = denominator === 0 ? null : numerator / denominator;
	const figures = { satisfaction_rate: { value, numerator, denominator, sample: denominator } };
	return { key: label, label, tickets, figures: figures as unknown as Record<MetricId, Figures> };
};

describe('table of groups', () => {
	const rows = [row('甲局', 30, 18, 20), row('乙局', 10, 3, 4), row('丙局', 0, 0, 0)];
	const columns = groupColumns('承办单位', ['satisfaction_rate'], rows);
	const cells = (at: number) => columns.map((column) => column.text(rows[at]!));

	it('gives each group its share of all tickets', () => {
		expect(cells(0).slice(0, 3)).toEqual(['甲局', '30', '75.00%']);
	});

	it('marks a rate of fewer than ten tickets', () => {
		expect(cells(0)[3]).toBe('90.00%');
		expect(cells(1)[3]).toBe('* 75.00%');
	});

	it('shows a rate of nothing as unknown', () => {
		expect(cells(2)[3]).toBe('—');
	});
});
