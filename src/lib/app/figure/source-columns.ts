import type { DatasetKind } from '../../domain/dataset.ts';
import { DATASETS } from '../../domain/datasets/index.ts';
import { formatCount, formatValue, UNKNOWN } from '../../domain/format.ts';
import { isNumberField, type SourceRow } from '../../explore/source-rows.ts';
import type { TableColumn } from '../../ui/table.ts';

/** Pixels that a moment to the second takes on one line. */
const MOMENT_WIDTH = 160;

/** Columns of a ledger's rows: the fields that any of them has, then where each stands. */
export function sourceColumns(dataset: DatasetKind, rows: readonly SourceRow[]): TableColumn<SourceRow>[] {
	const { fields, key } = DATASETS[dataset];
	const filled = fields.filter((field) => rows.some(({ values }) => values[field.key] !== null));
	return [
		...filled.map((field): TableColumn<SourceRow> => {
			const value = ({ values }: SourceRow) => values[field.key] ?? null;
			const unit = field.unit === undefined ? {} : { unit: field.unit };
			if (isNumberField(field)) {
				return {
					key: field.key,
					name: field.name,
					...unit,
					align: 'right',
					text: (row) => formatValue(value(row) as number | null, field.unit ?? ''),
					sort: value
				};
			}
			return {
				key: field.key,
				name: field.name,
				...unit,
				names: key.includes(field.key),
				...(field.kind === 'instant' ? { minWidth: MOMENT_WIDTH } : {}),
				text: (row) => String(value(row) ?? UNKNOWN),
				sort: value
			};
		}),
		{
			key: 'place',
			name: '来源',
			minWidth: 160,
			text: ({ file, sheet, row }) =>
				file === null ? UNKNOWN : `${file}${sheet ? ` · ${sheet}` : ''} 第 ${formatCount(row)} 行`
		}
	];
}
