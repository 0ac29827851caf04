import { orderedDate, type DateOrder } from './date-order.ts';
import { epochText, withoutProgramForm } from './program-time.ts';
import { flattenWords } from './text.ts';

/** A time of day behind a date, 12- or 24-hour, and a zone. */
const TIME =
	'(?:[T \t,]*(上午|下午|凌晨|早上|中午|晚上|AM|PM)? ?([0-9]{1,2})[:时点](?:([0-9]{1,2})(?:[:分]([0-9]{1,2})(?:[.,][0-9]+|:[0-9]{3})?秒?|分)?)?' +
	' ?(AM|PM|A[.]M[.]|P[.]M[.])? ?(Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?)?$';
const TIME_AFTER_DATE = new RegExp(`^${TIME}`);
/** Year first, with - / . or 年月日, two or four digits; then maybe a weekday and a time. */
const WRITTEN = new RegExp(
	'^((?:19|20)?[0-9]{2}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?日?[ ,]*(?:(?:星期|周)[一二三四五六日天])?' +
		TIME
);
const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const MONTH_NAME = `(${MONTHS.join('|')})[A-Z]*[.]?`;
/** `08-May-2023`, `8 May 23`, `May 8, 2023`, `2023 May 08`, `Mon, 08 May 2023 …`. */
const NAMED = new RegExp(
	`^(?:(?:MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]*[.,]? ?)?(?:([0-9]{1,2})(?:ST|ND|RD|TH)?[- /]?${MONTH_NAME}[- /,]*((?:19|20)?[0-9]{2})` +
		`|${MONTH_NAME} ?([0-9]{1,2})(?:ST|ND|RD|TH)?,? ?((?:19|20)[0-9]{2})` +
		`|((?:19|20)[0-9]{2})[- /]${MONTH_NAME}[- /]([0-9]{1,2}))` +
		TIME
);
/** `yyyyMMdd`, maybe with a time: `yyyyMMddHHmm[ss[SSS]]`, `yyyyMMdd HHmmss`, `yyyyMMdd HH:mm[:ss]`. */
const COMPACT =
	/^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:[T ]?([0-9]{2})([0-9]{2})(?:([0-9]{2})(?:[0-9]{3})?)?| ([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?)?$/;
/** 20000 is in 1954 and 79999 in 2119: wide enough for any hotline, narrow enough not to take a year for a serial. */
const SERIAL = /^[2-7][0-9]{4}(?:[.][0-9]+)?$/;
const MONTH = /^((?:19|20)[0-9]{2}) ?(?:[-/年] ?([0-9]{1,2})|[.]?([0-9]{2})) ?月?份?$/;
/** What nearly every cell is, but for 29 February: for that the calendar has to be asked. */
const PLAIN =
	/^(?:19|20)[0-9]{2}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31) (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/;

const AFTERNOON = new Set(['PM', 'P.M.', '下午', '中午', '晚上']);
const MORNING = new Set(['AM', 'A.M.', '上午', '凌晨', '早上']);

/** Whole minutes east of Greenwich that the wall clock of every export is on (Asia/Shanghai). */
const LOCAL_OFFSET_MINUTES = 480;
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/**
 * A moment in local wall-clock time, `YYYY-MM-DD HH:MM:SS`, from any way of writing it that has the year first; from
 * `yyyyMMdd[HHmmss]`; from a spreadsheet's serial number (days since 1899-12-30, rounded to the second); or as programs
 * show one that were not asked for a format (`program-time.ts`).
 * A zone is turned into local time. Two-digit years are 20yy. A date that could be read in several orders (`05/08/2023`)
 * takes `order`, that of its column. Null for anything else, also for 30 February.
 */
export function readInstant(text: string, order?: DateOrder): string | null {
	if (PLAIN.test(text)) return text;
	const flat = flattenWords(text);
	return (
		inOrder(flat, order) ??
		written(flat) ??
		compact(flat) ??
		serial(flat) ??
		named(flat) ??
		epochText(flat) ??
		fromProgram(flat)
	);
}

function fromProgram(flat: string): string | null {
	const plain = withoutProgramForm(flat);
	return plain === flat ? null : (written(plain) ?? named(plain));
}

/** A day `YYYY-MM-DD`: that of an instant, or the first of a month written as `2023-05`, `2023年5月` or `202305`. */
export function readDate(text: string, order?: DateOrder): string | null {
	const instant = readInstant(text, order);
	if (instant !== null) return instant.slice(0, 10);
	const match = MONTH.exec(flattenWords(text));
	if (!match) return null;
	return moment(Number(match[1]), Number(match[2] ?? match[3]), 1, 0, 0, 0, 0)?.slice(0, 10) ?? null;
}

function inOrder(flat: string, order: DateOrder | undefined): string | null {
	const date = orderedDate(flat, order);
	if (date === null) return null;
	const time = TIME_AFTER_DATE.exec(flat.slice(date.length));
	return time && onClock(date.year, date.month, date.day, time.slice(1));
}

function written(flat: string): string | null {
	// With a slash or a dot a two-digit year may stand in front or behind: that is for the column to say.
	if (needsFourDigits(flat)) return null;
	const match = WRITTEN.exec(flat);
	return match && onClock(fullYear(match[1]!), Number(match[2]), Number(match[3]), match.slice(4));
}

const needsFourDigits = (flat: string) => /^[0-9]{1,2} ?[/.] ?[0-9]/.test(flat);

function named(flat: string): string | null {
	const match = NAMED.exec(flat);
	if (!match) return null;
	const [, day, name, year, nameFirst, secondDay, lastYear, firstYear, middleName, lastDay, ...time] = match;
	const month = MONTHS.indexOf(name ?? nameFirst ?? middleName ?? '') + 1;
	return onClock(fullYear(year ?? lastYear ?? firstYear!), month, Number(day ?? secondDay ?? lastDay), time);
}

/**
 * The moment of a day at the time that the groups of `TIME` tell; midnight where they are empty. Null for a span of time:
 * what follows the minutes is a zone only where it is east of Greenwich and has its own minutes, as in `09:30+08:00`.
 */
function onClock(year: number, month: number, day: number, time: readonly (string | undefined)[]): string | null {
	const [before = '', hourText = '0', minute = '0', second = '0', after = '', zone = ''] = time;
	if (time[3] === undefined && /^(?:-|[+][0-9]{2}$)/.test(zone)) return null;
	const half = before + after;
	let hour = Number(hourText);
	if (AFTERNOON.has(half) && hour < 12) hour += 12;
	else if (MORNING.has(half) && hour === 12) hour = 0;
	return moment(year, month, day, hour, Number(minute), Number(second), zoneShift(zone));
}

const fullYear = (text: string) => Number(text.length === 2 ? `20${text}` : text);

/** Minutes to add to a moment of that zone to have local time. */
function zoneShift(zone: string): number {
	if (zone === '') return 0;
	if (zone === 'Z' || zone === 'UTC' || zone === 'GMT') return LOCAL_OFFSET_MINUTES;
	const minutes = Number(zone.slice(1, 3)) * 60 + (zone.length > 3 ? Number(zone.slice(-2)) : 0);
	return LOCAL_OFFSET_MINUTES - (zone.startsWith('-') ? -minutes : minutes);
}

function compact(flat: string): string | null {
	const match = COMPACT.exec(flat);
	if (!match) return null;
	const [, year, month, day, h, i, s, hour = h ?? '0', minute = i ?? '0', second = s ?? '0'] = match;
	return moment(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second), 0);
}

function serial(flat: string): string | null {
	return SERIAL.test(flat) ? textOf(SERIAL_EPOCH + Math.round((Number(flat) * DAY_MS) / 1000) * 1000) : null;
}

/** Null where the day does not exist, or the clock has no such time; 24:00 is the next day's beginning. */
function moment(y: number, m: number, d: number, h: number, i: number, s: number, shiftMinutes: number): string | null {
	const day = new Date(Date.UTC(y, m - 1, d));
	if (day.getUTCMonth() !== m - 1 || day.getUTCDate() !== d) return null;
	if (h > 24 || i > 59 || s > 60) return null;
	return textOf(day.getTime() + (h * 3600 + (i + shiftMinutes) * 60 + s) * 1000);
}

const textOf = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
