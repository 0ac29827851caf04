import type { MetricId, MetricValue } from '../domain/metric.ts';
import { parsePeriod, type Period } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { metricKey, type MetricBinding } from '../evaluation/metric-reading.ts';
import type { IndicatorNode, Template } from '../evaluation/template.ts';
import { computeMetrics } from '../metrics/compute-metrics.ts';
import type { Workspace } from '../workspace/schema.ts';

/** Every metric that goals and rules read, each once, in the order of goals and then of the form. */
export function metricsRead(template: Template, workspace: Workspace): readonly MetricBinding[] {
	const all: MetricBinding[] = workspace.goals.flatMap((goal) => (goal.metric ? [goal.metric] : []));
	const visit = (node: IndicatorNode): void => {
		const rule = node.rule;
		if (rule?.kind === 'proportional' || rule?.kind === 'piecewise') {
			all.push({ id: rule.metric, variant: rule.variant });
		}
		if (rule?.kind === 'execution-rate') all.push({ id: 'fund_execution_rate', variant: rule.variant });
		node.children?.forEach(visit);
	};
	template.indicators.forEach(visit);
	return [...new Map(all.map((binding) => [metricKey(binding), binding])).values()];
}

/** Those of them in a definition or period other than the workspace's own. */
export function bindingsOf(template: Template, workspace: Workspace): readonly MetricBinding[] {
	return metricsRead(template, workspace).filter(
		({ variant, period }) => variant !== undefined || period !== undefined
	);
}

/** The values of those metrics by `metricKey`, beside the workspace's own under their plain ids. */
export async function boundMetrics(
	engine: Engine,
	bindings: readonly MetricBinding[],
	scope: { period: Period; asOf: string; variants: Workspace['variants'] }
): Promise<Record<string, MetricValue>> {
	const values: Record<string, MetricValue> = {};
	for (const binding of bindings) {
		const id: MetricId = binding.id;
		const found = await computeMetrics(engine, {
			...scope,
			period: binding.period === undefined ? scope.period : parsePeriod(binding.period),
			variants: binding.variant === undefined ? scope.variants : { ...scope.variants, [id]: binding.variant },
			ids: [id]
		});
		values[metricKey(binding)] = found[id];
	}
	return values;
}
