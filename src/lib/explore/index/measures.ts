import { METRIC_IDS, type MetricId } from '../../domain/metric.ts';
import { isTicketMetric, METRICS, metricVariant } from '../../metrics/catalogue.ts';
import { both } from '../../metrics/measure-columns.ts';

/** How a metric is worked out from what the index holds of a ticket. Numbers are places in the index's layout. */
export type IndexMeasure =
	| { readonly kind: 'count'; readonly base: number }
	| { readonly kind: 'ratio'; readonly base: number; readonly part: number }
	/** Sum of a weight over the rows of `base`, by their number. */
	| { readonly kind: 'weighted'; readonly base: number; readonly weight: number }
	| { readonly kind: 'mean' | 'median'; readonly base: number; readonly hours: number };

/** Which predicates, weights and durations are read from SQL, and what is worked out from them. */
export interface MeasureLayout {
	/** Trusted SQL predicates over `facts`; each becomes a bit. */
	readonly predicates: readonly string[];
	/** Trusted SQL of the weights of weighted ratios. */
	readonly weights: readonly string[];
	/** Trusted SQL in hours, null where a ticket has none. */
	readonly hours: readonly string[];
	readonly measures: Readonly<Partial<Record<MetricId, IndexMeasure>>>;
}

const NOT_COUNTED = (id: MetricId) => `指标“${METRICS[id].name}”的口径不能逐件计算`;

/** The ticket metrics in their chosen variants, from the very predicates that SQL counts with. */
export function measureLayout(variants: Readonly<Partial<Record<MetricId, string | undefined>>> = {}): MeasureLayout {
	const predicates = listing();
	const weights = listing();
	const hours = listing();
	const measures: Partial<Record<MetricId, IndexMeasure>> = {};
	for (const id of METRIC_IDS.filter(isTicketMetric)) {
		const { measure } = metricVariant(id, variants[id]);
		switch (measure.kind) {
			case 'count':
				measures[id] = { kind: 'count', base: predicates.place(measure.base) };
				break;
			case 'ratio':
				measures[id] =
					measure.weight === undefined
						? {
								kind: 'ratio',
								base: predicates.place(measure.base),
								part: predicates.place(both(measure.base, measure.part))
							}
						: { kind: 'weighted', base: predicates.place(measure.base), weight: weights.place(measure.weight) };
				break;
			case 'mean':
				measures[id] = { kind: 'mean', base: predicates.place(measure.base), hours: hours.place(measure.of) };
				break;
			case 'quantile':
				if (measure.at !== 0.5) throw new RangeError(NOT_COUNTED(id));
				measures[id] = { kind: 'median', base: predicates.place(measure.base), hours: hours.place(measure.of) };
				break;
			default:
				throw new RangeError(NOT_COUNTED(id));
		}
	}
	return { predicates: predicates.texts, weights: weights.texts, hours: hours.texts, measures };
}

/** Texts in the order in which they were first asked for. */
function listing() {
	const texts: string[] = [];
	return {
		texts,
		place(text: string): number {
			const found = texts.indexOf(text);
			return found >= 0 ? found : texts.push(text) - 1;
		}
	};
}
