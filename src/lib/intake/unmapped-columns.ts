import type { Recognition } from './model.ts';
import { isBlank } from './row-counter.ts';

export interface UnmappedColumn {
	readonly name: string;
	readonly column: number;
}

/** What a row has that has nothing in its unmapped cells. */
export const NO_EXTRAS: Record<string, string> = Object.freeze(Object.create(null));

/** Makes the function that gives a row's cells without a field, by header; `NO_EXTRAS` where it has none. */
export function extrasReader(
	unmapped: readonly UnmappedColumn[],
	width: number
): (cells: readonly string[]) => Record<string, string> {
	return (cells) => {
		let extras = NO_EXTRAS;
		const add = (name: string, text: string) => {
			// Without a prototype, so that a header such as __proto__ is a name like any other.
			if (extras === NO_EXTRAS) extras = Object.create(null) as Record<string, string>;
			extras[name] = text;
		};
		for (const { name, column } of unmapped) {
			if (column < cells.length && !isBlank(cells[column]!)) add(name, cells[column]!);
		}
		for (let column = width; column < cells.length; column += 1) {
			if (!isBlank(cells[column]!)) add(`列${column + 1}`, cells[column]!);
		}
		return extras;
	};
}

/** Unmapped columns, by their names in `_extra`. Empty and repeated headers stay apart. */
export function unmappedColumns({ columns }: Recognition): UnmappedColumn[] {
	const used = new Set<string>();
	return columns.flatMap(({ header, field, index }, column) => {
		if (field !== null) return [];
		const base = header === '' ? `列${index + 1}` : header;
		let name = base;
		for (let copy = 2; used.has(name); copy += 1) name = `${base}#${copy}`;
		used.add(name);
		return { name, column };
	});
}
