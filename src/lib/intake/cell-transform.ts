import type { DatasetDef } from '../domain/dataset.ts';

/**
 * Changes a row on its way in, before anything of it is written: masks personal data, fills `caller_key`.
 *
 * `cells` holds one text for each of `definition.fields`, in their order ('' where the row has none); it is changed in
 * place. `extras` holds the non-empty cells of unmapped columns by header; its values may be changed in place too. Both
 * objects are used again for the next row, so a transform must not keep them.
 */
export interface RowTransform {
	(cells: string[], extras: Record<string, string>): void;
	/** The same, cell by cell; without it rows are always changed whole. */
	readonly cellwise?: CellwiseTransform | undefined;
}

/**
 * What a `RowTransform` makes of single cells. It holds for rows in which no secret of a cell stands in any other cell: texts
 * such as a person's name, which are taken out of the whole row. A column is a field's index, or the header of an unmapped one.
 */
export interface CellwiseTransform {
	cell(column: number | string, text: string): string;
	/** Leaves it the cells of a field alone, and looks for nothing of them in others? */
	leaves(field: number): boolean;
	/** What of this cell is looked for in the others of its row; null for nothing. */
	secret(column: number | string, text: string): string | null;
	/** A field without a column of its own that is filled from the text of another's cell. */
	readonly fill: { readonly field: number; readonly from: number; value(text: string): string } | null;
}

/** Called once for a sheet, with the dataset it was recognised as; gives the function that is called for each row. */
export type CellTransform = (definition: DatasetDef) => RowTransform;
