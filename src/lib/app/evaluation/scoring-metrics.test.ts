import { expect, it } from 'vitest';

import { metricValue } from '../../evaluation/test-support.ts';
import { scoringMetrics } from './scoring-metrics.ts';

const metrics = {
	fund_arrival_rate: metricValue('fund_arrival_rate', '资金到位率', { numerator: 166.02, denominator: 185 }),
	tickets_received: metricValue('tickets_received', '受理量', { value: 26007, unit: '件' })
};

it('takes the ledger as it is while nothing was typed', () => {
	expect(scoringMetrics(metrics, undefined)).toBe(metrics);
});

it('lets typed funds win over the ledger and leaves the other metrics alone', () => {
	const typed = scoringMetrics(metrics, [{ source: '县级资金', budget: '200', arrived: '100', spent: null }]);
	expect(typed.fund_arrival_rate?.value).toBe(0.5);
	expect(typed.fund_execution_rate).toBeUndefined();
	expect(typed.tickets_received).toBe(metrics.tickets_received);
});
