import { UNKNOWN } from '../../domain/format.ts';
import { DATASETS } from '../../domain/datasets/index.ts';
import type { Conflict } from '../../explore/quality/list-conflicts.ts';
import { findingKind, ROW_REJECTED } from '../../explore/quality/finding-kinds.ts';
import type { Finding } from '../../explore/quality/list-findings.ts';
import type { ListColumn } from '../../ui/saved-table.ts';
import type { TableColumn } from '../../ui/table.ts';

/** Heads what a row is known by: a ticket's number, or what tells rows apart that have none. */
const KEY_NAME = '编号或记录';

/** A place in a file as people read it. */
export function placeText(file: string | null, sheet: string, row: number): string {
	return `${file ?? UNKNOWN} · ${sheet === '' ? '' : `${sheet} · `}第 ${row} 行`;
}

/** What a finding is about: the cell's column and text, or the fields that contradict each other. */
export function contentText({ header, value }: Finding): string {
	if (header === null) return value ?? UNKNOWN;
	return `${header}：${value ?? '（空）'}`;
}

/** What is wrong and what to do. */
export function reasonText({ reason, kind }: Finding): string {
	return reason ?? findingKind(kind).description;
}

/** Columns of the table of findings. */
export const FINDING_COLUMNS: readonly TableColumn<Finding>[] = [
	{ key: 'key', name: KEY_NAME, width: 128, text: (row) => row.key ?? UNKNOWN },
	{
		key: 'kind',
		name: '规则',
		width: 118,
		text: (row) => findingKind(row.kind).name,
		tone: (row) => (row.kind === ROW_REJECTED ? 'bad' : 'warning')
	},
	{ key: 'content', name: '内容', text: contentText },
	{ key: 'reason', name: '说明', width: 230, text: reasonText },
	{ key: 'place', name: '来源', width: 200, text: (row) => placeText(row.fileName, row.sheet, row.row) }
];

/** Columns of the table of conflicts. */
export const CONFLICT_COLUMNS: readonly TableColumn<Conflict>[] = [
	{ key: 'key', name: KEY_NAME, width: 128, text: (row) => row.key },
	{ key: 'name', name: '字段', width: 90, text: (row) => row.name },
	{ key: 'earlier', name: '先前的说法', width: 150, text: (row) => row.earlier },
	{
		key: 'earlierPlace',
		name: '先前的来源',
		text: (row) => placeText(row.earlierFile, row.earlierSheet, row.earlierRow)
	},
	{ key: 'later', name: '后来的说法', width: 150, text: (row) => row.later },
	{ key: 'laterPlace', name: '后来的来源', text: (row) => placeText(row.laterFile, row.laterSheet, row.laterRow) },
	{ key: 'standing', name: '采用', width: 150, text: (row) => row.standing, tone: () => 'good' }
];

/** Columns of a downloaded list of findings. */
export const FINDING_EXPORT: readonly ListColumn<Finding>[] = [
	{ name: '规则', value: (row) => findingKind(row.kind).name },
	{ name: '数据', value: (row) => DATASETS[row.dataset].name },
	{ name: KEY_NAME, key: true, value: (row) => row.key },
	{ name: '月份', value: (row) => row.month },
	{ name: '文件', value: (row) => row.fileName },
	{ name: '工作表', value: (row) => row.sheet },
	{ name: '行号', value: (row) => row.row },
	{ name: '列', value: (row) => row.header },
	{ name: '内容', value: (row) => row.value },
	{ name: '说明', value: reasonText },
	{ name: '怎么办', value: (row) => findingKind(row.kind).advice },
	{ name: '指标怎么算', value: (row) => findingKind(row.kind).treatment }
];

/** Columns of a downloaded list of conflicts. */
export const CONFLICT_EXPORT: readonly ListColumn<Conflict>[] = [
	{ name: '数据', value: (row) => DATASETS[row.dataset].name },
	{ name: KEY_NAME, key: true, value: (row) => row.key },
	{ name: '字段', value: (row) => row.name },
	{ name: '先前的说法', value: (row) => row.earlier },
	{ name: '先前的文件', value: (row) => row.earlierFile },
	{ name: '先前的工作表', value: (row) => row.earlierSheet },
	{ name: '先前的行号', value: (row) => row.earlierRow },
	{ name: '后来的说法', value: (row) => row.later },
	{ name: '后来的文件', value: (row) => row.laterFile },
	{ name: '后来的工作表', value: (row) => row.laterSheet },
	{ name: '后来的行号', value: (row) => row.laterRow },
	{ name: '采用', value: (row) => row.standing }
];
