import type { WorkCalendar } from '../../domain/calendar.ts';
import type { Engine } from '../../engine/engine.ts';
import { isOneOf, literal } from '../../engine/sql/quote.ts';

/** Days the table covers: every hotline's past and the deadlines of its future. Outside of it working time is unknown. */
const FIRST_DAY = '2000-01-01';
const END_DAY = '2051-01-01';

/**
 * DDL of the working calendar by day: `work_index` counts working days up to and with the day, `work_seconds_before`
 * office seconds before its midnight. Working time between moments and the n-th working day are then looked up in lists of
 * them: a join would not keep rows in their order.
 */
const CALENDAR_DAYS = 'calendar_days (day DATE, workday BOOLEAN, work_index INTEGER, work_seconds_before INTEGER)';

/** DDL: the table, or that which is there: what it holds depends on no input. */
export const CREATE_CALENDAR_DAYS = `CREATE TABLE IF NOT EXISTS ${CALENDAR_DAYS}`;

/**
 * Fills `calendar_days` anew where it holds another calendar, or none. The table's comment says which one it holds, so that
 * the eighteen thousand days are not counted again with every import.
 */
export async function refreshCalendarDays(engine: Engine, calendar: WorkCalendar): Promise<void> {
	const [table] = await engine.query<{ comment: string | null }>(
		`SELECT comment FROM duckdb_tables() WHERE table_name = 'calendar_days' AND database_name = current_database()`
	);
	if (table?.comment === calendar.key) return;
	await engine.execute(`CREATE OR REPLACE TABLE ${CALENDAR_DAYS}`);
	await engine.execute(fillCalendarDays(calendar));
	await engine.execute(`COMMENT ON TABLE calendar_days IS ${literal(calendar.key)}`);
}

/** SQL: one row of lists: `days`, every day of the calendar from the first, and `workdays`, the dates of the working days. */
export const CALENDAR_LISTS =
	'(SELECT list({day: day, workday: workday, work_index: work_index, work_seconds_before: work_seconds_before} ORDER BY day) AS days, ' +
	'list(day ORDER BY day) FILTER (workday) AS workdays FROM calendar_days)';

/** SQL: the entry of `days` for the day of an instant; null where there is none. An index below 1 would count from the end. */
export function dayOf(instant: string, days: string): string {
	return `${days}[greatest(0, CAST(${instant} AS DATE) - DATE '${FIRST_DAY}' + 1)]`;
}

/** SQL: the date of the `index`-th working day; null where there is none. */
export function workdayAt(index: string, workdays: string): string {
	return `${workdays}[greatest(0, ${index})]`;
}

/** SQL that fills `calendar_days`: the plain week, changed on the calendar's exceptions. */
function fillCalendarDays(calendar: WorkCalendar): string {
	const exceptions = calendar.exceptions(FIRST_DAY, END_DAY);
	const days = (workday: boolean) =>
		exceptions.flatMap((exception) => (exception.workday === workday ? exception.day : []));
	const among = (list: readonly string[]) => isOneOf('CAST(day AS VARCHAR)', list);
	return (
		`INSERT INTO calendar_days SELECT day, workday, CAST(work_index AS INTEGER), ` +
		`CAST((work_index - CAST(workday AS INTEGER)) * ${officeSeconds(calendar)} AS INTEGER) FROM (` +
		`SELECT day, workday, sum(CAST(workday AS INTEGER)) OVER (ORDER BY day) AS work_index FROM (` +
		`SELECT day, CASE WHEN ${among(days(true))} THEN true WHEN ${among(days(false))} THEN false ELSE isodow(day) < 6 END AS workday ` +
		`FROM (SELECT CAST(d AS DATE) AS day FROM range(DATE '${FIRST_DAY}', DATE '${END_DAY}', INTERVAL 1 DAY) t(d)))) ORDER BY day`
	);
}

/** Office seconds of a working day. */
export function officeSeconds(calendar: WorkCalendar): number {
	return calendar.hours.reduce((sum, span) => sum + span.to - span.from, 0);
}
