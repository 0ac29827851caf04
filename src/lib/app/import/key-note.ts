import { DATASETS } from '../../domain/datasets/index.ts';
import type { DatasetKind } from '../../domain/dataset.ts';
import type { ColumnMapping } from '../../intake/model.ts';
import { lacksKey } from '../../intake/sure-kind.ts';

/** That a sheet has no column for its key, and what that means, in Chinese. */
export interface KeyNote {
	readonly title: string;
	/** How its rows are told apart. */
	readonly text: string;
}

/** What to say of a sheet whose rows are told apart without a key; null where they have one, or need none. */
export function keyNote(dataset: DatasetKind | null, columns: readonly ColumnMapping[]): KeyNote | null {
	if (dataset === null) return null;
	const definition = DATASETS[dataset];
	const { key, withoutKey, row, fields } = definition;
	if (withoutKey === undefined || !lacksKey(definition, columns)) return null;
	const named = (one: string) => fields.find((field) => field.key === one)!;
	const lacking = key.map((one) => `“${named(one).name}”`).join('、');
	const has = (one: string) => columns.some(({ field, standsFor }) => field === one || standsFor === one);
	const parts = withoutKey.by.flatMap((group) => {
		const [first, ...others] = group.filter(has).map((one) => tellingName(named(one)));
		if (first === undefined) return [];
		return others.length === 0 ? first : `${first}（没有的看${others.join('、')}）`;
	});
	return {
		title: `没有${lacking}列，按${parts.join('和')}辨认${row.noun}`,
		text:
			`再次导入的表里有同一${row.unit}${row.noun}时只更新，不重复计数；同一张表里分不出彼此的几行，各算一${row.unit}。` +
			`${lacking}按未知处理。如果另有一列是${lacking}，请在列对应里指定。`
	};
}

const tellingName = ({ name, kind }: { name: string; kind: string }) => (kind === 'phone' ? `${name}后四位` : name);
