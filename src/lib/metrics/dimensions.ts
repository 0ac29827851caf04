import { OFFICE_HOURS } from '../domain/calendar.ts';
import type { DatasetKind } from '../domain/dataset.ts';
import { DATASETS } from '../domain/datasets/index.ts';
import { readPeriod } from '../domain/period.ts';
import { SECRET_TEXT } from '../domain/secret-text.ts';
import { EXTENDED, RATING_LEVELS } from './facts.ts';

/** Ways to group tickets. Each gives text, or null where the ticket has no value (shown as 未填写). */
export const TICKET_DIMENSION_IDS = [
	'year',
	'quarter',
	'month',
	'week',
	'day',
	'weekday',
	'hour',
	'daytype',
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
	'age',
	'handling',
	'worktime',
	'flow',
	'visit',
	'rating',
	'first_rating',
	'reason',
	'caller'
] as const;
export type TicketDimensionId = (typeof TICKET_DIMENSION_IDS)[number];

/** Every way to group rows: those of tickets, of which other datasets share the times, then the others' own. */
export const DIMENSION_IDS = [...TICKET_DIMENSION_IDS, 'agent_requested', 'answered', 'agent', 'circuit'] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

export interface Dimension {
	readonly id: DimensionId;
	readonly name: string;
	/** Trusted SQL over one row of each dataset that has the dimension. */
	readonly sql: Readonly<Partial<Record<DatasetKind, string>>>;
	/** Values have an order of their own: sorted by value, not by size. */
	readonly ordered: boolean;
	/** Of a time: could this text be one of its values? What is no day or month would be read as one further on. */
	readonly reads?: (value: string) => boolean;
	/** Where the values are known without looking: each with the test that gives it, asked in turn; the last is the rest. */
	readonly states?: readonly State[];
}

/** A value, and the trusted SQL predicate by which a ticket has it; null for what is left. */
export interface State {
	readonly name: string;
	readonly test: string | null;
}

/**
 * Where a ticket stands against its deadline at the as-of instant; the first that holds. 24 hours is when platforms begin
 * to warn (1440 minutes), 72 hours is three days of work ahead.
 */
const TIMELINESS = states(
	[
		['无期限', 'due_at IS NULL'],
		['按时办结', 'on_time'],
		['超期办结', 'closed_late'],
		['办结时间不详', 'closed'],
		['超期未办', 'open_overdue'],
		['24小时内到期', 'due_at <= as_of + INTERVAL 24 HOUR'],
		['72小时内到期', 'due_at <= as_of + INTERVAL 72 HOUR']
	],
	'期限内'
);

/** Every state of `timeliness`, in the order in which a ticket is asked for them. */
export const TIMELINESS_STATES = namesOf(TIMELINESS);

/** How far a ticket has come at the as-of instant; the first that holds. */
const STAGE = states(
	[
		['未派发', 'NOT dispatched'],
		['派发未办结', 'NOT closed'],
		['办结未参评', 'rating IS NULL']
	],
	'办结已参评'
);

/** Every value of `stage`, each further than the one before. */
export const STAGES = namesOf(STAGE);

/** How long an open ticket has waited since it was accepted. Steps of this product's own choice. */
const AGE = states(
	[
		['已办结', 'closed'],
		...[
			['1天以内', 1],
			['1至3天', 3],
			['3至7天', 7],
			['7至15天', 15],
			['15至30天', 30]
		].map(([name, days]) => [String(name), `accept_time > as_of - INTERVAL ${days} DAY`] as const)
	],
	'30天以上'
);

/** Steps of `age` for tickets that are still open, the youngest first. */
export const OPEN_AGES = namesOf(AGE).slice(1);

/** From dispatch to close in hours of the clock, of tickets that a unit has closed. */
const HANDLING = spans(
	'seconds_from_dispatch',
	3600,
	[
		['4小时以内', 4],
		['4至8小时', 8],
		['8至24小时', 24],
		['1至3天', 72],
		['3至7天', 168],
		['7至15天', 360]
	],
	'15天以上'
);

/** Office hours of a working day: the spans of working time are whole working days. */
const DAY_HOURS = OFFICE_HOURS.reduce((sum, { from, to }) => sum + (to - from) / 3600, 0);

/** The same in working hours of the calendar. */
const WORKTIME = spans(
	'working_from_dispatch',
	DAY_HOURS,
	[
		['半个工作日以内', 0.5],
		['半至1个工作日', 1],
		['1至2个工作日', 2],
		['2至3个工作日', 3],
		['3至5个工作日', 5],
		['5至10个工作日', 10]
	],
	'10个工作日以上'
);

/** States of `handling` and `worktime` that are no duration. */
const NO_DURATION = 3;
/** Steps of `handling` and of `worktime`, the shortest first. */
export const HANDLING_SPANS = namesOf(HANDLING).slice(NO_DURATION);
export const WORKTIME_SPANS = namesOf(WORKTIME).slice(NO_DURATION);

const RETURNED = 'coalesce(return_count > 0, false)';
/** What happened to a dispatched ticket on its way: given back by the unit, its deadline extended, both or neither. */
const FLOW = states(
	[
		['未派发', 'NOT dispatched'],
		['退单且延期', `${RETURNED} AND (${EXTENDED})`],
		['退单', RETURNED],
		['延期', EXTENDED]
	],
	'直接办理'
);

/** Ways of a dispatched ticket, from the plainest on. */
export const FLOWS = namesOf(FLOW).slice(1).reverse();

/** Whether the caller of a closed ticket was called back. */
const VISIT = states(
	[
		['未办结', 'NOT closed'],
		['回访接通', 'reached'],
		['回访未接通', 'visited']
	],
	'未回访'
);

/** Ways of calling back, for closed tickets. */
export const VISITS = namesOf(VISIT).slice(1);

const UNRATED = '未参评';
const ratings = (fact: string) =>
	states(
		RATING_LEVELS.map((level) => [level, `${fact} = '${level}'`] as const),
		UNRATED
	);
/** Values of `rating` and `first_rating`, the best first, and last what was not rated. */
export const RATINGS = [...RATING_LEVELS, UNRATED] as const;

/** Ratings of a caller who is not content. */
export const BAD_RATINGS = ['不满意', '非常不满意'] as const;
/** What stands for a reason that nobody wrote down. */
export const NO_REASON = '没有写明';

/** Why a caller was not content, as it is written; null for tickets that are not so rated. 保密 tickets tell no reason. */
const REASON =
	`CASE WHEN rating IN (${BAD_RATINGS.map((level) => `'${level}'`).join(', ')}) THEN ` +
	`CASE WHEN coalesce(secret, false) THEN '${SECRET_TEXT}' ELSE coalesce(nullif(trim(dissatisfied_reason), ''), '${NO_REASON}') END END`;

/** Working days of the calendar and the others; null where the calendar does not reach. */
const daytype = (workday: string): readonly State[] => [
	{ name: '工作日', test: workday },
	{ name: '休息日', test: `NOT ${workday}` }
];
/** Accepted on a working day, as it was derived with the ticket. */
const DAYTYPE = daytype('on_workday');
/** A call on a working day, by the same calendar. */
const CALL_DAYTYPE = daytype('(SELECT workday FROM calendar_days WHERE calendar_days.day = call_time::DATE)');

function states(tests: readonly (readonly [name: string, test: string])[], rest: string): readonly State[] {
	return [...tests.map(([name, test]) => ({ name, test })), { name: rest, test: null }];
}

/** Spans of a duration, each up to so many times `unit`, after the states that have no duration. */
function spans(
	of: string,
	unit: number,
	upTo: readonly (readonly [name: string, times: number])[],
	rest: string
): readonly State[] {
	return states(
		[
			['未派发', 'NOT dispatched'],
			['未办结', 'NOT closed'],
			['时长不详', `${of} IS NULL`],
			...upTo.map(([name, times]) => [name, `${of} <= ${unit * times}`] as const)
		],
		rest
	);
}

function namesOf(list: readonly State[]): readonly string[] {
	return list.map(({ name }) => name);
}

/** SQL: what belongs to the first state whose test holds; NULL where none does. */
function firstOf(list: readonly State[], value: (state: State, place: number) => string): string {
	const cases = list.flatMap((state, at) =>
		state.test === null ? [] : [`WHEN ${state.test} THEN ${value(state, at)}`]
	);
	const rest = list.findIndex(({ test }) => test === null);
	return `CASE ${cases.join(' ')}${rest < 0 ? '' : ` ELSE ${value(list[rest]!, rest)}`} END`;
}

/** SQL: the name of the first state that holds. */
function namedFirst(list: readonly State[]): string {
	return firstOf(list, ({ name }) => `'${name}'`);
}

/** SQL: the place of a dimension's value among its states, 1 for the first; NULL where it has none. */
export function placeOfState(list: readonly State[]): string {
	return firstOf(list, (_, at) => String(at + 1));
}

/** A dimension of the moment a row belongs to, for the datasets that are streams of moments. */
const time = (
	id: DimensionId,
	name: string,
	reads: (value: string) => boolean,
	sql: (at: string) => string
): Dimension => ({
	id,
	name,
	sql: { tickets: sql('accept_time'), calls: sql('call_time') },
	ordered: true,
	reads
});
/** A stretch of the calendar written in this way, that there is. */
const period = (shape: RegExp) => (value: string) => shape.test(value) && readPeriod(value) !== null;
const aDay = period(/^\d{4}-\d{2}-\d{2}$/);
const dayOf = (at: string) => `strftime(${at}, '%Y-%m-%d')`;
const DAYS = time('day', '日', aDay, dayOf);
/** Of all times faults have the day alone: a stretch of days narrows the period that circuit time is worked out for. */
const DAY: Dimension = { ...DAYS, sql: { ...DAYS.sql, circuit_faults: dayOf('fault_start') } };
const column = (id: DimensionId, name: string): Dimension => ({ id, name, sql: { tickets: id }, ordered: false });
const known = (id: DimensionId, name: string, list: readonly State[]): Dimension => ({
	id,
	name,
	sql: { tickets: namedFirst(list) },
	ordered: false,
	states: list
});
const ofCalls = (id: DimensionId, name: string, sql: string): Dimension => ({
	id,
	name,
	sql: { calls: sql },
	ordered: false
});
const yesOrNo = (flag: string) => `CASE WHEN ${flag} THEN '是' WHEN NOT ${flag} THEN '否' END`;

const dimensions: readonly Dimension[] = [
	time('year', '年', period(/^\d{4}$/), (at) => `strftime(${at}, '%Y')`),
	time('quarter', '季度', period(/^\d{4}-Q\d$/), (at) => `strftime(${at}, '%Y') || '-Q' || quarter(${at})`),
	time('month', '月', period(/^\d{4}-\d{2}$/), (at) => `strftime(${at}, '%Y-%m')`),
	/** The Monday that begins the week. */
	time('week', '周', aDay, (at) => `strftime(date_trunc('week', ${at}), '%Y-%m-%d')`),
	DAY,
	/** 1 = Monday … 7 = Sunday. */
	time(
		'weekday',
		'星期',
		(value) => /^[1-7]$/.test(value),
		(at) => `isodow(${at})::VARCHAR`
	),
	time(
		'hour',
		'时段',
		(value) => /^([01]\d|2[0-3])$/.test(value),
		(at) => `strftime(${at}, '%H')`
	),
	{ ...known('daytype', '日期类型', DAYTYPE), sql: { tickets: namedFirst(DAYTYPE), calls: namedFirst(CALL_DAYTYPE) } },
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
	known('timeliness', '时限状态', TIMELINESS),
	/** Of the tickets that were dispatched: what the front desk closes itself never leaves the first stage. */
	known('stage', '派发后进展', STAGE),
	known('age', '未办结时长', AGE),
	known('handling', '办理用时', HANDLING),
	known('worktime', '办理工时', WORKTIME),
	known('flow', '流转', FLOW),
	known('visit', '回访', VISIT),
	known('rating', '最终评价', ratings('rating')),
	known('first_rating', '首次评价', ratings('first_rating')),
	{ id: 'reason', name: '不满意原因', sql: { tickets: REASON }, ordered: false },
	/**
	 * A key made of the telephone number with a secret of this machine: the same caller again, nobody by name. 保密 tickets
	 * have none: beside a caller's other tickets they would tell who made them.
	 */
	{
		id: 'caller',
		name: '来电人',
		sql: { tickets: 'CASE WHEN NOT coalesce(secret, false) THEN caller_key END' },
		ordered: false
	},
	ofCalls('agent_requested', '是否转人工', yesOrNo('agent_requested')),
	ofCalls('answered', '是否接通', yesOrNo('answered')),
	ofCalls('agent', '坐席', 'agent'),
	{ id: 'circuit', name: '线路', sql: { circuits: 'circuit_no', circuit_faults: 'circuit_no' }, ordered: false }
];

/** Every dimension by id. */
export const DIMENSIONS: Readonly<Record<DimensionId, Dimension>> = Object.fromEntries(
	dimensions.map((dimension) => [dimension.id, dimension])
) as Record<DimensionId, Dimension>;

/** Have the rows of a dataset this dimension? */
export function hasDimension(dataset: DatasetKind, id: DimensionId): boolean {
	return DIMENSIONS[id].sql[dataset] !== undefined;
}

/** Trusted SQL of a dimension over a row of `facts`. Throws a RangeError for a dataset whose rows do not have it. */
export function dimensionSql(id: DimensionId, dataset: DatasetKind = 'tickets'): string {
	const { name, sql } = DIMENSIONS[id];
	const text = sql[dataset];
	if (text === undefined) throw new RangeError(`“${DATASETS[dataset].name}”不能按${name}分组`);
	return text;
}

/** What a group without a value is called. */
export const UNFILLED = '未填写';
