import type { WorkCalendar } from '../../domain/calendar.ts';
import { officeSeconds } from './calendar-days.ts';

/** SQL: seconds after midnight of a TIMESTAMP. */
export function secondOfDay(instant: string): string {
	return `(hour(${instant}) * 3600 + minute(${instant}) * 60 + second(${instant}))`;
}

/**
 * SQL: office seconds from the calendar's first day to the `second` of a `day` of `calendar_days`. Both should be columns. A CASE
 * from one end of the day to the other takes half the time of sums of `greatest` and `least` in the browser.
 */
export function workSecondsAt(calendar: WorkCalendar, second: string, day: string): string {
	let before = 0;
	const cases = calendar.hours.map(({ from, to }) => {
		const span = `WHEN ${second} < ${from} THEN ${before} WHEN ${second} < ${to} THEN ${second} - ${from - before}`;
		before += to - from;
		return span;
	});
	return `(${day}.work_seconds_before + CASE WHEN NOT ${day}.workday THEN 0 ${cases.join(' ')} ELSE ${before} END)`;
}

/**
 * SQL DOUBLE: working hours between two moments, each with its office seconds from the calendar's first day; null where the
 * second comes first or either is unknown.
 */
export function workHours(from: string, fromSeconds: string, to: string, toSeconds: string): string {
	return `CASE WHEN ${to} >= ${from} THEN (${toSeconds} - ${fromSeconds}) / 3600.0 END`;
}

/** SQL: number of the working day (`work_index`) on which the office seconds counted from the first day are reached. */
export function workdayOfSeconds(calendar: WorkCalendar, seconds: string): string {
	return `CAST(greatest(1, ceil((${seconds}) / ${officeSeconds(calendar)}.0)) AS INTEGER)`;
}

/** SQL TIMESTAMP: the moment on the working day `day` at which the office seconds are reached. */
export function momentOfSeconds(calendar: WorkCalendar, seconds: string, day: string): string {
	const rest = `((${seconds}) - ${day}.work_seconds_before)`;
	let before = 0;
	const cases = calendar.hours.map(({ from, to }) => {
		const branch = `WHEN ${rest} <= ${before + to - from} THEN ${rest} + ${from - before}`;
		before += to - from;
		return branch;
	});
	return `${day}.day + to_seconds(CAST(CASE ${cases.join(' ')} END AS BIGINT))`;
}
