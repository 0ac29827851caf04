import type { DatasetKind } from '../domain/dataset.ts';
import type { MetricId } from '../domain/metric.ts';

/**
 * How a variant counts the rows of its dataset. Every text is trusted SQL over one row of `facts`: the dataset's own
 * columns and the named facts of `facts.ts`.
 */
export type Measure =
	/** Number of rows. */
	| { readonly kind: 'count'; readonly base: string }
	/** Number of different values. */
	| { readonly kind: 'distinct'; readonly base: string; readonly of: string }
	/** Rows of `base` that also meet `part` ÷ rows of `base`; with `weight` the numerator is the sum of the weights. */
	| { readonly kind: 'ratio'; readonly base: string; readonly part: string; readonly weight?: string }
	/** Sum of `part` ÷ sum of `whole`. */
	| { readonly kind: 'sums'; readonly base: string; readonly part: string; readonly whole: string }
	/** Mean of `of` over the rows of `base`. */
	| { readonly kind: 'mean'; readonly base: string; readonly of: string }
	/** The value of `of` that a share `at` (0–1) of the rows of `base` do not exceed, between two rows by proportion. */
	| { readonly kind: 'quantile'; readonly base: string; readonly of: string; readonly at: number }
	/** Circuit time: not a row predicate, see `circuit-availability.ts`. */
	| { readonly kind: 'circuits'; readonly countPlanned: boolean };

/** One way of counting a metric (口径). */
export interface MetricVariant {
	readonly id: string;
	/** Chinese name of the variant. */
	readonly name: string;
	/** 口径 in Chinese, whole sentences, with how impossible rows are treated. */
	readonly definition: string;
	/** Standard, document or product choice that the formula comes from. */
	readonly source: string;
	readonly measure: Measure;
	/**
	 * Columns without which the value is unknown rather than zero; `a|b` needs one of the two. A column counts as there
	 * when any imported row has a value in it.
	 */
	readonly columns?: readonly string[];
}

/** A metric as data: the same definition counts, groups by any dimension, and finds the rows behind the figure. */
export interface MetricDefinition {
	readonly id: MetricId;
	readonly name: string;
	readonly unit: string;
	/** Which direction is good: decides the colour of a change. */
	readonly better: 'higher' | 'lower' | 'neutral';
	/** The dataset whose rows are counted comes first. */
	readonly datasets: readonly [DatasetKind, ...DatasetKind[]];
	/** The first is the default. */
	readonly variants: readonly [MetricVariant, ...MetricVariant[]];
}
