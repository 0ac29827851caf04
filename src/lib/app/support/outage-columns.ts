import { formatCount, formatValue, UNKNOWN } from '../../domain/format.ts';
import type { Outage } from '../../explore/outages.ts';
import type { TableColumn } from '../../ui/table.ts';

const PLANNED = new Map([
	[true, '计划检修'],
	[false, '故障']
]);

/** Pixels that a moment takes in one line. */
const INSTANT = 130;

/** One row an outage. */
export const OUTAGE_COLUMNS: readonly TableColumn<Outage>[] = [
	{
		key: 'circuit',
		name: '线路',
		minWidth: 160,
		names: true,
		text: (row) => row.circuitName ?? row.circuitNo,
		sort: (row) => row.circuitName ?? row.circuitNo
	},
	{ key: 'start', name: '开始', minWidth: INSTANT, text: (row) => row.start.slice(0, 16), sort: (row) => row.start },
	{
		key: 'end',
		name: '恢复',
		minWidth: INSTANT,
		text: (row) => row.end?.slice(0, 16) ?? '未恢复',
		sort: (row) => row.end,
		value: (row) => row.end ?? '未恢复'
	},
	{
		key: 'minutes',
		name: '时长',
		unit: '分钟',
		align: 'right',
		text: (row) => formatValue(row.minutes === null ? null : Math.round(row.minutes), '分钟'),
		sort: (row) => row.minutes
	},
	{
		key: 'planned',
		name: '性质',
		text: (row) => (row.planned === null ? UNKNOWN : PLANNED.get(row.planned)!),
		sort: (row) => (row.planned === null ? null : Number(row.planned)),
		value: (row) => (row.planned === null ? null : PLANNED.get(row.planned)!)
	},
	{ key: 'cause', name: '原因', minWidth: 120, text: (row) => row.cause ?? UNKNOWN },
	{
		key: 'place',
		name: '来源',
		minWidth: 160,
		text: (row) => (row.file === null ? UNKNOWN : `${row.file} 第 ${formatCount(row.row)} 行`)
	}
];
