import { describe, expect, it } from 'vitest';

import { createCalendar } from './calendar.ts';
import { addDays } from './period.ts';

function countWorkdays(year: number, calendar = createCalendar()): number {
	let count = 0;
	for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
		if (calendar.isWorkday(day)) count += 1;
	}
	return count;
}

describe('working calendar', () => {
	it('knows the working days of the published years', () => {
		expect(countWorkdays(2023)).toBe(249);
		expect(countWorkdays(2026)).toBe(248);
	});

	it('takes holidays out of the week and days in exchange out of the weekend', () => {
		const calendar = createCalendar();
		expect(calendar.isWorkday('2023-05-01')).toBe(false);
		expect(calendar.isWorkday('2023-05-06')).toBe(true);
		expect(calendar.isWorkday('2023-05-07')).toBe(false);
	});

	it('lets overrides win, a holiday over a working day', () => {
		const calendar = createCalendar({ holidays: ['2023-06-05', '2023-06-06'], workdays: ['2023-06-04', '2023-06-06'] });
		expect(['2023-06-04', '2023-06-05', '2023-06-06'].map(calendar.isWorkday)).toEqual([true, false, false]);
	});

	it('says which years have no published arrangement, and counts weekdays there', () => {
		const calendar = createCalendar();
		expect([2003, 2004, 2023, 2026, 2027].map(calendar.hasOfficialData)).toEqual([false, true, true, true, false]);
		expect(calendar.isWorkday('2027-01-01')).toBe(true);
		expect(calendar.isWorkday('2027-01-02')).toBe(false);
		expect(createCalendar({ holidays: ['2027-01-01'], workdays: [] }).hasOfficialData(2027)).toBe(true);
	});

	it('lists exactly the days that differ from the plain week', () => {
		expect(createCalendar().exceptions('2023-04-28', '2023-05-10')).toEqual([
			{ day: '2023-05-01', workday: false },
			{ day: '2023-05-02', workday: false },
			{ day: '2023-05-03', workday: false },
			{ day: '2023-05-06', workday: true }
		]);
	});
});
