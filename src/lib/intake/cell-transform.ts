import type { DatasetDef } from '../domain/dataset.ts';

/**
 * Changes a row on its way in, before anything of it is written: masks personal data, fills `caller_key`.
 *
 * `cells` holds one text for each of `definition.fields`, in their order ('' where the row has none); it is changed in
 * place. `extras` holds the non-empty cells of unmapped columns by header; its values may be changed in place too. Both
 * objects are used again for the next row, so a transform must not keep them.
 */
export type RowTransform = (cells: string[], extras: Record<string, string>) => void;

/** Called once for a sheet, with the dataset it was recognised as; gives the function that is called for each row. */
export type CellTransform = (definition: DatasetDef) => RowTransform;
