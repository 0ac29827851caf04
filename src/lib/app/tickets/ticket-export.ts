import type { TicketRow } from '../../explore/list-tickets.ts';
import type { ListColumn } from '../../ui/saved-table.ts';

/** Columns of tickets that are saved as a file, by the names that an import knows them by. */
export const TICKET_EXPORT: readonly ListColumn<TicketRow>[] = [
	{ name: '工单编号', key: true, value: (row) => row.ticket_no },
	{ name: '工单标题', value: (row) => row.title },
	{ name: '受理时间', value: (row) => row.accept_time },
	{ name: '派单时间', value: (row) => row.dispatch_time },
	{ name: '办结期限', value: (row) => row.due_at },
	{ name: '办结时间', value: (row) => row.close_time },
	{ name: '办理用时', unit: '小时', value: (row) => row.handling_hours },
	{ name: '是否超期', value: (row) => row.overdue },
	{ name: '诉求类型', value: (row) => row.type },
	{ name: '诉求渠道', value: (row) => row.channel },
	{ name: '一级分类', value: (row) => row.cat1 },
	{ name: '二级分类', value: (row) => row.cat2 },
	{ name: '承办单位', value: (row) => row.unit },
	{ name: '所属乡镇', value: (row) => row.area },
	{ name: '工单状态', value: (row) => row.status },
	{ name: '满意度', value: (row) => row.satisfaction },
	{ name: '是否解决', value: (row) => row.solved }
];
