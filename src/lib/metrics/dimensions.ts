/** Ways to group tickets. Each gives text, or null where the ticket has no value (shown as 未填写). */
export const DIMENSION_IDS = [
	'year',
	'quarter',
	'month',
	'week',
	'day',
	'weekday',
	'hour',
	'type',
	'channel',
	'cat1',
	'cat2',
	'cat3',
	'unit',
	'area',
	'status',
	'urgency',
	'satisfaction',
	'solved',
	'timeliness',
	'stage',
	'caller'
] as const;

export type DimensionId = (typeof DIMENSION_IDS)[number];

export interface Dimension {
	readonly id: DimensionId;
	readonly name: string;
	/** Trusted SQL over a ticket. */
	readonly sql: string;
	/** Values have an order of their own: sorted by value, not by size. */
	readonly ordered: boolean;
}

/**
 * Where a ticket stands against its deadline at the as-of instant; the first that holds. 24 hours is when platforms begin
 * to warn (1440 minutes), 72 hours is three days of work ahead.
 */
const TIMELINESS = [
	['无期限', 'due_at IS NULL'],
	['按时办结', 'on_time'],
	['超期办结', 'closed_late'],
	['办结时间不详', 'closed'],
	['超期未办', 'open_overdue'],
	['24小时内到期', 'due_at <= as_of + INTERVAL 24 HOUR'],
	['72小时内到期', 'due_at <= as_of + INTERVAL 72 HOUR']
] as const;

/** Every state of `timeliness`, in the order in which a ticket is asked for them. */
export const TIMELINESS_STATES: readonly string[] = [...TIMELINESS.map(([state]) => state), '期限内'];

/** How far a ticket has come at the as-of instant; the first that holds. */
const STAGE = [
	['未派发', 'NOT dispatched'],
	['派发未办结', 'NOT closed'],
	['办结未参评', 'rating IS NULL']
] as const;

/** Every value of `stage`, each further than the one before. */
export const STAGES: readonly string[] = [...STAGE.map(([stage]) => stage), '办结已参评'];

/** SQL: the name of the first test that holds, else the last name. */
function firstOf(tests: readonly (readonly [name: string, test: string])[], names: readonly string[]): string {
	return `CASE ${tests.map(([name, test]) => `WHEN ${test} THEN '${name}'`).join(' ')} ELSE '${names[names.length - 1]}' END`;
}

const time = (id: DimensionId, name: string, sql: string): Dimension => ({ id, name, sql, ordered: true });
const column = (id: DimensionId, name: string): Dimension => ({ id, name, sql: id, ordered: false });

const dimensions: readonly Dimension[] = [
	time('year', '年', `strftime(accept_time, '%Y')`),
	time('quarter', '季度', `strftime(accept_time, '%Y') || '-Q' || quarter(accept_time)`),
	time('month', '月', `strftime(accept_time, '%Y-%m')`),
	/** The Monday that begins the week. */
	time('week', '周', `strftime(date_trunc('week', accept_time), '%Y-%m-%d')`),
	time('day', '日', `strftime(accept_time, '%Y-%m-%d')`),
	/** 1 = Monday … 7 = Sunday. */
	time('weekday', '星期', 'isodow(accept_time)::VARCHAR'),
	time('hour', '时段', `strftime(accept_time, '%H')`),
	column('type', '诉求类型'),
	column('channel', '诉求渠道'),
	column('cat1', '一级分类'),
	column('cat2', '二级分类'),
	column('cat3', '三级分类'),
	column('unit', '承办单位'),
	column('area', '所属乡镇'),
	column('status', '工单状态'),
	column('urgency', '紧急程度'),
	column('satisfaction', '满意度'),
	column('solved', '是否解决'),
	{ id: 'timeliness', name: '时限状态', sql: firstOf(TIMELINESS, TIMELINESS_STATES), ordered: false },
	/** Of the tickets that were dispatched: what the front desk closes itself never leaves the first stage. */
	{ id: 'stage', name: '派发后进展', sql: firstOf(STAGE, STAGES), ordered: false },
	/** A key made of the telephone number with a secret of this machine: the same caller again, nobody by name. */
	{ id: 'caller', name: '来电人', sql: 'caller_key', ordered: false }
];

/** Every dimension by id. */
export const DIMENSIONS: Readonly<Record<DimensionId, Dimension>> = Object.fromEntries(
	dimensions.map((dimension) => [dimension.id, dimension])
) as Record<DimensionId, Dimension>;

/** What a group without a value is called. */
export const UNFILLED = '未填写';
