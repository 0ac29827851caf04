import { describe, expect, it } from 'vitest';

import type { MetricId, MetricValue } from '../../domain/metric.ts';
import { goalFigure } from './goal-figure.ts';

const metric = (id: MetricId, value: number | null, variant = 'default'): Record<string, MetricValue> => ({
	[id]: {
		id,
		name: id,
		value,
		unit: '%',
		numerator: null,
		denominator: null,
		sample: 1,
		variant,
		definition: '',
		source: '',
		period: '2023'
	}
});

describe('what a goal opens', () => {
	it('is its metric as it was worked out', () => {
		expect(goalFigure({ id: 'satisfaction_rate' }, metric('satisfaction_rate', 0.98, 'strict'))).toEqual({
			id: 'satisfaction_rate',
			variant: 'strict',
			period: { from: '2023-01-01', to: '2024-01-01' }
		});
	});

	it('is of the goal’s own variant and period, where it insists on them', () => {
		const binding = { id: 'call_answer_rate', variant: 'inbound', period: '2023-06' } as const;
		expect(goalFigure(binding, metric('call_answer_rate', 0.9))).toEqual({
			id: 'call_answer_rate',
			variant: 'inbound',
			period: { from: '2023-06-01', to: '2023-07-01' }
		});
	});

	it('is nothing while the value is unknown', () => {
		expect(goalFigure({ id: 'knowledge_entries' }, metric('knowledge_entries', null))).toBeNull();
	});
});
