import { describe, expect, it } from 'vitest';

import { evaluate } from './evaluate.ts';
import type { Explanation, MetricRef } from './model.ts';
import { findTemplate } from './templates.ts';
import { SEED_GOALS, SEED_METRICS } from './test-support.ts';

const template = findTemplate({ id: 'baisha-2023', version: 1 }, []);
const metricsIn = ({ metric, parts = [] }: Explanation): MetricRef[] => [
	...(metric ? [metric] : []),
	...parts.flatMap(metricsIn)
];

describe('the metrics of an explanation', () => {
	it('names a counted metric in the definition and period it was read in, for rules and for goals', () => {
		const { scorecard } = evaluate({ template, goals: SEED_GOALS, judgements: [], metrics: SEED_METRICS });
		const of = (id: string) => metricsIn(scorecard.indicators.find((one) => one.id === id)!.explanation);
		expect(of('management.arrival-rate')).toEqual([{ id: 'fund_arrival_rate', variant: 'default', period: '2023' }]);
		expect(of('performance.social').map(({ id }) => id)).toEqual(['circuit_availability_rate', 'resolution_rate']);
		expect(of('performance.sustainability')).toEqual([]);
	});

	it('names none for a rate of funds typed into the form: there is nothing counted to open', () => {
		const funds = [{ source: '县级资金', budget: '185', arrived: '166.02', spent: '166.02' }] as const;
		const { scorecard } = evaluate({ template, goals: [], judgements: [], metrics: {}, funds });
		const rate = scorecard.indicators.find((one) => one.id === 'management.arrival-rate')!;
		expect(rate.ruleScore).toBe('2.69');
		expect(metricsIn(rate.explanation)).toEqual([]);
	});
});
