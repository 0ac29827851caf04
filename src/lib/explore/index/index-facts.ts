import { INDEX_DIMENSIONS } from './index-source.ts';
import type { PackedIndex } from './packed-index.ts';
import type { IndexFacts } from './worker-messages.ts';

/** What a page must know of an index to read its answers. */
export function indexFacts({ rows, dimensions, columns, outcomes, seconds, rowIds }: PackedIndex): IndexFacts {
	const arrays = [...columns.map(({ codes }) => codes), outcomes.codes, ...seconds, ...(rowIds ? [rowIds] : [])];
	return {
		rows,
		values: Object.fromEntries(
			INDEX_DIMENSIONS.map((id) => [id, dimensions[id].values])
		) as unknown as IndexFacts['values'],
		// One byte a row more for the conditions.
		bytes: arrays.reduce((sum, { byteLength }) => sum + byteLength, rows)
	};
}
