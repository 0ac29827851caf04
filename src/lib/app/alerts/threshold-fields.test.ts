import { describe, expect, it } from 'vitest';

import { alertThresholdsSchema, DEFAULT_THRESHOLDS } from '../../domain/alert-thresholds.ts';
import { ALERT_RULES } from '../../explore/alerts/find-alerts.ts';
import { shownThreshold, THRESHOLD_FIELDS, withThreshold } from './threshold-fields.ts';

describe('thresholds of warnings as a form', () => {
	it('asks for every number of every rule, and for no other', () => {
		for (const { id } of ALERT_RULES) {
			const numbers = Object.keys(DEFAULT_THRESHOLDS[id]).filter((key) => key !== 'on');
			expect(THRESHOLD_FIELDS[id].map(({ key }) => key).sort(), id).toEqual(numbers.sort());
		}
	});

	it('lets through no number that the workspace would refuse, up to both bounds', () => {
		for (const { id } of ALERT_RULES) {
			for (const field of THRESHOLD_FIELDS[id]) {
				for (const value of field.choices ?? [field.min, field.max ?? 5000]) {
					const next = withThreshold(DEFAULT_THRESHOLDS, id, field, value);
					expect(alertThresholdsSchema.parse(next)).toEqual(next);
					expect(shownThreshold(next, id, field)).toBe(value);
				}
			}
		}
	});

	it('keeps a rate as a share and shows it in percent', () => {
		const below = THRESHOLD_FIELDS.satisfaction.find(({ key }) => key === 'below')!;
		const next = withThreshold(DEFAULT_THRESHOLDS, 'satisfaction', below, 87.5);
		expect(next.satisfaction.below).toBe(0.875);
		expect(shownThreshold(next, 'satisfaction', below)).toBe(87.5);
	});
});
