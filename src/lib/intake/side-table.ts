import type { ColumnMapping, RawRow, Recognition } from './model.ts';
import { isBlank } from './row-counter.ts';

/**
 * The recognition without the columns of another table that stands beside the first: right of a column that is empty, with a
 * header in the same row, and whole without the first, as the first is without it. What they say must not be taken for
 * something of the first table's rows. They are named in `beside`, and feed nothing.
 */
export function withoutSideTable(
	head: readonly RawRow[],
	whole: Recognition,
	recognise: (head: readonly RawRow[]) => Recognition
): Recognition {
	const { headerRow, columns } = whole;
	if (headerRow === null) return whole;
	const rows = head.filter(({ number }) => number > headerRow - whole.headerHeight);
	const isEmpty = ({ index, header }: ColumnMapping) =>
		header === '' && rows.every(({ cells }) => isBlank(cells[index] ?? ''));
	const named = (to: number) => columns.slice(0, to).filter(({ header }) => header !== '').length;
	for (const column of columns) {
		if (!isEmpty(column) || named(column.index) < 2) continue;
		const own = recognise(head.map(({ number, cells }) => ({ number, cells: cells.slice(0, column.index) })));
		const other = recognise(
			head.map(({ number, cells }) => ({ number, cells: cells.map((cell, at) => (at > column.index ? cell : '')) }))
		);
		if (own.dataset === null || other.dataset === null) continue;
		if (own.headerRow !== headerRow || other.headerRow !== headerRow) continue;
		const beside = other.columns.find(({ header }) => header !== '')!.index;
		const rest = columns.slice(own.columns.length);
		const unused = rest.map(({ index, header }): ColumnMapping => ({ index, header, field: null, confidence: 0 }));
		return { ...own, columns: [...own.columns, ...unused], beside };
	}
	return whole;
}
