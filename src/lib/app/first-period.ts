import { parsePeriod, type Period } from '../domain/period.ts';
import type { DataRange } from '../metrics/data-range.ts';

/**
 * The period shown first: the workspace's year, or, where no ticket can be of it, the last year with tickets. Whoever imports
 * last year's export wants to see it.
 */
export function firstPeriod(year: number, range: Pick<DataRange, 'first' | 'last'> | null): Period {
	const text = String(year);
	const outside = range !== null && (text < range.first.slice(0, 4) || text > range.last.slice(0, 4));
	return parsePeriod(outside ? range.last.slice(0, 4) : text);
}
