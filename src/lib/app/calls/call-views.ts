import type { ChartView } from '../../charts/chart-view.ts';
import { heatChart } from '../../charts/heat-chart.ts';
import { trendChart } from '../../charts/trend-chart.ts';
import { formatCount, formatPercent, formatValue, UNKNOWN } from '../../domain/format.ts';
import type { CallGroup } from '../../explore/call-groups.ts';
import type { TableColumn } from '../../ui/table.ts';
import { WEEKDAYS } from '../overview/overview-views.ts';
import { timeAxis, type Annotations } from '../overview/time-axis.ts';
import type { CallsData } from './load-calls.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

/** Calls, those that asked for an agent and those answered, along time, with the rate chosen for 接通率. */
export function callTrend({ request, steps, total }: CallsData, annotations: Annotations): ChartView {
	const axis = timeAxis(request, annotations);
	const values = (pick: (group: CallGroup) => number | null, none: number | null) =>
		axis.buckets.map(({ key }) => {
			const group = steps.get(key);
			return group === undefined ? none : pick(group);
		});
	/** Left out where the ledger has no such column: a line of zeros would say otherwise. */
	const known = (key: 'requested' | 'answered', name: string) =>
		total === null || total[key] === null ? [] : [{ key, name, unit: '通', values: values((one) => one[key], 0) }];
	return trendChart({
		...axis,
		series: [
			{ key: 'calls', name: '呼入', unit: '通', values: values((one) => one.calls, 0) },
			...known('requested', '请求人工'),
			...known('answered', '接通'),
			{ key: 'rate', name: '接通率', unit: '%', right: true, values: values((one) => one.answerRate.value, null) }
		]
	});
}

/** The hour of the week in which calls come, or in which they are missed. */
export function callWeek({ week }: CallsData, what: 'calls' | 'rate'): ChartView {
	return heatChart({
		rowName: '星期',
		columnName: '时段',
		valueName: what === 'calls' ? '呼入量' : '接通率',
		unit: what === 'calls' ? '通' : '%',
		ramp: what === 'calls' ? 'volume' : 'shortfall',
		rows: WEEKDAYS.map((name, at) => ({ key: String(at + 1), name })),
		columns: HOURS.map((hour) => ({ key: hour, name: `${Number(hour)}时` })),
		values: WEEKDAYS.map((_, at) =>
			HOURS.map((hour) => {
				const group = week.get(`${at + 1} ${hour}`);
				return what === 'calls' ? (group?.calls ?? 0) : (group?.answerRate.value ?? null);
			})
		)
	});
}

/** How long callers wait before they are answered, by the hour of the day. */
export function callWaits({ hours }: CallsData): ChartView {
	const of = (pick: (group: CallGroup) => number | null) =>
		HOURS.map((hour) => {
			const group = hours.find(({ key }) => key === hour);
			return group === undefined ? null : pick(group);
		});
	return trendChart({
		bucketName: '时段',
		buckets: HOURS.map((hour) => ({ key: hour, label: `${Number(hour)}时` })),
		series: [
			{ key: 'median', name: '一半来电等待不超过', unit: '秒', values: of((group) => group.waitMedian) },
			{ key: 'p90', name: '九成来电等待不超过', unit: '秒', values: of((group) => group.waitP90) }
		]
	});
}

const right = 'right' as const;
/** One row an agent. */
export const AGENT_COLUMNS: readonly TableColumn<CallGroup>[] = [
	{ key: 'agent', name: '坐席工号', names: true, text: (row) => row.key ?? UNKNOWN, sort: (row) => row.key },
	{
		key: 'calls',
		name: '来电',
		unit: '通',
		align: right,
		text: (row) => formatCount(row.calls),
		sort: (row) => row.calls
	},
	{
		key: 'answered',
		name: '接通',
		unit: '通',
		align: right,
		text: (row) => formatCount(row.answered),
		sort: (row) => row.answered
	},
	{
		key: 'rate',
		name: '接通率',
		unit: '%',
		align: right,
		text: (row) => formatPercent(row.answerRate.value),
		sort: (row) => row.answerRate.value
	},
	{
		key: 'wait',
		name: '等待中位数',
		unit: '秒',
		align: right,
		text: (row) => formatValue(row.waitMedian, '秒'),
		sort: (row) => row.waitMedian
	},
	{
		key: 'talk',
		name: '平均通话',
		unit: '秒',
		align: right,
		text: (row) => formatValue(row.talkMean, '秒'),
		sort: (row) => row.talkMean
	}
];
