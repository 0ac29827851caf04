import { addDays, periodLabel, previousPeriod, yearEarlier, type Period } from '../../domain/period.ts';
import type { Comparison } from '../../explore/page-state.ts';
import { covers, type Coverage } from '../../metrics/coverage.ts';

export const COMPARISON_NAMES: Readonly<Record<Comparison, string>> = { previous: '环比', year: '同比', none: '不比' };

/** The period that a page's figures are compared with; null where nothing is compared. */
export function comparedPeriod(period: Period, compare: Comparison): Period | null {
	if (compare === 'none') return null;
	return compare === 'previous' ? previousPeriod(period) : yearEarlier(period);
}

/** The same, and null also where the tickets do not reach that far back: no count of them would be true. */
export function coveredComparison(period: Period, compare: Comparison, found: Coverage): Period | null {
	const then = comparedPeriod(period, compare);
	return then !== null && covers('tickets', found.get('tickets'), then) ? then : null;
}

/** True where the period ends after the data do: its counts are not complete, and a comparison is not fair yet. */
export function endsAfterData(period: Period, asOf: string): boolean {
	return period.from <= asOf.slice(0, 10) && addDays(asOf.slice(0, 10), 1) < period.to;
}

/** Both periods by name: `2023年6月（未完，数据到6月14日），与2023年5月比较`. */
export function comparisonText(period: Period, compare: Comparison, asOf: string | null): string {
	const unfinished = asOf !== null && endsAfterData(period, asOf);
	const day = asOf === null ? '' : `${Number(asOf.slice(5, 7))}月${Number(asOf.slice(8, 10))}日`;
	const now = `${periodLabel(period)}${unfinished ? `（未完，数据到${day}）` : ''}`;
	const then = comparedPeriod(period, compare);
	return then === null ? now : `${now}，与${periodLabel(then)}比较`;
}
