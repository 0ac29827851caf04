import { DATASETS } from '../../domain/datasets/index.ts';
import type { DatasetKind } from '../../domain/dataset.ts';
import type { ColumnMapping } from '../../intake/model.ts';
import { ORDER_NAMES } from './date-question.ts';

/** How the cells of a column are read beyond its field, in Chinese: the order of day and month, the unit, what it stands for. */
export function columnNotes(
	{ dateOrder, unit, opposite, standsFor }: ColumnMapping,
	dataset: DatasetKind | null
): string[] {
	const fields = dataset === null ? [] : DATASETS[dataset].fields;
	return [
		...(dateOrder === undefined
			? []
			: [dateOrder === 'ambiguous' ? '日、月的顺序看不出来，需要指定' : `日期按 ${ORDER_NAMES[dateOrder]} 读`]),
		...(unit === undefined ? [] : [`数字以${unit}计`]),
		...(opposite === true ? ['是与否相反'] : []),
		...(standsFor === undefined ? [] : [`兼作${fields.find(({ key }) => key === standsFor)?.name ?? standsFor}`])
	];
}
