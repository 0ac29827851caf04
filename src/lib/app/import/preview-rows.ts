import { DATASETS } from '../../domain/datasets/index.ts';
import type { DatasetKind, FieldDef } from '../../domain/dataset.ts';
import { SECRET_TEXT } from '../../domain/secret-text.ts';
import { SECRET_FIELDS } from '../../explore/secret-fields.ts';
import { castOf, tidy } from '../../intake/cast/index.ts';
import type { Correction } from '../../intake/corrections.ts';
import type { PreviewRow } from '../../intake/model.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { shownText } from '../quality/shown-cell.ts';
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

/**
 * The first rows of a sheet as they will be: codes and names of units translated, yes and no in words, and cells that
 * somebody put right beside what the file says. What a 保密 ticket says is covered here too. `corrections` are those of the
 * sheet.
 */
export function shownPreview(
	dataset: DatasetKind,
	preview: readonly PreviewRow[],
	workspace: Pick<Workspace, 'terms' | 'unitAliases'> & { readonly corrections: readonly Correction[] }
): ShownPreview {
	const fields = new Map(DATASETS[dataset].fields.map((field) => [field.key, field]));
	const final = createFinalValue(workspace);
	const secretField = fields.get('secret');
	const isSecret = ({ row, cells }: PreviewRow) => {
		const one = workspace.corrections.find((correction) => correction.row === row && correction.field === 'secret');
		if (one !== undefined && secretField !== undefined) return readAs(secretField, one.value) === 'true';
		return cells.some(({ field, value }) => field === 'secret' && value === 'true');
	};
	return {
		columns: (preview[0]?.cells ?? []).map(({ field }) => ({ key: field, name: fields.get(field)?.name ?? field })),
		rows: preview.map(({ row, cells }) => ({
			row,
			cells: cells.map(({ field, value, said, masked }) => {
				if (value !== '' && SECRET_FIELDS.has(field) && isSecret({ row, cells }))
					return { value: SECRET_TEXT, said: null, masked: true };
				const definition = fields.get(field);
				const one = workspace.corrections.find(
					(correction) => correction.row === row && correction.field === field && [said, value].includes(correction.was)
				);
				const landed = one === undefined || definition === undefined ? value : readAs(definition, one.value);
				const shown = definition === undefined ? landed : final(definition, landed);
				const was = one === undefined || definition === undefined ? null : shownText(definition, one.was);
				const before = was ?? (masked ? null : (said ?? value));
				return { value: shown, said: before === shown ? null : before, masked: masked && one === undefined };
			})
		}))
	};
}

/** What is put into a cell as it lands; '' where it cannot be read. */
const readAs = (field: FieldDef, text: string) => castOf(field)(tidy(text)) ?? '';

/** Characters of full width that a cell of the preview has room for; those of Latin texts are about half as wide. */
const ROOM = 16;

/** Does a preview have texts that its cells cut? */
export function hasLongTexts({ rows }: ShownPreview): boolean {
	const isLong = (text: string | null) => (text ?? '').replace(/[\x20-\x7e]{2}/g, '宽').length > ROOM;
	return rows.some(({ cells }) => cells.some(({ value, said }) => isLong(value) || isLong(said)));
}
