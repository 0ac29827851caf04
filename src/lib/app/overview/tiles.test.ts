import { describe, expect, it } from 'vitest';

import type { MetricValue } from '../../domain/metric.ts';
import type { Goal, GoalResult } from '../../evaluation/model.ts';
import { tileModel } from './tiles.ts';

const figure = (given: Partial<MetricValue>): MetricValue => ({
	id: 'satisfaction_rate',
	name: '满意率',
	value: 0.98,
	unit: '%',
	numerator: 98,
	denominator: 100,
	sample: 100,
	variant: 'rated',
	definition: '',
	source: '',
	period: '2023',
	...given
});
const goal = (given: Partial<Goal>): GoalResult => ({
	goal: {
		id: 'g',
		name: '满意率',
		kind: 'output',
		comparison: '≥',
		value: '95',
		unit: '%',
		metric: { id: 'satisfaction_rate' },
		...given
	} as Goal,
	actual: '98',
	completion: '1.03',
	met: true,
	evidence: ''
});
const shown = (now: Partial<MetricValue>, goals: readonly GoalResult[] | null) => {
	const current = figure(now);
	const comparison = { current, previous: current, yearEarlier: current, previousChange: null, yearChange: null };
	return tileModel(comparison, goals && { year: '2023', goals }, 'none').goal?.text;
};

describe('the goal on a tile', () => {
	it('is the one that was judged by the figure', () => {
		expect(shown({}, [goal({ metric: { id: 'overdue_rate' } }), goal({})])).toBe('目标 ≥ 95%');
		expect(shown({ variant: 'strict' }, [goal({}), goal({ value: '90' })])).toBe('目标 ≥ 95%');
		expect(shown({ variant: 'strict' }, [goal({ metric: { id: 'satisfaction_rate', variant: 'strict' } })])).toBe(
			'目标 ≥ 95%'
		);
	});

	it('is none where the figure is of other days or another definition, or the actual value was entered', () => {
		expect(shown({ period: '2023-06' }, [goal({})])).toBeUndefined();
		expect(shown({}, [goal({ metric: { id: 'satisfaction_rate', variant: 'strict' } })])).toBeUndefined();
		expect(shown({}, [goal({ metric: { id: 'satisfaction_rate', period: '2023-Q1' } })])).toBeUndefined();
		expect(shown({}, [goal({ actual: { value: '99', evidence: '通报' } })])).toBeUndefined();
		expect(shown({}, [goal({ value: null })])).toBeUndefined();
	});

	it('is none for a part of the tickets', () => {
		expect(shown({}, null)).toBeUndefined();
	});
});
