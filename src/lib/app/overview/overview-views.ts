import { barsChart } from '../../charts/bars-chart.ts';
import type { ChartView } from '../../charts/chart-view.ts';
import { funnelChart } from '../../charts/funnel-chart.ts';
import { heatChart } from '../../charts/heat-chart.ts';
import { shareChart } from '../../charts/share-chart.ts';
import { trendChart } from '../../charts/trend-chart.ts';
import { unitChart } from '../../charts/unit-chart.ts';
import type { MetricId } from '../../domain/metric.ts';
import type { CircuitStep } from '../../explore/circuit-availability.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import { STAGES } from '../../metrics/dimensions.ts';
import { bucketKeys } from './bucket.ts';
import type { OverviewData } from './load-overview.ts';
import { emptyStep, notesOn, timeAxis, type Annotations } from './time-axis.ts';

/** Monday first. */
export const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** A group's value as a chart names it: '' is 未填写. */
const keyOf = (row: BreakdownRow) => row.key ?? '';

/** One metric along the time axis; a step without tickets is 0 for counts, where tickets were imported, and unknown for ratios. */
export function alongTime(data: OverviewData, id: MetricId): (number | null)[] {
	const rows = new Map(data.trend.map((row) => [row.key, row]));
	const count = METRICS[id].unit === '件';
	return bucketKeys(data.request.bucket, data.request.period).map((key) => {
		const row = rows.get(key);
		if (row !== undefined) return row.figures[id].value;
		return count ? emptyStep(data.request, key, data.known) : null;
	});
}

export function trendView(data: OverviewData, annotations: Annotations): ChartView {
	const line = (id: MetricId, name: string) => ({ key: id, name, unit: '件', values: alongTime(data, id) });
	return trendChart({
		...timeAxis(data.request, annotations),
		series: [line('tickets_received', '受理'), line('tickets_dispatched', '派发'), line('tickets_resolved', '办结')]
	});
}

export function satisfactionView(data: OverviewData, annotations: Annotations): ChartView {
	const line = (id: MetricId) => ({ key: id, name: METRICS[id].name, unit: '%', values: alongTime(data, id) });
	return trendChart({
		...timeAxis(data.request, annotations),
		series: [line('satisfaction_rate'), { ...line('rating_rate'), right: true }]
	});
}

/** 受理 → 派发 → 办结 → 参评, each with the stages of the tickets that came so far. */
export const FUNNEL = ['受理', '派发', '派发后办结', '办结后参评'].map((name, at) => ({
	name,
	stages: STAGES.slice(at)
}));

export function funnelView({ stage }: OverviewData): ChartView {
	const tickets = new Map(stage.map((row) => [row.key, row.tickets]));
	return funnelChart({
		unit: '件',
		stages: FUNNEL.map(({ name, stages }, at) => ({
			key: String(at),
			name,
			value: stages.reduce((sum, one) => sum + (tickets.get(one) ?? 0), 0)
		}))
	});
}

export function shareView(rows: readonly BreakdownRow[], itemName: string): ChartView {
	return shareChart({
		itemName,
		unit: '件',
		items: rows.map((row) => ({ key: keyOf(row), name: row.label, value: row.tickets }))
	});
}

export function barsView(rows: readonly BreakdownRow[], itemName: string, top: number): ChartView {
	return barsChart({
		itemName,
		valueName: '受理量',
		unit: '件',
		top,
		share: true,
		items: rows.map((row) => ({ key: keyOf(row), name: row.label, value: row.tickets }))
	});
}

export function unitView({ unit }: OverviewData): ChartView {
	return unitChart({
		itemName: '承办单位',
		volumeName: '派发量',
		unit: '件',
		rateNames: [METRICS.on_time_resolution_rate.name, METRICS.satisfaction_rate.name],
		top: 12,
		items: unit.map((row) => ({
			key: keyOf(row),
			name: row.label,
			volume: row.figures.tickets_dispatched.value,
			rates: [row.figures.on_time_resolution_rate.value, row.figures.satisfaction_rate.value]
		}))
	});
}

export function hoursView({ hours, metrics }: OverviewData): ChartView {
	const known = metrics.tickets_received.current.value !== null;
	return heatChart({
		rowName: '星期',
		columnName: '时段',
		valueName: '受理量',
		unit: '件',
		rows: WEEKDAYS.map((name, at) => ({ key: String(at + 1), name })),
		columns: Array.from({ length: 24 }, (_, hour) => ({ key: String(hour).padStart(2, '0'), name: `${hour}时` })),
		values: known ? hours : hours.map((line) => line.map(() => null))
	});
}

export function circuitView(circuits: readonly CircuitStep[], annotations: Annotations): ChartView {
	const steps = [...new Set(circuits.map((row) => row.step))].sort();
	const names = new Map(circuits.map((row) => [row.circuitNo, row.circuitName ?? row.circuitNo]));
	const found = new Map(circuits.map((row) => [`${row.circuitNo}|${row.step}`, row.availability]));
	const byDay = steps.some((step) => step.length > 7);
	const label = (step: string) => `${Number(step.slice(-2))}${step.length > 7 ? '日' : '月'}`;
	return heatChart({
		rowName: '线路',
		columnName: byDay ? '日期' : '月份',
		valueName: '可用率',
		unit: '%',
		ramp: 'shortfall',
		rows: [...names].sort(([a], [b]) => a.localeCompare(b)).map(([key, name]) => ({ key, name })),
		columns: steps.map((step) => ({ key: step, name: label(step) })),
		values: [...names.keys()]
			.sort((a, b) => a.localeCompare(b))
			.map((circuit) => steps.map((step) => found.get(`${circuit}|${step}`) ?? null)),
		notes: notesOn(byDay ? 'day' : 'month', annotations)
	});
}
