import type { WorkCalendar } from '../../domain/calendar.ts';
import { tickets } from '../../domain/datasets/tickets.ts';
import { CLOSED_STATUSES } from '../../domain/dictionaries/index.ts';
import { identifier, isOneOf } from '../../engine/sql/quote.ts';
import { qualityFlags } from '../quality.ts';
import type { FilledColumns } from './filled-columns.ts';
import { timeLimit } from './time-limit.ts';
import { momentOfSeconds, workdayOfSeconds, workHours, workSecondsAt } from './working-time.ts';

const LAST_SECOND = 'to_seconds(86399)';
const LEVELS = [1, 2, 3, 4, 5] as const;
const JOINERS = '->|→|=>|＞|>|/|／|_|—+|－|-';

/** SQL: a deadline given as a day alone means the end of that day; a spreadsheet writes a day as midnight. */
function endOfDay(instant: string): string {
	return `CASE WHEN ${instant} = date_trunc('day', ${instant}) THEN ${instant} + ${LAST_SECOND} ELSE ${instant} END`;
}

/** SQL: `level` of the joined category, where no level has a column of its own. */
function categoryLevel(level: (typeof LEVELS)[number]): string {
	return `CASE WHEN t.category_parts IS NULL THEN t.cat${level} ELSE nullif(trim(t.category_parts[${level}]), '') END AS cat${level}`;
}

/**
 * SQL: the typed tickets from `merged` (fields and origin): categories split, and the derived columns
 * - `due_at`: extended deadline, else deadline, else limit counted from dispatch (from acceptance where not dispatched).
 *   Days count from the next day to 23:59:59 of the last; hours from the moment; working time by `calendar_days`.
 * - `is_closed`: a close time is given, or the status says so
 * - working hours to close, whether accepted on a working day, and `quality_flags`
 */
export function selectTickets(
	merged: string,
	calendar: WorkCalendar,
	today: string | undefined,
	filled: FilledColumns
): string {
	const limits = filled.has('limit_text');
	const started = 'coalesce(t.dispatch_time, t.accept_time)';
	const startedDay = (column: string) => `(CASE WHEN t.dispatch_time IS NULL THEN a.${column} ELSE d.${column} END)`;
	const startSeconds =
		`(CASE WHEN t.dispatch_time IS NULL THEN ${workSecondsAt(calendar, 't.accept_time', 'a')} ` +
		`ELSE ${workSecondsAt(calendar, 't.dispatch_time', 'd')} END)`;
	const endSeconds = `${startSeconds} + t.due_limit.amount * 3600`;
	const endIndex =
		`CASE t.due_limit.unit WHEN 'workday' THEN ${startedDay('work_index')} + CAST(ceil(t.due_limit.amount) AS INTEGER) ` +
		`WHEN 'workhour' THEN ${workdayOfSeconds(calendar, endSeconds)} END`;
	const limitEnd =
		`CASE t.due_limit.unit WHEN 'workday' THEN e.day + ${LAST_SECOND} ` +
		`WHEN 'day' THEN CAST(${started} AS DATE) + CAST(ceil(t.due_limit.amount) AS INTEGER) + ${LAST_SECOND} ` +
		`WHEN 'workhour' THEN ${momentOfSeconds(calendar, endSeconds, 'e')} ` +
		`WHEN 'hour' THEN ${started} + to_seconds(CAST(t.due_limit.amount * 3600 AS BIGINT)) ` +
		`WHEN 'minute' THEN ${started} + to_seconds(CAST(t.due_limit.amount * 60 AS BIGINT)) END`;

	const split = LEVELS.map((level) => `cat${level}`);
	const fields = tickets.fields.map(({ key }) => (split.includes(key) ? '' : `t.${identifier(key)}`)).filter(Boolean);
	const limited =
		`SELECT *, ${limits ? `CASE WHEN deadline IS NULL AND extended_deadline IS NULL AND limit_text IS NOT NULL THEN ${timeLimit('limit_text', 'limit_unit')} END AS due_limit, ` : ''}` +
		`coalesce(extended_deadline, deadline, CASE WHEN length(limit_text) = 19 THEN TRY_CAST(limit_text AS TIMESTAMP) END) AS due_given, ` +
		`CASE WHEN ${split.map((level) => `${level} IS NULL`).join(' AND ')} ` +
		`THEN string_split(regexp_replace(category, ' *(${JOINERS}) *', '|', 'g'), '|') END AS category_parts FROM (${merged})`;
	const derived =
		`SELECT ${fields.join(', ')}, ${LEVELS.map(categoryLevel).join(', ')}, t._file, t._sheet, t._row, ` +
		`coalesce(${endOfDay('t.due_given')}${limits ? `, ${limitEnd}` : ''}) AS due_at, ` +
		`t.close_time IS NOT NULL OR coalesce(${isOneOf('t.status', CLOSED_STATUSES)}, false) AS is_closed, ` +
		`${workHours(calendar, 't.dispatch_time', 'd', 't.close_time', 'c')} AS work_hours_from_dispatch, ` +
		`${workHours(calendar, 't.accept_time', 'a', 't.close_time', 'c')} AS work_hours_from_accept, a.workday AS on_workday FROM (${limited}) t ` +
		`LEFT JOIN calendar_days a ON a.day = CAST(t.accept_time AS DATE) ` +
		`LEFT JOIN calendar_days d ON d.day = CAST(t.dispatch_time AS DATE) ` +
		`LEFT JOIN calendar_days c ON c.day = CAST(t.close_time AS DATE) ` +
		(limits ? `LEFT JOIN calendar_days e ON e.workday AND e.work_index = ${endIndex}` : '');
	return `SELECT *, ${qualityFlags(today)} AS quality_flags FROM (${derived}) q`;
}
