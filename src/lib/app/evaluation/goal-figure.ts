import type { MetricValue } from '../../domain/metric.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { MetricBinding } from '../../evaluation/metric-reading.ts';
import type { FigureRef } from '../figure/figures.svelte.ts';

/**
 * The figure that a bound goal's actual opens: its metric in the goal's own variant and period, with the rows behind it. Null
 * while the metric's value is not known: there is nothing to open.
 */
export function goalFigure(
	{ id, variant, period }: MetricBinding,
	metrics: Readonly<Partial<Record<string, MetricValue>>>
): FigureRef | null {
	const known = metrics[id];
	if (known === undefined || known.value === null) return null;
	return { id, variant: variant ?? known.variant, period: parsePeriod(period ?? known.period) };
}
