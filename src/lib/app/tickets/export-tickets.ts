import type { Engine } from '../../engine/engine.ts';
import { listTickets, type TicketRow } from '../../explore/list-tickets.ts';
import { tableCsv } from '../../report/xlsx/table-csv.ts';
import { tableXlsx, type ExportColumn, type ExportValue } from '../../report/xlsx/table-xlsx.ts';
import { listTitle } from './filter-chips.ts';
import type { TicketQuery } from './ticket-list.svelte.ts';

const COLUMNS: readonly (ExportColumn & { value: (row: TicketRow) => ExportValue })[] = [
	{ header: '工单编号', width: 22, value: (row) => row.ticket_no },
	{ header: '标题', width: 40, value: (row) => row.title },
	{ header: '受理时间', width: 20, value: (row) => row.accept_time },
	{ header: '派单时间', width: 20, value: (row) => row.dispatch_time },
	{ header: '办结期限', width: 20, value: (row) => row.due_at },
	{ header: '办结时间', width: 20, value: (row) => row.close_time },
	{ header: '办理用时(小时)', kind: 'decimal', value: (row) => row.handling_hours },
	{ header: '超期', width: 8, value: (row) => (row.overdue ? '是' : '否') },
	{ header: '类型', value: (row) => row.type },
	{ header: '渠道', value: (row) => row.channel },
	{ header: '一级分类', value: (row) => row.cat1 },
	{ header: '二级分类', value: (row) => row.cat2 },
	{ header: '承办单位', width: 24, value: (row) => row.unit },
	{ header: '乡镇', value: (row) => row.area },
	{ header: '状态', value: (row) => row.status },
	{ header: '满意度', value: (row) => row.satisfaction },
	{ header: '是否解决', value: (row) => row.solved }
];

/** A list of tickets as a file. Its title carries period, filters, data date and that it is masked. */
export async function exportTickets(
	engine: Engine,
	query: TicketQuery,
	total: number,
	format: 'xlsx' | 'csv'
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
	const rows = await listTickets(engine, query, { sort: query.sort, offset: 0, limit: total });
	const cells = rows.map((row) => COLUMNS.map(({ value }) => value(row)));
	const title = listTitle({ period: query.period, ...query.filter }, total);
	const stamped = `${title} 数据截至${query.asOf.slice(0, 10)} 已脱敏`;
	const bytes = format === 'xlsx' ? await tableXlsx(stamped, COLUMNS, cells) : tableCsv(COLUMNS, cells);
	return { name: `${title}.${format}`, bytes };
}
