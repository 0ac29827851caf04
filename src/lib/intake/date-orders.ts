import { DATASETS } from '../domain/datasets/index.ts';
import { createOrderVote, needsOrder, tidy, type DateOrder } from './cast/index.ts';
import type { ColumnMapping, RawRow, RawSheet, Recognition } from './model.ts';
import { createRowSorter, requiredColumns } from './row-counter.ts';

/**
 * The recognition with the order of every date column in which `05/08/2023` occurs. A profile's choice stands; else all
 * values of the column decide, down to the header of another table, for which the sheet is read once before. The price is paid
 * only where the head has such dates.
 */
export async function withDateOrders(
	sheet: RawSheet,
	recognition: Recognition,
	head: readonly RawRow[],
	throwIfAborted: () => void
): Promise<Recognition> {
	const { dataset, headerRow } = recognition;
	if (dataset === null || headerRow === null) return recognition;
	const dated = new Set(
		DATASETS[dataset].fields.flatMap(({ key, kind }) => (kind === 'instant' || kind === 'date' ? [key] : []))
	);
	const below = head.filter(({ number }) => number > headerRow);
	const open = recognition.columns.filter(
		({ index, field, dateOrder }) =>
			field !== null &&
			dated.has(field) &&
			dateOrder === undefined &&
			below.some(({ cells }) => needsOrder(tidy(cells[index] ?? '')))
	);
	if (open.length === 0) return recognition;
	const votes = new Map(open.map(({ index }) => [index, createOrderVote()]));
	const sorter = createRowSorter(recognition, head, requiredColumns(recognition));
	const isAnother = (row: RawRow) => sorter.classOf(row) === 'header';
	for await (const batch of sheet.rows()) {
		throwIfAborted();
		const end = batch.findIndex(isAnother);
		for (const { number, cells } of end < 0 ? batch : batch.slice(0, end)) {
			if (number > headerRow) for (const [index, vote] of votes) vote.add(tidy(cells[index] ?? ''));
		}
		if (end >= 0) break;
	}
	const decided = (column: ColumnMapping): ColumnMapping => {
		const dateOrder = votes.get(column.index)?.result() ?? null;
		return dateOrder === null ? column : { ...column, dateOrder };
	};
	return { ...recognition, columns: recognition.columns.map(decided) };
}

/** Orders by field key, for the casts. */
export function ordersByField(columns: readonly ColumnMapping[]): ReadonlyMap<string, DateOrder> {
	return new Map(
		columns.flatMap(({ field, dateOrder, standsFor }) =>
			field === null || dateOrder === undefined || dateOrder === 'ambiguous'
				? []
				: [field, ...(standsFor === undefined ? [] : [standsFor])].map((key) => [key, dateOrder] as const)
		)
	);
}
