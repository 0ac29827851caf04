import type { RawRow, Recognition } from './model.ts';
import { isHeaderLine } from './row-class.ts';
import { createRowSorter, requiredColumns } from './row-counter.ts';

/**
 * The first table that begins in some rows: what it is, and those of the rows that stand above the header of a second. Without
 * this the one with more columns would be taken for the only one, and the rows above it for titles.
 */
export function firstTable(
	rows: readonly RawRow[],
	recognise: (rows: readonly RawRow[]) => Recognition
): { readonly recognition: Recognition; readonly head: readonly RawRow[] } {
	for (const [index, row] of rows.entries()) {
		if (index === 0 || !isHeaderLine(row.cells)) continue;
		const head = rows.slice(0, index);
		const recognition = recognise(head);
		if (recognition.dataset === null) continue;
		const { classOf } = createRowSorter(recognition, head, requiredColumns(recognition));
		if (head.some((above) => classOf(above) === 'data') && classOf(row) === 'header') return { recognition, head };
	}
	return { recognition: recognise(rows), head: rows };
}
