import type { MetricId, MetricValue } from '../../domain/metric.ts';
import { parsePeriod, type Period } from '../../domain/period.ts';
import type { MetricBinding } from '../../evaluation/metric-reading.ts';
import { isTicketMetric, METRICS } from '../../metrics/catalogue.ts';
import type { MetricDrill } from '../../metrics/ticket-filter.ts';

/** What stands behind a goal's actual: tickets of a period, or the page that shows the metric's ledger. */
export type EvidenceTarget =
	| { readonly kind: 'tickets'; readonly period: Period; readonly drill: MetricDrill }
	| { readonly kind: 'room'; readonly room: 'calls' | 'support' };

/**
 * Where a bound goal's actual opens. Rates open every ticket that took part, counts those that were counted. Null while the
 * metric's value is not known: there is nothing to open.
 */
export function evidenceTarget(
	binding: MetricBinding,
	metrics: Readonly<Partial<Record<string, MetricValue>>>
): EvidenceTarget | null {
	const id: MetricId = binding.id;
	const known = metrics[id];
	if (known === undefined || known.value === null) return null;
	if (!isTicketMetric(id)) return { kind: 'room', room: METRICS[id].datasets[0] === 'calls' ? 'calls' : 'support' };
	return {
		kind: 'tickets',
		period: parsePeriod(binding.period ?? known.period),
		drill: {
			metric: id,
			variant: binding.variant ?? known.variant,
			part: METRICS[id].unit === '%' ? 'denominator' : 'numerator'
		}
	};
}
