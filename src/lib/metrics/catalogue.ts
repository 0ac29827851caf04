import { METRIC_IDS, type MetricId } from '../domain/metric.ts';
import type { MetricDefinition, MetricVariant } from './definition.ts';
import { calls } from './families/calls.ts';
import { circuits } from './families/circuits.ts';
import { funds } from './families/funds.ts';
import { handlingTime } from './families/handling-time.ts';
import { ledgers } from './families/ledgers.ts';
import { quality } from './families/quality.ts';
import { resolution } from './families/resolution.ts';
import { satisfaction } from './families/satisfaction.ts';
import { sign } from './families/sign.ts';
import { timeliness } from './families/timeliness.ts';
import { volume } from './families/volume.ts';

const definitions: readonly MetricDefinition[] = [
	...volume,
	...resolution,
	...timeliness,
	...satisfaction,
	...handlingTime,
	...quality,
	...sign,
	...calls,
	...circuits,
	...ledgers,
	...funds
];

/** Every metric definition by id. */
export const METRICS: Readonly<Record<MetricId, MetricDefinition>> = Object.fromEntries(
	definitions.map((definition) => [definition.id, definition])
) as Record<MetricId, MetricDefinition>;

/** Definitions in the order of `METRIC_IDS`. */
export const metricList: readonly MetricDefinition[] = METRIC_IDS.map((id) => METRICS[id]);

/** A metric's variant by id, the default where none is named. Throws a RangeError for an unknown one. */
export function metricVariant(id: MetricId, variant?: string): MetricVariant {
	const definition = METRICS[id];
	if (variant === undefined) return definition.variants[0];
	const found = definition.variants.find((candidate) => candidate.id === variant);
	if (found) return found;
	const known = definition.variants.map((candidate) => `${candidate.id}（${candidate.name}）`).join('、');
	throw new RangeError(`指标“${definition.name}”没有口径“${variant}”，可选：${known}`);
}

/** Is this metric counted from single rows of its dataset, which can be listed behind it? Circuit time is not. */
export function countsRows(id: MetricId): boolean {
	return METRICS[id].variants[0].measure.kind !== 'circuits';
}

/** Is this a metric over single tickets, that can be grouped by any dimension and opened to its tickets? */
export function isTicketMetric(id: MetricId): boolean {
	return METRICS[id].datasets[0] === 'tickets';
}
