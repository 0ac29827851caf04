import type { Period } from '../domain/period.ts';
import { encodeFilter } from '../explore/url-state.ts';

/** The end of an address that opens a page in a period, `?period=2023-06`; empty for the first period, which needs no naming. */
export function periodSearch(period: Period | null): string {
	return period === null ? '' : `?${encodeFilter({ period })}`;
}
