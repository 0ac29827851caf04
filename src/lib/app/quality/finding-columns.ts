import { UNKNOWN } from '../../domain/format.ts';
import { DATASETS } from '../../domain/datasets/index.ts';
import type { Conflict } from '../../explore/quality/list-conflicts.ts';
import { findingKind, ROW_REJECTED } from '../../explore/quality/finding-kinds.ts';
import type { Finding } from '../../explore/quality/list-findings.ts';
import type { ExportColumn, ExportValue } from '../../report/xlsx/table-xlsx.ts';
import type { TableColumn } from '../../ui/table.ts';

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
	{ key: 'key', name: '工单编号', width: 128, text: (row) => row.key ?? UNKNOWN },
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
	{ key: 'key', name: '工单编号', width: 128, text: (row) => row.key },
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

/** A column of a downloaded list. */
export interface ListColumn<Row> extends ExportColumn {
	readonly value: (row: Row) => ExportValue;
}

/** Columns of a downloaded list of findings. */
export const FINDING_EXPORT: readonly ListColumn<Finding>[] = [
	{ header: '规则', width: 18, value: (row) => findingKind(row.kind).name },
	{ header: '数据', width: 10, value: (row) => DATASETS[row.dataset].name },
	{ header: '工单编号', width: 22, value: (row) => row.key },
	{ header: '月份', width: 10, value: (row) => row.month },
	{ header: '文件', width: 28, value: (row) => row.fileName },
	{ header: '工作表', width: 14, value: (row) => row.sheet },
	{ header: '行号', width: 8, kind: 'count', value: (row) => row.row },
	{ header: '列', width: 14, value: (row) => row.header },
	{ header: '内容', width: 44, value: (row) => row.value },
	{ header: '说明', width: 44, value: reasonText },
	{ header: '怎么办', width: 44, value: (row) => findingKind(row.kind).advice },
	{ header: '指标怎么算', width: 44, value: (row) => findingKind(row.kind).treatment }
];

/** Columns of a downloaded list of conflicts. */
export const CONFLICT_EXPORT: readonly ListColumn<Conflict>[] = [
	{ header: '数据', width: 10, value: (row) => DATASETS[row.dataset].name },
	{ header: '工单编号', width: 22, value: (row) => row.key },
	{ header: '字段', width: 14, value: (row) => row.name },
	{ header: '先前的说法', width: 30, value: (row) => row.earlier },
	{ header: '先前的文件', width: 28, value: (row) => row.earlierFile },
	{ header: '先前的工作表', width: 14, value: (row) => row.earlierSheet },
	{ header: '先前的行号', width: 10, kind: 'count', value: (row) => row.earlierRow },
	{ header: '后来的说法', width: 30, value: (row) => row.later },
	{ header: '后来的文件', width: 28, value: (row) => row.laterFile },
	{ header: '后来的工作表', width: 14, value: (row) => row.laterSheet },
	{ header: '后来的行号', width: 10, kind: 'count', value: (row) => row.laterRow },
	{ header: '采用', width: 30, value: (row) => row.standing }
];
