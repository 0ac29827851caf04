import type { Instant } from '../kit/clock.ts';
import type { Cell } from '../kit/sheet.ts';
import type { Handling } from '../tickets/ticket.ts';
import type { Snapshot } from './snapshot.ts';

/** How a vintage of the platform writes an instant. */
export type InstantStyle = (at: Instant) => Cell;

/** A column of the export: its group in the merged header, its name in each of the three vintages, and its cell. */
export interface Column {
	readonly group: string;
	/** Names in vintage 1 (Jan–Apr), 2 (May–Aug) and 3 (Sep–Dec); one name where it never changed. */
	readonly names: readonly [string, string, string];
	readonly width: number;
	readonly cell: (row: Snapshot, style: ColumnStyle) => Cell;
}

export interface ColumnStyle {
	/** Acceptance, dispatch and closing. */
	readonly instant: InstantStyle;
	/** Deadlines. */
	readonly deadline: InstantStyle;
	/** What stands where there is no value. */
	readonly nothing: Cell;
	readonly words: Readonly<Record<string, string>>;
}

const same = (name: string): [string, string, string] => [name, name, name];
const yesNo = (value: boolean): string => (value ? '是' : '否');
const word = (text: string, style: ColumnStyle): string => style.words[text] ?? text;

function column(group: string, names: readonly [string, string, string], width: number, cell: Column['cell']): Column {
	return { group, names, width, cell };
}

/** A column that only dispatched tickets fill. */
function handled(
	names: readonly [string, string, string],
	width: number,
	cell: (handling: Handling, style: ColumnStyle, row: Snapshot) => Cell
): Column {
	return column('办理情况', names, width, (row, style) =>
		row.ticket.handling ? cell(row.ticket.handling, style, row) : style.nothing
	);
}

const RATING = '回访评价';

export const COLUMNS: readonly Column[] = [
	column('基本信息', ['工单编号', '工单号', '12345工单编号'], 16, ({ ticket }) => ticket.no),
	column('基本信息', ['诉求渠道', '受理渠道', '12345工单来源'], 12, ({ ticket }, style) => word(ticket.channel, style)),
	column('基本信息', ['诉求类型', '工单类型', '12345工单类型'], 10, ({ ticket }, style) => word(ticket.type, style)),
	column('基本信息', ['一级分类', '一级业务分类', '事项大类'], 12, ({ ticket }) => ticket.topic.path[0]),
	column('基本信息', ['二级分类', '二级业务分类', '事项小类'], 12, ({ ticket }) => ticket.topic.path[1]),
	column('基本信息', ['三级分类', '三级业务分类', '三级分类'], 16, ({ ticket }) => ticket.topic.path[2]),
	column('诉求信息', ['工单标题', '标题', '诉求标题'], 30, ({ ticket }) => ticket.title),
	column('诉求信息', ['诉求内容', '主要内容', '12345内容描述'], 60, ({ ticket }) => ticket.content),
	column('诉求信息', ['来电人', '诉求人', '反映人'], 10, ({ ticket }) => (ticket.secret ? '保密' : ticket.caller)),
	column('诉求信息', ['联系电话', '来电号码', '联系号码'], 14, ({ ticket }) => (ticket.secret ? '保密' : ticket.phone)),
	column('诉求信息', ['所属乡镇', '被反映街乡镇', '所属区域'], 10, ({ ticket }) => ticket.township.name),
	column('诉求信息', ['事发地址', '详细地址', '12345诉求地址'], 24, ({ ticket }, style) =>
		ticket.secret ? style.nothing : ticket.address
	),
	column('诉求信息', same('紧急程度'), 8, ({ ticket }) => (ticket.urgent ? '紧急' : '一般')),
	column('诉求信息', same('是否保密'), 8, ({ ticket }) => yesNo(ticket.secret)),
	column('诉求信息', ['是否重复', '重复件', '是否重复'], 8, ({ ticket }) => yesNo(ticket.earlier !== null)),
	column(
		'诉求信息',
		['旧工单编号', '原工单编号', '关联工单编号'],
		16,
		({ ticket }, style) => ticket.earlier?.no ?? style.nothing
	),
	column('办理情况', ['受理人员', '话务员', '电话坐席'], 10, ({ ticket }) => ticket.agent),
	column('办理情况', ['受理时间', '登记时间', '12345受理时间'], 20, ({ ticket }, style) =>
		style.instant(ticket.acceptedAt)
	),
	column('办理情况', ['办理方式', '处办方式', '办理方式'], 10, ({ ticket }) => (ticket.handling ? '转办' : '直接办结')),
	handled(['承办单位', '主办单位', '承办单位'], 20, ({ unit }) => unit),
	handled(['协办单位', '协办单位', '协办单位'], 16, ({ coUnit }, style) => coUnit || style.nothing),
	handled(['派单时间', '转办时间', '派发时间'], 20, ({ dispatchedAt }, style) => style.instant(dispatchedAt)),
	handled(['签收时间', '签收时间', '接单时间'], 20, ({ signedAt }, style, row) =>
		row.signed ? style.instant(signedAt) : null
	),
	handled(['办结期限', '办理截止时间', '应办结时间'], 18, ({ deadline }, style) => style.deadline(deadline)),
	handled(['延期次数', '申请延期次数', '延期次数'], 8, ({ extensions }) => extensions),
	handled(['延期后截止日期', '延期后办结期限', '延期后截止日期'], 18, ({ extendedDeadline }, style) =>
		extendedDeadline === null ? style.nothing : style.deadline(extendedDeadline)
	),
	handled(['退单次数', '工单退回次数', '退回次数'], 8, ({ returns }) => returns),
	handled(['重办次数', '重新办理次数', '重办次数'], 8, ({ reopened }, _, row) => (row.visited ? reopened : 0)),
	handled(same('是否催办'), 8, ({ urged }) => yesNo(urged)),
	handled(same('是否督办'), 8, ({ supervised }) => yesNo(supervised)),
	column('办理情况', ['是否疑难', '是否疑难工单', '是否疑难'], 8, ({ ticket }) => yesNo(ticket.difficult)),
	handled(['回复时间', '答复时间', '回复时间'], 20, ({ repliedAt }, style, row) =>
		row.closed ? style.instant(repliedAt) : null
	),
	column('办理情况', ['办结时间', '结案时间', '办结时间'], 20, ({ ticket, closed }, style) =>
		closed ? style.instant(ticket.closedAt) : null
	),
	column('办理情况', ['工单状态', '办件状态', '工单状态'], 10, ({ status }, style) => word(status, style)),
	column('办理情况', ['回复内容', '办理结果', '处理结果'], 50, ({ ticket, closed }) => (closed ? ticket.reply : null)),
	column(RATING, ['回访时间', '回访时间', '回访日期'], 20, ({ ticket, visited }, style) =>
		visited && ticket.visitedAt ? style.instant(ticket.visitedAt) : style.nothing
	),
	column(RATING, ['回访结果', '回访情况', '回访结果'], 10, ({ ticket, visited }, style) =>
		visited ? word(ticket.visitResult, style) : style.nothing
	),
	column(RATING, ['是否解决', '问题是否解决', '是否实际解决'], 10, ({ ticket, visited }, style) =>
		visited ? (ticket.solved ?? style.nothing) : style.nothing
	),
	column(
		RATING,
		['首次满意度', '首次评价', '首次满意度'],
		10,
		({ ticket, visited }) => (visited && ticket.firstSatisfaction) || '未评价'
	),
	column(
		RATING,
		['满意度', '最终满意度', '满意度评价'],
		10,
		({ ticket, visited }) => (visited && ticket.satisfaction) || '未评价'
	),
	column(
		RATING,
		['不满原因', '不满意原因', '不满原因'],
		20,
		({ ticket, visited }) => (visited && ticket.dissatisfiedReason) || null
	)
];
