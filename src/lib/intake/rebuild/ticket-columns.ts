import type { WorkCalendar } from '../../domain/calendar.ts';
import { CLOSED_STATUSES } from '../../domain/dictionaries/index.ts';
import { isOneOf } from '../../engine/sql/quote.ts';
import { qualityFlags } from '../quality.ts';
import { CALENDAR_LISTS, dayOf, workdayAt } from './calendar-days.ts';
import type { FilledColumns } from './filled-columns.ts';
import { timeLimit } from './time-limit.ts';
import { momentOfSeconds, workdayOfSeconds, workHours, workSecondsAt } from './working-time.ts';

const LAST_SECOND = 'to_seconds(86399)';
const LEVELS = ['cat1', 'cat2', 'cat3', 'cat4', 'cat5'] as const;
const JOINERS = '->|→|=>|＞|>|/|／|_|—+|－|-';
const DEADLINES = ['extended_deadline', 'deadline', 'limit_text'];

/** SQL: a deadline given as a day alone means the end of that day; a spreadsheet writes a day as midnight. */
function endOfDay(instant: string): string {
	return `CASE WHEN ${instant} = CAST(${instant} AS DATE) THEN ${instant} + ${LAST_SECOND} ELSE ${instant} END`;
}

/** Is the joined category split for any ticket? It is where no level has a column of its own. */
function splitsCategory(filled: FilledColumns): boolean {
	return filled.has('category') && !LEVELS.some((level) => filled.isWhole(level));
}

/**
 * Columns that `deriveTickets` works out and that can have a value: those that follow the fields, and the levels of the category
 * where they are split from the joined one.
 */
export function derivedTicketColumns(filled: FilledColumns): readonly string[] {
	const closedSince = (start: string) => filled.has('close_time') && filled.has(start);
	return [
		...(splitsCategory(filled) ? LEVELS : []),
		...(DEADLINES.some((key) => filled.has(key)) ? ['due_at'] : []),
		'is_closed',
		...(closedSince('dispatch_time') ? ['work_hours_from_dispatch'] : []),
		...(closedSince('accept_time') ? ['work_hours_from_accept'] : []),
		...(filled.has('accept_time') ? ['on_workday'] : []),
		'quality_flags'
	];
}

/**
 * SQL: rows of tickets (fields and origin) with their categories split, in the order of the rows, and with the derived columns
 * - `due_at`: extended deadline, else deadline, else limit counted from dispatch (from acceptance where not dispatched).
 *   Days count from the next day to 23:59:59 of the last; hours from the moment; working time by `calendar_days`.
 * - `is_closed`: a close time is given, or the status says so
 * - working hours to close, whether accepted on a working day, and `quality_flags`
 */
export function deriveTickets(
	rows: string,
	calendar: WorkCalendar,
	today: string | undefined,
	filled: FilledColumns
): string {
	const limits = filled.has('limit_text');
	const splits = splitsCategory(filled);
	const read =
		`SELECT r.*, ${dayOf('r.accept_time', 'k.days')} AS accept_day, ${dayOf('r.dispatch_time', 'k.days')} AS dispatch_day, ` +
		`${dayOf('r.close_time', 'k.days')} AS close_day, k.days, k.workdays, ` +
		(limits
			? `CASE WHEN deadline IS NULL AND extended_deadline IS NULL AND limit_text IS NOT NULL THEN ${timeLimit('limit_text', 'limit_unit')} END AS due_limit, `
			: '') +
		(splits
			? `CASE WHEN ${LEVELS.map((level) => `${level} IS NULL`).join(' AND ')} ` +
				`THEN string_split(regexp_replace(category, ' *(${JOINERS}) *', '|', 'g'), '|') END AS category_parts, `
			: '') +
		`coalesce(extended_deadline, deadline, CASE WHEN length(limit_text) = 19 THEN TRY_CAST(limit_text AS TIMESTAMP) END) AS due_given ` +
		`FROM (${rows}) r, ${CALENDAR_LISTS} k`;
	const levels = LEVELS.map(
		(level, index) =>
			`CASE WHEN t.category_parts IS NULL THEN t.${level} ELSE nullif(trim(t.category_parts[${index + 1}]), '') END AS ${level}`
	);
	const derived =
		`SELECT t.*${splits ? ` REPLACE (${levels.join(', ')})` : ''}, ` +
		`coalesce(${endOfDay('t.due_given')}${limits ? `, ${limitEnd(calendar)}` : ''}) AS due_at, ` +
		`t.close_time IS NOT NULL OR coalesce(${isOneOf('t.status', CLOSED_STATUSES)}, false) AS is_closed, ` +
		`${workHours(calendar, 't.dispatch_time', 't.dispatch_day', 't.close_time', 't.close_day')} AS work_hours_from_dispatch, ` +
		`${workHours(calendar, 't.accept_time', 't.accept_day', 't.close_time', 't.close_day')} AS work_hours_from_accept, ` +
		`t.accept_day.workday AS on_workday FROM (${read}) t`;
	return `SELECT *, ${qualityFlags(today)} AS quality_flags FROM (${derived}) q`;
}

/** SQL TIMESTAMP: the end of a limit (`due_limit`) of a ticket `t`. */
function limitEnd(calendar: WorkCalendar): string {
	const started = 'coalesce(t.dispatch_time, t.accept_time)';
	const startedDay = '(CASE WHEN t.dispatch_time IS NULL THEN t.accept_day ELSE t.dispatch_day END)';
	const endSeconds = `${workSecondsAt(calendar, started, startedDay)} + t.due_limit.amount * 3600`;
	const lastDay = workdayAt(`${startedDay}.work_index + CAST(ceil(t.due_limit.amount) AS INTEGER)`, 't.workdays');
	const endDay = dayOf(workdayAt(workdayOfSeconds(calendar, endSeconds), 't.workdays'), 't.days');
	return (
		`CASE t.due_limit.unit WHEN 'workday' THEN ${lastDay} + ${LAST_SECOND} ` +
		`WHEN 'day' THEN CAST(${started} AS DATE) + CAST(ceil(t.due_limit.amount) AS INTEGER) + ${LAST_SECOND} ` +
		`WHEN 'workhour' THEN ${momentOfSeconds(calendar, endSeconds, endDay)} ` +
		`WHEN 'hour' THEN ${started} + to_seconds(CAST(t.due_limit.amount * 3600 AS BIGINT)) ` +
		`WHEN 'minute' THEN ${started} + to_seconds(CAST(t.due_limit.amount * 60 AS BIGINT)) END`
	);
}
