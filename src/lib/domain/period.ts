/**
 * Periods (统计期间) are whole days, written as half-open intervals: `from` is the first day, `to` the day after the last.
 * All dates are plain `YYYY-MM-DD` texts of the local wall clock; no time zone ever takes part.
 */
export interface Period {
	readonly from: string;
	readonly to: string;
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a `YYYY-MM-DD` text. Throws a RangeError for anything else. */
export function dayNumber(day: string): number {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
	if (!match) throw new RangeError(`不是日期：${day}`);
	const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
	if (new Date(ms).toISOString().slice(0, 10) !== day) throw new RangeError(`没有这一天：${day}`);
	return ms / DAY_MS;
}

/** The `YYYY-MM-DD` text of a day number. */
export function dayText(number: number): string {
	return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The day of a moment by the local wall clock. */
export function localDay(moment: Date): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

export function addDays(day: string, days: number): string {
	return dayText(dayNumber(day) + days);
}

/** Adds whole months; a day that the target month lacks becomes its last day. */
export function addMonths(day: string, months: number): string {
	const year = Number(day.slice(0, 4));
	const month = Number(day.slice(5, 7)) - 1 + months;
	const first = new Date(Date.UTC(year, month, 1));
	const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	const date = Math.min(Number(day.slice(8, 10)), last);
	return `${first.toISOString().slice(0, 8)}${String(date).padStart(2, '0')}`;
}

/** The number of days in a period. */
export function lengthDays(period: Period): number {
	return dayNumber(period.to) - dayNumber(period.from);
}

/**
 * Reads `2023`, `2023-Q2`, `2023-06`, `2023-06-15` or `2023-06-01..2023-06-15` (both days included).
 * Throws a RangeError with a Chinese message for anything else.
 */
export function parsePeriod(text: string): Period {
	const range = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
	if (range) {
		const period = { from: range[1]!, to: addDays(range[2]!, 1) };
		if (lengthDays(period) < 1) throw new RangeError(`期间的止日早于起日：${text}`);
		return period;
	}
	const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
	if (quarter) {
		const from = `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
		return { from, to: addMonths(from, 3) };
	}
	if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, to: `${Number(text) + 1}-01-01` };
	if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { from: `${text}-01`, to: addMonths(`${text}-01`, 1) };
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { from: text, to: addDays(text, 1) };
	throw new RangeError(`看不懂的期间“${text}”，请写成 2023、2023-Q2、2023-06 或 2023-06-01..2023-06-15`);
}

/** The same, null for what it does not understand, such as the text of a mistyped link. */
export function readPeriod(text: string): Period | null {
	try {
		return parsePeriod(text);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** How many whole months a period spans when it starts on a first and ends on a first; otherwise null. */
export function wholeMonths(period: Period): number | null {
	if (!period.from.endsWith('-01') || !period.to.endsWith('-01')) return null;
	const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
	const count = months(period.to) - months(period.from);
	return count > 0 ? count : null;
}

/** The period just before, of the same length: whole months stay whole months (环比). */
export function previousPeriod(period: Period): Period {
	const months = wholeMonths(period);
	if (months !== null) return { from: addMonths(period.from, -months), to: period.from };
	return { from: addDays(period.from, -lengthDays(period)), to: period.from };
}

/** The same days one year earlier (同比). 29 February becomes the 28th, never an empty period. */
export function yearEarlier(period: Period): Period {
	const from = addMonths(period.from, -12);
	const to = addDays(addMonths(addDays(period.to, -1), -12), 1);
	return wholeMonths(period) === null ? { from, to } : { from, to: addMonths(period.to, -12) };
}

/** The shortest text `parsePeriod` reads back: `2023`, `2023-Q2`, `2023-06`, a day, or a range. */
export function periodText(period: Period): string {
	const months = wholeMonths(period);
	const year = period.from.slice(0, 4);
	const month = Number(period.from.slice(5, 7));
	if (months === 12 && month === 1) return year;
	if (months === 3 && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`;
	if (months === 1) return period.from.slice(0, 7);
	const last = addDays(period.to, -1);
	return last === period.from ? period.from : `${period.from}..${last}`;
}

/** A period as people write it: 2023年, 2023年第2季度, 2023年6月, 2023年6月1日—6月15日. */
export function periodLabel(period: Period): string {
	const text = periodText(period);
	const year = text.slice(0, 4);
	if (/^\d{4}$/.test(text)) return `${year}年`;
	if (text.includes('Q')) return `${year}年第${text.slice(-1)}季度`;
	if (/^\d{4}-\d{2}$/.test(text)) return `${year}年${Number(text.slice(5))}月`;
	const day = (t: string, withYear: boolean) =>
		`${withYear ? `${t.slice(0, 4)}年` : ''}${Number(t.slice(5, 7))}月${Number(t.slice(8, 10))}日`;
	const last = addDays(period.to, -1);
	if (last === period.from) return day(last, true);
	return `${day(period.from, true)}—${day(last, last.slice(0, 4) !== year)}`;
}
