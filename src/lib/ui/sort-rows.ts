/** What a column is sorted by; null is unknown. */
export type SortValue = number | string | null;

export interface Sorting {
	readonly key: string;
	readonly descending: boolean;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/**
 * Rows in order of `value`, in a new array. Unknown values come last in both directions; equal values keep their order.
 */
export function sortRows<Row>(
	rows: readonly Row[],
	value: (row: Row) => SortValue,
	descending: boolean
): readonly Row[] {
	const sign = descending ? -1 : 1;
	return rows
		.map((row) => ({ row, by: value(row) }))
		.sort((a, b) => {
			if (a.by === null || b.by === null) return Number(a.by === null) - Number(b.by === null);
			if (typeof a.by === 'number' && typeof b.by === 'number') return sign * (a.by - b.by);
			return sign * collator.compare(String(a.by), String(b.by));
		})
		.map((item) => item.row);
}

/** The sorting after a click on a column head: figures start with the largest, text with the first; a second click turns it. */
export function nextSorting(now: Sorting | undefined, key: string, figures: boolean): Sorting {
	return now?.key === key ? { key, descending: !now.descending } : { key, descending: figures };
}
