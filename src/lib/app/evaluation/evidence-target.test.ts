import { describe, expect, it } from 'vitest';

import type { MetricId, MetricValue } from '../../domain/metric.ts';
import { evidenceTarget } from './evidence-target.ts';

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
	it('is every ticket that took part, for a rate', () => {
		expect(evidenceTarget({ id: 'satisfaction_rate' }, metric('satisfaction_rate', 0.98, 'strict'))).toEqual({
			kind: 'tickets',
			period: { from: '2023-01-01', to: '2024-01-01' },
			drill: { metric: 'satisfaction_rate', variant: 'strict', part: 'denominator' }
		});
	});

	it('is the tickets that were counted, for a count, in the goal’s own period', () => {
		const binding = { id: 'tickets_dispatched', period: '2023-06' } as const;
		expect(evidenceTarget(binding, metric('tickets_dispatched', 5, 'time'))).toMatchObject({
			period: { from: '2023-06-01', to: '2023-07-01' },
			drill: { part: 'numerator' }
		});
	});

	it('is the page of the ledger for what tickets do not tell', () => {
		expect(evidenceTarget({ id: 'knowledge_entries' }, metric('knowledge_entries', 368))).toEqual({
			kind: 'room',
			room: 'support'
		});
		expect(evidenceTarget({ id: 'call_answer_rate' }, metric('call_answer_rate', 0.9))).toMatchObject({
			room: 'calls'
		});
	});

	it('is nothing while the value is unknown', () => {
		expect(evidenceTarget({ id: 'knowledge_entries' }, metric('knowledge_entries', null))).toBeNull();
	});
});
