import { DATASETS } from '../../domain/datasets/index.ts';
import type { DatasetKind } from '../../domain/dataset.ts';
import type { PreviewRow } from '../../intake/model.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { createFinalValue } from './final-value.ts';

/** A cell as it will be in the data. */
export interface ShownCell {
	readonly value: string;
	/** What the file says, where it is written otherwise; null for the same, and for what was masked. */
	readonly said: string | null;
	readonly masked: boolean;
}

export interface ShownPreview {
	/** Key and Chinese name of each column. */
	readonly columns: readonly { readonly key: string; readonly name: string }[];
	readonly rows: readonly { readonly row: number; readonly cells: readonly ShownCell[] }[];
}

/** The first rows of a sheet as they will be: codes and names of units translated, yes and no in words. */
export function shownPreview(
	dataset: DatasetKind,
	preview: readonly PreviewRow[],
	workspace: Pick<Workspace, 'terms' | 'unitAliases'>
): ShownPreview {
	const fields = new Map(DATASETS[dataset].fields.map((field) => [field.key, field]));
	const final = createFinalValue(workspace);
	return {
		columns: (preview[0]?.cells ?? []).map(({ field }) => ({ key: field, name: fields.get(field)?.name ?? field })),
		rows: preview.map(({ row, cells }) => ({
			row,
			cells: cells.map(({ field, value, said, masked }) => {
				const definition = fields.get(field);
				const shown = definition === undefined ? value : final(definition, value);
				const before = masked ? null : (said ?? value);
				return { value: shown, said: before === shown ? null : before, masked };
			})
		}))
	};
}
