import type { WorkCalendar } from '../../domain/calendar.ts';
import { tickets } from '../../domain/datasets/tickets.ts';
import { CLOSED_STATUSES } from '../../domain/dictionaries/index.ts';
import { isOneOf } from '../../engine/sql/quote.ts';
import { landingTable } from '../../engine/sql/tables.ts';
import { qualityFlags } from '../quality.ts';
import { CALENDAR_LISTS, dayOf, workdayAt } from './calendar-days.ts';
import type { FilledColumns } from './filled-columns.ts';
import { limitUnit, timeLimit } from './time-limit.ts';
import { momentOfSeconds, secondOfDay, workdayOfSeconds, workHours, workSecondsAt } from './working-time.ts';

const LAST_SECOND = 'to_seconds(86399)';
const LEVELS = ['cat1', 'cat2', 'cat3', 'cat4', 'cat5'] as const;
const JOINERS = '->|→|=>|＞|>|/|／|_|—+|－|-';
/** Instants whose place in the working calendar is worked out. */
const STARTS = ['accept', 'dispatch', 'close'];
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
 * SQL: rows of tickets (fields and origin), in any order, with their categories split and with the derived columns
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
	const days = STARTS.map(
		(start) =>
			`${dayOf(`r.${start}_time`, 'k.days')} AS ${start}_day, ${secondOfDay(`r.${start}_time`)} AS ${start}_second`
	);
	const dated =
		`SELECT r.*, ${days.join(', ')}, ` +
		(splits
			? `CASE WHEN ${LEVELS.map((level) => `${level} IS NULL`).join(' AND ')} ` +
				`THEN string_split(regexp_replace(category, ' *(${JOINERS}) *', '|', 'g'), '|') END AS category_parts, `
			: '') +
		(limits
			? `k.days, k.workdays, m.amount, ${limitUnit('coalesce(m.word, trim(limit_unit))')} AS unit_of_limit, `
			: '') +
		`coalesce(extended_deadline, deadline, CASE WHEN length(limit_text) = 19 THEN TRY_CAST(limit_text AS TIMESTAMP) END) AS due_given ` +
		`FROM (${rows}) r${limits ? ` LEFT JOIN (${LIMITS}) m ON m.said = r.limit_text` : ''}, ${CALENDAR_LISTS} k`;
	const seconds = STARTS.map(
		(start) => `${workSecondsAt(calendar, `${start}_second`, `${start}_day`)} AS ${start}_worked`
	);
	const worked = `SELECT *, ${seconds.join(', ')} FROM (${dated})`;
	const levels = LEVELS.map(
		(level, index) =>
			`CASE WHEN category_parts IS NULL THEN ${level} ELSE nullif(trim(category_parts[${index + 1}]), '') END AS ${level}`
	);
	const derived =
		`SELECT t.*${splits ? ` REPLACE (${levels.join(', ')})` : ''}, ` +
		`coalesce(${endOfDay('due_given')}${limits ? ', limit_end' : ''}) AS due_at, ` +
		`close_time IS NOT NULL OR coalesce(${isOneOf('status', CLOSED_STATUSES)}, false) AS is_closed, ` +
		`${workHours('dispatch_time', 'dispatch_worked', 'close_time', 'close_worked')} AS work_hours_from_dispatch, ` +
		`${workHours('accept_time', 'accept_worked', 'close_time', 'close_worked')} AS work_hours_from_accept, ` +
		`accept_day.workday AS on_workday FROM (${limits ? withLimitEnd(worked, calendar) : worked}) t`;
	return `SELECT *, ${qualityFlags(today)} AS quality_flags FROM (${derived}) q`;
}

/** SQL: what each text of a limit says: a text is read once, however many tickets have it. */
const LIMITS =
	`SELECT said, read.amount AS amount, read.word AS word FROM (SELECT said, ${timeLimit('said')} AS read FROM ` +
	`(SELECT DISTINCT limit_text AS said FROM ${landingTable(tickets)} WHERE limit_text IS NOT NULL))`;

/**
 * SQL: tickets with `limit_end`, the TIMESTAMP at which their limit is over. Each step names what the next uses several times,
 * so that it is worked out once.
 */
function withLimitEnd(worked: string, calendar: WorkCalendar): string {
	const ofStart = (value: (start: string) => string) =>
		`CASE WHEN dispatch_time IS NULL THEN ${value('accept')} ELSE ${value('dispatch')} END`;
	const started =
		`SELECT *, ${ofStart((start) => `${start}_time`)} AS start_time, ${ofStart((start) => `${start}_day.work_index`)} AS start_index, ` +
		`CASE WHEN unit_of_limit = 'workhour' THEN ${ofStart((start) => `${start}_worked`)} + amount * 3600 END AS end_seconds FROM (${worked})`;
	const endDay = dayOf(workdayAt(workdayOfSeconds(calendar, 'end_seconds'), 'workdays'), 'days');
	return (
		`SELECT *, CASE unit_of_limit ` +
		`WHEN 'workday' THEN ${workdayAt('start_index + CAST(ceil(amount) AS INTEGER)', 'workdays')} + ${LAST_SECOND} ` +
		`WHEN 'day' THEN CAST(start_time AS DATE) + CAST(ceil(amount) AS INTEGER) + ${LAST_SECOND} ` +
		`WHEN 'workhour' THEN ${momentOfSeconds(calendar, 'end_seconds', 'end_day')} ` +
		`WHEN 'hour' THEN start_time + to_seconds(CAST(amount * 3600 AS BIGINT)) ` +
		`WHEN 'minute' THEN start_time + to_seconds(CAST(amount * 60 AS BIGINT)) END AS limit_end ` +
		`FROM (SELECT *, CASE WHEN end_seconds IS NOT NULL THEN ${endDay} END AS end_day FROM (${started}))`
	);
}
