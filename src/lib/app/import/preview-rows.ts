import { DATASETS } from '../../domain/datasets/index.ts';
import { DICTIONARIES, ownTerms, translate } from '../../domain/dictionaries/index.ts';
import { settleAliases } from '../../domain/unit-names.ts';
import type { DatasetKind, FieldDef } from '../../domain/dataset.ts';
import type { PreviewRow } from '../../intake/model.ts';
import type { Workspace } from '../../workspace/schema.ts';

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
	const own = ownTerms(workspace.terms);
	const aliases = settleAliases(workspace.unitAliases);
	const final = (field: FieldDef | undefined, value: string) => {
		if (field === undefined || value === '') return value;
		if (field.kind === 'flag') return value === 'true' ? '是' : value === 'false' ? '否' : value;
		if (field.unitName === true) return aliases.get(value) ?? value;
		const dictionary = DICTIONARIES[field.dictionary ?? ''];
		return dictionary === undefined ? value : (own(dictionary.id, value) ?? translate(dictionary, value));
	};
	return {
		columns: (preview[0]?.cells ?? []).map(({ field }) => ({ key: field, name: fields.get(field)?.name ?? field })),
		rows: preview.map(({ row, cells }) => ({
			row,
			cells: cells.map(({ field, value, said, masked }) => {
				const shown = final(fields.get(field), value);
				const before = masked ? null : (said ?? value);
				return { value: shown, said: before === shown ? null : before, masked };
			})
		}))
	};
}
