import { BLOCK, EVERY_ROW, pickKept, pickPassing, type Codes } from './tally.ts';
import type { PackedIndex } from './packed-index.ts';
import type { ViewPlan } from './view-plan.ts';

const SECONDS = 3600;

/** Rows that count for a view, as `countViews` takes them. */
export interface QuantileRows {
	readonly mask: Uint8Array | Uint32Array;
	readonly keep: number;
	readonly condition: { readonly codes: Codes; readonly passes: Uint8Array } | null;
}

/**
 * Exact quantiles of a duration by group, in hours, as SQL's `quantile_cont`: between the two values in the middle it
 * interpolates. NaN where no ticket of the group has a duration.
 */
export function groupQuantiles(
	index: PackedIndex,
	plan: ViewPlan,
	rows: QuantileRows,
	hours: number,
	base: number,
	quantiles: readonly number[]
): Float64Array[] {
	const { values, starts } = valuesByGroup(index, plan, rows, index.seconds[hours]!, index.holds[base]!);
	return quantiles.map((quantile) =>
		Float64Array.from({ length: plan.groups }, (_, group) => {
			const [start, end] = [starts[group]!, starts[group + 1]!];
			if (start === end) return NaN;
			const rank = (end - start - 1) * quantile;
			const below = start + Math.floor(rank);
			const low = select(values, start, end - 1, below);
			if (rank === Math.floor(rank)) return low / SECONDS;
			let high = values[below + 1]!;
			for (let at = below + 2; at < end; at++) high = Math.min(high, values[at]!);
			return (low + (high - low) * (rank - Math.floor(rank))) / SECONDS;
		})
	);
}

/** The durations of the rows that count, those of one group next to each other. */
function valuesByGroup(
	index: PackedIndex,
	plan: ViewPlan,
	{ mask, keep, condition }: QuantileRows,
	seconds: Int32Array,
	holds: Uint8Array
): { values: Int32Array; starts: Uint32Array } {
	const groups = new Uint32Array(plan.to - plan.from);
	const found = new Int32Array(plan.to - plan.from);
	const starts = new Uint32Array(plan.groups + 1);
	const own = new Uint16Array(BLOCK);
	const [first, second] = plan.by;
	const width = second ? second.values.length : 1;
	const outcomes = index.outcomes.codes;
	let total = 0;
	for (let start = plan.from; start < plan.to; start += BLOCK) {
		let count = Math.min(BLOCK, plan.to - start);
		let picked = EVERY_ROW;
		if (keep !== 0) {
			count = pickKept(own, start, count, mask, keep);
			picked = own;
		}
		if (condition) {
			count = pickPassing(own, picked, count, start, condition.codes, condition.passes);
			picked = own;
		}
		for (let i = 0; i < count; i++) {
			const row = start + picked[i]!;
			const value = seconds[row]!;
			if (value < 0 || holds[outcomes[row]!] !== 1) continue;
			let group = first ? first.groups[first.of.codes[row]!]! * width : 0;
			if (second) group += second.groups[second.of.codes[row]!]!;
			groups[total] = group;
			found[total++] = value;
			starts[group + 1]!++;
		}
	}
	for (let group = 0; group < plan.groups; group++) starts[group + 1]! += starts[group]!;
	const next = starts.slice();
	const values = new Int32Array(total);
	for (let at = 0; at < total; at++) values[next[groups[at]!]!++] = found[at]!;
	return { values, starts };
}

/** Puts the value of rank `k` in its place, smaller ones before it and larger ones after (Hoare's quickselect). */
function select(values: Int32Array, left: number, right: number, k: number): number {
	while (left < right) {
		const pivot = medianOfThree(values[left]!, values[(left + right) >> 1]!, values[right]!);
		let [low, high] = [left, right];
		while (low <= high) {
			while (values[low]! < pivot) low++;
			while (values[high]! > pivot) high--;
			if (low > high) break;
			const swapped = values[low]!;
			values[low++] = values[high]!;
			values[high--] = swapped;
		}
		if (k <= high) right = high;
		else if (k >= low) left = low;
		else break;
	}
	return values[k]!;
}

function medianOfThree(a: number, b: number, c: number): number {
	return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
