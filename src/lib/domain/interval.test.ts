import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { wilsonInterval } from './interval.ts';

describe("Wilson's interval", () => {
	// (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n) by hand, z² = 3.841459: for 5 of 10 (0.5 ± 0.309506 ÷ …).
	it('is what the formula gives by hand', () => {
		const [low, high] = wilsonInterval(5, 10)!;
		expect(low).toBeCloseTo(0.2366, 4);
		expect(high).toBeCloseTo(0.7634, 4);
		// All of ten: low end n ÷ (n + z²) = 10 ÷ 13.841459.
		expect(wilsonInterval(10, 10)![0]).toBeCloseTo(10 / 13.841459, 6);
		expect(wilsonInterval(10, 10)![1]).toBe(1);
	});

	it('holds the share, stays within 0 and 1, and mirrors', () => {
		const sample = fc
			.integer({ min: 1, max: 500 })
			.chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
		fc.assert(
			fc.property(sample, ([part, of]) => {
				const [low, high] = wilsonInterval(part, of)!;
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThanOrEqual(part / of);
				expect(high).toBeGreaterThanOrEqual(part / of);
				const [otherLow, otherHigh] = wilsonInterval(of - part, of)!;
				expect(otherLow).toBeCloseTo(1 - high, 12);
				expect(otherHigh).toBeCloseTo(1 - low, 12);
			})
		);
	});

	it('is unknown without a sample', () => {
		expect(wilsonInterval(0, 0)).toBeNull();
		expect(wilsonInterval(3, 2)).toBeNull();
	});
});
