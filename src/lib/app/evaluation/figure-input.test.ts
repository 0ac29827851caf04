import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readFigure } from './figure-input.ts';

describe('readFigure', () => {
	it('takes figures as people type them', () => {
		expect(readFigure('２．６９')).toEqual({ value: '2.69' });
		expect(readFigure(' 26,007 ')).toEqual({ value: '26007' });
		expect(readFigure('166.020')).toEqual({ value: '166.02' });
		expect(readFigure('-0')).toEqual({ value: '0' });
	});

	it('keeps an empty field unknown instead of zero', () => {
		expect(readFigure('  ')).toEqual({ value: null });
	});

	it('refuses units, halves of a number and misplaced commas', () => {
		for (const text of ['89.74%', '185万', '1.', '.5', '1,85', '1e3', '—']) {
			expect(readFigure(text)).toEqual({ problem: `“${text}”不是数字，请只填数字，例如 2.69` });
		}
	});

	it('names the bounds that were left', () => {
		expect(readFigure('3.1', { min: '0', max: '3' })).toEqual({ problem: '应在 0–3 之间' });
		expect(readFigure('-1', { min: '0' })).toEqual({ problem: '不能小于 0' });
		expect(readFigure('8', { max: '7' })).toEqual({ problem: '不能大于 7' });
		expect(readFigure('2', { min: '1', max: '1' })).toEqual({ problem: '只能是 1' });
		expect(readFigure('3', { min: '0', max: '3' })).toEqual({ value: '3' });
	});

	it('refuses more decimals than the form keeps', () => {
		expect(readFigure('2.692')).toEqual({ problem: '最多保留 2 位小数' });
		expect(readFigure('2.5', { places: 0 })).toEqual({ problem: '请填整数' });
	});

	it('reads back every amount it could have written', () => {
		fc.assert(
			fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (cents) => {
				const reading = readFigure((cents / 100).toFixed(2));
				expect('value' in reading && Number(reading.value)).toBe(cents / 100);
			})
		);
	});
});
