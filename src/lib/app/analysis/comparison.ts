import { addDays, periodLabel, previousPeriod, yearEarlier, type Period } from '../../domain/period.ts';
import type { Comparison } from '../../explore/page-state.ts';
import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import { covers, type Coverage } from '../../metrics/coverage.ts';
import { isChosen, stretchOf, type TicketFilter } from '../../metrics/ticket-filter.ts';

export const COMPARISON_NAMES: Readonly<Record<Comparison, string>> = { previous: '环比', year: '同比', none: '不比' };

/** The period that a page's figures are compared with; null where nothing is compared. */
export function comparedPeriod(period: Period, compare: Comparison): Period | null {
	if (compare === 'none') return null;
	return compare === 'previous' ? previousPeriod(period) : yearEarlier(period);
}

/**
 * The days that the totals stand for: the page's period, or what is brushed of it. Null where single months or weekdays are
 * chosen, which have no period before them, and where nothing of the brushed days lies in the period.
 */
export function shownPeriod(period: Period, filter: TicketFilter | undefined): Period | null {
	const chosen = TIME_STEPS.filter((id) => isChosen(filter?.dimensions?.[id]));
	if (chosen.length === 0) return period;
	const day = filter?.dimensions?.day;
	const stretch = chosen.length === 1 && day ? stretchOf(day) : null;
	if (stretch === null) return null;
	const [first, last] = stretch;
	const end = addDays(last, 1);
	const shown = { from: first < period.from ? period.from : first, to: end > period.to ? period.to : end };
	return shown.from < shown.to ? shown : null;
}

/** The period that a filtered page's totals are compared with; null also where they stand for no stretch of days. */
export function comparedWith(period: Period, filter: TicketFilter | undefined, compare: Comparison): Period | null {
	const shown = shownPeriod(period, filter);
	return shown && comparedPeriod(shown, compare);
}

/** A period compared with, or null where the tickets do not reach that far back: no count of them would be true. */
export function coveredComparison(then: Period | null, found: Coverage): Period | null {
	return then !== null && covers('tickets', found.get('tickets'), then) ? then : null;
}

/** True where the period ends after the data do: its counts are not complete, and a comparison is not fair yet. */
export function endsAfterData(period: Period, asOf: string): boolean {
	return period.from <= asOf.slice(0, 10) && addDays(asOf.slice(0, 10), 1) < period.to;
}

/**
 * Both periods by name: `2023年6月（未完，数据到6月14日），与2023年5月比较`. `known`: there are data of the one compared with.
 */
export function comparisonText(period: Period, then: Period | null, asOf: string | null, known = true): string {
	const unfinished = asOf !== null && endsAfterData(period, asOf);
	const day = asOf === null ? '' : `${Number(asOf.slice(5, 7))}月${Number(asOf.slice(8, 10))}日`;
	const now = `${periodLabel(period)}${unfinished ? `（未完，数据到${day}）` : ''}`;
	if (then === null) return now;
	return known ? `${now}，与${periodLabel(then)}比较` : `${now}，没有${periodLabel(then)}的数据可比`;
}
