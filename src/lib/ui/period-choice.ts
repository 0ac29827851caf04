import {
	addDays,
	addMonths,
	dayNumber,
	lengthDays,
	type Period,
	parsePeriod,
	periodText,
	wholeMonths
} from '../domain/period.ts';

/** How a period is chosen. */
export type PeriodKind = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'custom';

export const PERIOD_KINDS: readonly { readonly value: PeriodKind; readonly label: string }[] = [
	{ value: 'year', label: '年' },
	{ value: 'quarter', label: '季度' },
	{ value: 'month', label: '月' },
	{ value: 'week', label: '周' },
	{ value: 'day', label: '日' },
	{ value: 'custom', label: '自定义' }
];

export function kindOf(period: Period): PeriodKind {
	const text = periodText(period);
	if (/^\d{4}$/.test(text)) return 'year';
	if (text.includes('-Q')) return 'quarter';
	if (/^\d{4}-\d{2}$/.test(text)) return 'month';
	if (lengthDays(period) === 1) return 'day';
	return lengthDays(period) === 7 && weekOf(period.from).from === period.from ? 'week' : 'custom';
}

/** The period of another kind that holds the first day of this one. A custom period keeps its days. */
export function asKind(period: Period, kind: PeriodKind): Period {
	const year = period.from.slice(0, 4);
	const month = Number(period.from.slice(5, 7));
	if (kind === 'year') return parsePeriod(year);
	if (kind === 'quarter') return parsePeriod(`${year}-Q${Math.ceil(month / 3)}`);
	if (kind === 'month') return parsePeriod(period.from.slice(0, 7));
	if (kind === 'week') return weekOf(period.from);
	if (kind === 'day') return parsePeriod(period.from);
	return period;
}

/** The week of a day, from its Monday. */
function weekOf(day: string): Period {
	// 1970-01-01 was a Thursday.
	const monday = addDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7));
	return { from: monday, to: addDays(monday, 7) };
}

/** The period just after, of the same length: whole months stay whole months. */
export function nextPeriod(period: Period): Period {
	const months = wholeMonths(period);
	if (months !== null) return { from: period.to, to: addMonths(period.to, months) };
	return { from: period.to, to: addDays(period.to, lengthDays(period)) };
}

/** The years to offer: those of the data, and always the one in use. */
export function yearsOf(period: Period, bounds: Period | undefined): readonly string[] {
	const used = Number(period.from.slice(0, 4));
	const from = Math.min(used, bounds ? Number(bounds.from.slice(0, 4)) : used - 4);
	const to = Math.max(used, bounds ? Number(addDays(bounds.to, -1).slice(0, 4)) : used + 1);
	return Array.from({ length: to - from + 1 }, (_, i) => String(to - i));
}
