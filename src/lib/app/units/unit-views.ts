import type { ChartView } from '../../charts/chart-view.ts';
import { trendChart } from '../../charts/trend-chart.ts';
import { INTERVAL_RULE } from '../../domain/interval.ts';
import type { MetricId } from '../../domain/metric.ts';
import { METRICS, metricVariant } from '../../metrics/catalogue.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { emptyStep, timeAxis, type Annotations } from '../overview/time-axis.ts';
import { UNIT_METRICS, type UnitsData } from './load-units.ts';

/** The definitions of metrics in their chosen variants, with how small samples are marked where there are rates. */
export function definitionsOf(variants: Workspace['variants'], ids: readonly MetricId[] = UNIT_METRICS): string {
	const texts = ids.map((id) => `${METRICS[id].name}：${metricVariant(id, variants[id]).definition}`);
	return [...texts, ...(ids.some((id) => METRICS[id].unit === '%') ? [INTERVAL_RULE] : [])].join('\n');
}

/** Tickets received along the page's time axis. */
export function receivedTrend({ trend, request, known }: UnitsData, annotations: Annotations): ChartView {
	const axis = timeAxis(request, annotations);
	const found = new Map(trend.map((row) => [row.key, row.tickets]));
	const values = axis.buckets.map(({ key }) => found.get(key) ?? emptyStep(request, key, known));
	const view = trendChart({
		...axis,
		series: [{ key: 'tickets_received', name: '受理', unit: '件', values }]
	});
	return trend.length === 0 ? { ...view, empty: true } : view;
}
