import { exact, sum } from '../../exact.ts';
import type { Count } from './counts.ts';
import { figure } from './numbers.ts';
import { OWN_TOTAL } from './part-lists.ts';
import { AGREEING, type Group } from './share-fit.ts';

/** How near a list's sum must be to the report's main total to be of it. */
const CLOSE = exact('0.05');
/** The same for a count that no word makes a total. */
const NEAR = exact('0.02');

/**
 * The total of a list that stands in another paragraph: the one that the list comes closest to, or the report's first
 * where the list's shares are said to be of the total.
 */
export function totalElsewhere({ parts }: Group, totals: readonly Count[]): Count | null {
	const main = totals[0];
	if (main === undefined) return null;
	const value = sum(parts.map((part) => part.value));
	const off = (total: Count) => value.minus(total.value).abs();
	const near = totals
		.filter((total) => !parts.includes(total) && off(total).lte(total.value.times(CLOSE)))
		.sort((a, b) => off(a).comparedTo(off(b)))[0];
	if (near !== undefined && parts.every((part) => part.value.lte(near.value))) return near;
	if (parts.some((part) => part.value.gt(main.value))) return null;
	const shared = parts.filter(({ share }) => share !== null);
	return shared.length > 0 && shared.every(({ share }) => OWN_TOTAL.test(share!.base)) ? main : null;
}

/** For parts that are said to be 占总数 and make 100 %: the count, whatever its name, that they all but add up to. */
export function countClose({ parts }: Group, all: readonly Count[]): Count | null {
	const shares = sum(parts.map(({ share }) => (share === null ? exact(0) : figure(share.text))));
	const isWhole = parts.length >= AGREEING && shares.minus(100).abs().lte('0.1');
	if (!isWhole || !parts.every(({ share }) => share !== null && OWN_TOTAL.test(share.base))) return null;
	const value = sum(parts.map((part) => part.value));
	const off = (count: Count) => count.value.minus(value).abs();
	const near = all.filter((count) => !parts.includes(count) && off(count).lte(value.times(NEAR)));
	return [...near].sort((a, b) => off(a).comparedTo(off(b)))[0] ?? null;
}
