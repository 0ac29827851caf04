import type { DimensionId } from '../../metrics/dimensions.ts';
import { isIndexed, type IndexDimensionId } from './index-source.ts';
import { isChosen, lets, type DimensionSelection } from '../../metrics/ticket-filter.ts';
import type { PackedIndex } from './packed-index.ts';
import type { IndexRequest } from './request.ts';

/** One condition on a row, ready to be looked up by its code. */
export interface Clause {
	/** The condition in full: clauses with the same key let the same rows through. */
	readonly key: string;
	/** Null for a set of rows, which no view owns. */
	readonly dimension: IndexDimensionId | null;
	/** For a dimension: 1 for each of its values that passes. */
	readonly passes: Uint8Array | null;
	/** For a set of rows: its name. */
	readonly rowSet: string | null;
}

/** The conditions of a request, in a fixed order. Dimensions that the index does not hold come as sets of rows. */
export function clausesOf(index: PackedIndex, { dimensions, within }: IndexRequest): Clause[] {
	const chosen = Object.entries(dimensions ?? {}) as [DimensionId, DimensionSelection | undefined][];
	const clauses = chosen.flatMap(([dimension, selection]): Clause[] => {
		if (!isIndexed(dimension) || !isChosen(selection)) return [];
		const passes = Uint8Array.from(index.dimensions[dimension].values, (value) => (lets(selection, value) ? 1 : 0));
		return [{ key: `${dimension}=${JSON.stringify(selection)}`, dimension, passes, rowSet: null }];
	});
	clauses.sort((a, b) => (a.key < b.key ? -1 : 1));
	const sets = [...new Set(within ?? [])].map((rowSet) => ({
		key: `in ${rowSet}`,
		dimension: null,
		passes: null,
		rowSet
	}));
	return [...clauses, ...sets];
}
