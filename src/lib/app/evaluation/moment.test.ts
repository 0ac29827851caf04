import fc from 'fast-check';
import { expect, it } from 'vitest';

import { momentAfter, momentText } from './moment.ts';

it('writes a moment in local wall-clock time', () => {
	expect(momentText(new Date(2024, 1, 7, 5, 4, 3, 9))).toBe('2024-02-07 05:04:03.009');
});

it('goes on from the moment before, over the end of a year too', () => {
	expect(momentAfter('2024-02-07 05:04:03.009', undefined)).toBe('2024-02-07 05:04:03.009');
	expect(momentAfter('2024-02-07 05:04:03.009', '2024-02-07 05:04:03')).toBe('2024-02-07 05:04:03.009');
	expect(momentAfter('2024-02-07 05:04:03.009', '2024-02-07 05:04:03.009')).toBe('2024-02-07 05:04:03.010');
	expect(momentAfter('2020-01-01 00:00:00.000', '2023-12-31 23:59:59.999')).toBe('2024-01-01 00:00:00.000');
	expect(momentAfter('2020', '二月')).toBe('二月+');
});

it('is always later than the moment before', () => {
	const moment = fc.date({ min: new Date(2000, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true }).map(momentText);
	fc.assert(fc.property(moment, moment, (now, before) => momentAfter(now, before) > before));
});
