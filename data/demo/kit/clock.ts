import chineseDays from 'chinese-days';

import { addDays, dayNumber, dayText } from '../../../src/lib/domain/period.ts';

/** An instant of the local wall clock, as whole seconds since 1970-01-01 00:00:00 of that clock. */
export type Instant = number;

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

export function instant(day: string, time = '00:00:00'): Instant {
	const [hours = '0', minutes = '0', seconds = '0'] = time.split(':');
	return dayNumber(day) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds);
}

export function dayOf(at: Instant): string {
	return dayText(Math.floor(at / DAY));
}

const two = (value: number) => String(value).padStart(2, '0');

/** `2023-01-31 08:05:09` */
export function instantText(at: Instant): string {
	const rest = at % DAY;
	return `${dayOf(at)} ${two(Math.floor(rest / HOUR))}:${two(Math.floor((rest % HOUR) / MINUTE))}:${two(rest % MINUTE)}`;
}

/** `2023/1/31 8:05`, as some platforms print deadlines. Seconds are dropped. */
export function slashText(at: Instant): string {
	const [year, month, day] = dayOf(at).split('-').map(Number);
	const rest = at % DAY;
	return `${year}/${month}/${day} ${Math.floor(rest / HOUR)}:${two(Math.floor((rest % HOUR) / MINUTE))}`;
}

/** The serial number that a spreadsheet keeps for an instant (1900 system). */
export function excelSerial(at: Instant): number {
	return at / DAY + 25_569;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: string): number {
	return ((dayNumber(day) + 3) % 7) + 1;
}

const known = new Map<string, boolean>();

/** 工作日 by the State Council's arrangement: make-up weekends are working days, public holidays are not. */
export function isWorkday(day: string): boolean {
	let answer = known.get(day);
	if (answer === undefined) {
		answer = chineseDays.isWorkday(day);
		known.set(day, answer);
	}
	return answer;
}

/** Working days from one day to another, both included. */
export function workdays(from: string, to: string): string[] {
	const days: string[] = [];
	for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkday(day)) days.push(day);
	return days;
}

/** A working day's weekday that is off, or a weekend inside a holiday: no ordinary Saturday or Sunday. */
export function isPublicHoliday(day: string): boolean {
	return !isWorkday(day) && chineseDays.isHoliday(day) && !(weekday(day) > 5 && isOrdinaryWeekend(day));
}

function isOrdinaryWeekend(day: string): boolean {
	const number = dayNumber(day);
	const friday = dayText(number - (weekday(day) - 5));
	const monday = dayText(number + (8 - weekday(day)));
	return isWorkday(friday) && isWorkday(monday);
}

/** The end of office hours (18:00) on the `days`-th working day after the day of `from`. */
export function workingDeadline(from: Instant, days: number): Instant {
	let number = Math.floor(from / DAY);
	for (let left = days; left > 0;) {
		number += 1;
		if (isWorkday(dayText(number))) left -= 1;
	}
	return number * DAY + 18 * HOUR;
}

/** The first moment from `at` on that lies in office hours (8:30–12:00, 14:30–18:00 of a working day). */
export function officeHours(at: Instant): Instant {
	const start = Math.floor(at / DAY);
	for (let number = start; ; number += 1) {
		if (!isWorkday(dayText(number))) continue;
		const midnight = number * DAY;
		for (const [open, close] of OFFICE) {
			if (at < midnight + close) return Math.max(at, midnight + open);
		}
	}
}

const OFFICE = [
	[8.5 * HOUR, 12 * HOUR],
	[14.5 * HOUR, 18 * HOUR]
] as const;
