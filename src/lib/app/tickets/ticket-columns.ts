import { formatValue, UNKNOWN } from '../../domain/format.ts';
import type { TicketRow } from '../../explore/list-tickets.ts';
import type { TableColumn } from '../../ui/table.ts';

const minutes = (instant: string | null) => instant?.slice(0, 16) ?? UNKNOWN;

/** Pixels that a moment takes in one line. */
const INSTANT = 130;

/** Columns of the ticket table; keys that can be sorted are those of `TICKET_SORTS`. */
export const TICKET_COLUMNS: readonly TableColumn<TicketRow>[] = [
	{ key: 'ticket_no', name: '工单编号', width: 124, text: (row) => row.ticket_no, sort: (row) => row.ticket_no },
	{ key: 'title', name: '标题', minWidth: 160, text: (row) => row.title ?? UNKNOWN },
	{
		key: 'accept_time',
		name: '受理时间',
		width: INSTANT,
		minWidth: INSTANT,
		text: (row) => minutes(row.accept_time),
		sort: (row) => row.accept_time
	},
	{ key: 'type', name: '类型', width: 56, text: (row) => row.type ?? UNKNOWN, sort: (row) => row.type },
	{ key: 'area', name: '乡镇', width: 68, text: (row) => row.area ?? UNKNOWN, sort: (row) => row.area },
	{ key: 'unit', name: '承办单位', width: 150, text: (row) => row.unit ?? UNKNOWN, sort: (row) => row.unit },
	{ key: 'status', name: '状态', width: 64, text: (row) => row.status ?? UNKNOWN },
	{
		key: 'due_at',
		name: '期限',
		width: INSTANT,
		minWidth: INSTANT,
		text: (row) => minutes(row.due_at),
		sort: (row) => row.due_at,
		tone: (row) => (row.overdue ? 'bad' : undefined)
	},
	{
		key: 'close_time',
		name: '办结时间',
		width: INSTANT,
		minWidth: INSTANT,
		text: (row) => minutes(row.close_time),
		sort: (row) => row.close_time
	},
	{
		key: 'handling_hours',
		name: '用时',
		unit: '小时',
		align: 'right',
		width: 84,
		text: (row) => formatValue(row.handling_hours, '小时'),
		sort: (row) => row.handling_hours
	},
	{
		key: 'satisfaction',
		name: '满意度',
		width: 72,
		text: (row) => row.satisfaction ?? UNKNOWN,
		sort: (row) => row.satisfaction,
		tone: (row) => (row.satisfaction === '不满意' || row.satisfaction === '非常不满意' ? 'bad' : undefined)
	}
];
