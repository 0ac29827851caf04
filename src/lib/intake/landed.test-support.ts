import type { DatasetKind } from '../domain/dataset.ts';
import { DATASETS } from '../domain/datasets/index.ts';
import { landingColumns } from '../engine/sql/tables.ts';
import { createRowCaster } from './cast-row.ts';
import type { LandedFile, LandedSheet } from './model.ts';

/** A source row by field key; a missing key is an empty cell. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** A sheet as it lands, its rows numbered from 2 unless `_row` says otherwise. Headers are the fields' Chinese names. */
export function landedSheet(
	dataset: DatasetKind,
	rows: readonly Cells[],
	fileId: number,
	name = 'Sheet1'
): LandedSheet {
	const { fields } = DATASETS[dataset];
	const used = fields.filter(({ key }) => rows.some((row) => row[key] !== undefined));
	const cast = createRowCaster(DATASETS[dataset]);
	const lines = rows.map((row, i) => {
		const cells = fields.map(({ key }) => row[key] ?? '');
		const { original, unreadable } = cast(cells);
		return [
			`${fileId}`,
			quoted(name),
			row._row ?? `${i + 2}`,
			...[...cells, '{}', original, unreadable].map(quoted)
		].join(',');
	});
	return {
		name,
		hidden: false,
		recognition: {
			headerRow: 1,
			headerHeight: 1,
			dataset,
			columns: used.map(({ key, name: header }, index) => ({ index, header, field: key, confidence: 1 }))
		},
		source: rows.length,
		landed: rows.length,
		blank: 0,
		total: 0,
		csv: [new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))],
		columns: landingColumns(DATASETS[dataset]).map((column) => column.name)
	};
}

export function landedFile(file: string, sheets: readonly LandedSheet[]): LandedFile {
	return { file, format: 'xlsx', encoding: null, sheets };
}

function quoted(text: string): string {
	return text === '' ? '' : `"${text.replaceAll('"', '""')}"`;
}
