import type { ChartView } from '../../charts/chart-view.ts';
import { heatChart } from '../../charts/heat-chart.ts';
import { trendChart } from '../../charts/trend-chart.ts';
import type { MetricId } from '../../domain/metric.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import { WEEKDAYS } from '../overview/overview-views.ts';
import { emptyStep, timeAxis, type Annotations } from '../overview/time-axis.ts';
import type { CallsData } from './load-calls.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

/** Calls, those that asked for an agent and those answered, along time, with the rate chosen for 接通率. */
export function callTrend({ request, known, steps, totals }: CallsData, annotations: Annotations): ChartView {
	const axis = timeAxis(request, annotations);
	const counts = (id: MetricId) =>
		axis.buckets.map(({ key }) => steps.get(key)?.figures[id].value ?? emptyStep(request, key, known));
	const rates = axis.buckets.map(({ key }) => steps.get(key)?.figures.call_answer_rate.value ?? null);
	/** Left out where the ledger has no such column: a line of zeros would say otherwise. */
	const told = (id: MetricId, name: string) =>
		totals.get(id)!.now.value === null ? [] : [{ key: id, name, unit: '通', values: counts(id) }];
	return trendChart({
		...axis,
		series: [
			{ key: 'calls_received', name: '呼入', unit: '通', values: counts('calls_received') },
			...told('calls_requested', '请求人工'),
			...told('calls_answered', '接通'),
			{ key: 'call_answer_rate', name: '接通率', unit: '%', right: true, values: rates }
		]
	});
}

/** The hour of the week in which calls come, or in which they are missed. */
export function callWeek({ week, totals }: CallsData, what: 'calls_received' | 'call_answer_rate'): ChartView {
	const counts = what === 'calls_received';
	/** Hours without a call are none only where calls were imported. */
	const none = counts && totals.get('calls_received')!.now.value !== null ? 0 : null;
	return heatChart({
		rowName: '星期',
		columnName: '时段',
		valueName: METRICS[what].name,
		unit: METRICS[what].unit,
		ramp: counts ? 'volume' : 'shortfall',
		rows: WEEKDAYS.map((name, at) => ({ key: String(at + 1), name })),
		columns: HOURS.map((hour) => ({ key: hour, name: `${Number(hour)}时` })),
		values: WEEKDAYS.map((_, at) => HOURS.map((hour) => week.get(`${at + 1} ${hour}`)?.figures[what].value ?? none))
	});
}

/** How long callers wait before they are answered, by the hour of the day. */
export function callWaits({ hours }: CallsData): ChartView {
	const of = (id: MetricId) => HOURS.map((hour) => hours.get(hour)?.figures[id].value ?? null);
	return trendChart({
		bucketName: '时段',
		buckets: HOURS.map((hour) => ({ key: hour, label: `${Number(hour)}时` })),
		series: [
			{ key: 'median', name: '一半来电等待不超过', unit: '秒', values: of('median_wait_seconds') },
			{ key: 'p90', name: '九成来电等待不超过', unit: '秒', values: of('p90_wait_seconds') }
		]
	});
}
