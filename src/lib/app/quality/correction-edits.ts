import type { DatasetKind } from '../../domain/dataset.ts';
import { DATASETS } from '../../domain/datasets/index.ts';
import type { Correction } from '../../intake/corrections.ts';
import { createMasker } from '../../intake/mask.ts';
import type { RowCell, RowPlace } from './row-cells.ts';

/** The correction of a cell, masked before it is kept. Null where it would change nothing. */
export function correctionOf(
	place: RowPlace,
	file: { readonly sha256: string; readonly name: string },
	cell: RowCell,
	text: string,
	at: string
): Correction | null {
	const value = maskedCell(place.dataset, cell.field, text.trim());
	if (value === cell.said) return null;
	const was = cell.original ?? cell.said;
	return {
		sha256: file.sha256,
		file: file.name,
		sheet: place.sheet,
		row: place.row,
		field: cell.field,
		was,
		value,
		at
	};
}

/** The list with some more: a cell has one correction, the last of it, and one that says what the file says is none. */
export function withCorrections(list: readonly Correction[], more: readonly Correction[]): Correction[] {
	const key = ({ sha256, sheet, row, field }: Correction) => JSON.stringify([sha256, sheet, row, field]);
	const last = new Map(more.map((one) => [key(one), one]));
	return [
		...list.filter((one) => !last.has(key(one))),
		...[...last.values()].filter(({ was, value }) => was !== value)
	];
}

/** What somebody puts into a cell, as it may be kept. */
export function maskedCell(dataset: DatasetKind, field: string, text: string): string {
	const definition = DATASETS[dataset];
	const at = definition.fields.findIndex(({ key }) => key === field);
	const cells = definition.fields.map(() => '');
	cells[at] = text;
	createMasker()(definition)(cells, {});
	return cells[at] ?? '';
}
