import type { MetricId } from '../../domain/metric.ts';
import { metricList, METRICS } from '../../metrics/catalogue.ts';

interface Option<Value extends string> {
	readonly value: Value;
	readonly label: string;
}

/** Where a goal's actual may come from: typed by hand, or any metric of the catalogue. */
export function goalMetricOptions(): readonly Option<MetricId | ''>[] {
	const metrics = metricList.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }));
	return [{ value: '', label: '手工填报' }, ...metrics];
}

/** Definitions (口径) of a metric that a goal may insist on; empty means the one chosen in the settings. */
export function goalVariantOptions(metric: MetricId | ''): readonly Option<string>[] {
	const own = { value: '', label: '按设置所选口径' };
	if (metric === '') return [own];
	return [own, ...METRICS[metric].variants.map(({ id, name }) => ({ value: id, label: name }))];
}
