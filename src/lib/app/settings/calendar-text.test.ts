import { describe, expect, it } from 'vitest';

import { readDays } from './calendar-text.ts';

describe('days of a calendar override', () => {
	it('reads the usual ways of writing a day, sorts them and drops repeats', () => {
		expect(readDays('2026/4/21, 2026-04-20\n2026年4月21日')).toEqual({ days: ['2026-04-20', '2026-04-21'], wrong: [] });
	});

	it('names what is no day', () => {
		expect(readDays('三月三 2026-02-30')).toEqual({ days: [], wrong: ['三月三', '2026-02-30'] });
	});

	it('takes an empty text as no days', () => {
		expect(readDays(' \n')).toEqual({ days: [], wrong: [] });
	});
});
