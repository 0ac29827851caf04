import chineseDays from 'chinese-days';

import { addDays, dayNumber } from './period.ts';
import { remember } from './remember.ts';

/** Days that differ from the national arrangement: local holidays (三月三) and working days in exchange (调休). */
export interface CalendarOverrides {
	readonly holidays: readonly string[];
	readonly workdays: readonly string[];
}

/** A stretch of office time, in seconds after midnight. */
export interface OfficeSpan {
	readonly from: number;
	readonly to: number;
}

/** Office hours 08:30–12:00 and 14:30–17:30: six and a half hours. This product's own choice, common in the south. */
export const OFFICE_HOURS: readonly OfficeSpan[] = [
	{ from: 8.5 * 3600, to: 12 * 3600 },
	{ from: 14.5 * 3600, to: 17.5 * 3600 }
];

export interface WorkCalendar {
	readonly hours: readonly OfficeSpan[];
	/** Equal for calendars that say the same. */
	readonly key: string;
	/** Is this `YYYY-MM-DD` a working day? Overrides win over the national arrangement, holidays over working days. */
	isWorkday(day: string): boolean;
	/**
	 * Has the State Council's arrangement for this year been published (or entered)? Without it weekdays count as working
	 * days, and what is computed from them is provisional.
	 */
	hasOfficialData(year: number): boolean;
	/** Days from `from` up to, not including, `to` whose kind differs from the plain week. */
	exceptions(from: string, to: string): readonly { day: string; workday: boolean }[];
}

/** The working calendar (工作日历) of the mainland by `chinese-days`, with a centre's own overrides. */
export function createCalendar(
	overrides: CalendarOverrides = { holidays: [], workdays: [] },
	hours: readonly OfficeSpan[] = OFFICE_HOURS
): WorkCalendar {
	const holidays = new Set(overrides.holidays);
	const workdays = new Set(overrides.workdays);
	const isWorkday = (day: string) => {
		if (holidays.has(day)) return false;
		return workdays.has(day) || nationalWorkday(day);
	};
	return {
		hours,
		key: JSON.stringify([hours, [...holidays].sort(), [...workdays].sort()]),
		isWorkday,
		hasOfficialData: (year) => holidays.has(`${year}-01-01`) || hasNationalData(year),
		exceptions(from, to) {
			const found: { day: string; workday: boolean }[] = [];
			for (let day = from; day < to; day = addDays(day, 1)) {
				const workday = isWorkday(day);
				if (workday !== isWeekday(day)) found.push({ day, workday });
			}
			return found;
		}
	};
}

/** Monday to Friday. 1970-01-01 was a Thursday. */
function isWeekday(day: string): boolean {
	return (dayNumber(day) + 3) % 7 < 5;
}

/**
 * `chinese-days` answers for a year it has no data on as if it had no holidays, so such a year is asked only for weekdays. Its
 * answers are kept: the arrangement does not change, and a calendar of fifty years asks for each day.
 */
const nationalWorkday = remember(
	(day) => (hasNationalData(Number(day.slice(0, 4))) ? chineseDays.isWorkday(day) : isWeekday(day)),
	{ most: 20_000 }
);

const yearsKnown = new Map<number, boolean>();

/** Whether `chinese-days` lists a holiday on 1 January of the year, as every published arrangement does. */
function hasNationalData(year: number): boolean {
	const known = yearsKnown.get(year) ?? chineseDays.getDayDetail(`${year}-01-01`).name.includes('元旦');
	yearsKnown.set(year, known);
	return known;
}
