import { expect, it } from 'vitest';

import { METRIC_IDS } from '../../domain/metric.ts';
import { goalMetricOptions, goalVariantOptions } from './goal-options.ts';

it('offers every metric once, after typing by hand', () => {
	const values = goalMetricOptions().map((option) => option.value);
	expect(values[0]).toBe('');
	expect([...values.slice(1)].sort()).toEqual([...METRIC_IDS].sort());
});

it('offers the definitions of the chosen metric, after the workspace’s own', () => {
	expect(goalVariantOptions('')).toEqual([{ value: '', label: '按设置所选口径' }]);
	const labels = goalVariantOptions('satisfaction_rate').map((option) => option.label);
	expect(labels[0]).toBe('按设置所选口径');
	expect(labels.length).toBeGreaterThan(2);
});
