import type { Measure } from './definition.ts';

export type RowMeasure = Exclude<Measure, { kind: 'circuits' }>;

/** The four figures of a measure as SQL aggregates over `facts`. Parts are null where the metric has none. */
export interface MeasureColumns {
	readonly numerator: string;
	readonly denominator: string;
	readonly value: string;
	readonly sample: string;
}

const count = (where: string) => `count(*) FILTER (WHERE ${where})`;
const sum = (expression: string, where: string) => `coalesce(sum(${expression}) FILTER (WHERE ${where}), 0)::DOUBLE`;

/** A measure as SQL aggregates. A ratio over nothing is NULL. */
export function measureColumns(measure: RowMeasure): MeasureColumns {
	const rows = count(measure.base);
	switch (measure.kind) {
		case 'count':
			return { numerator: 'NULL', denominator: 'NULL', value: rows, sample: rows };
		case 'distinct': {
			const value = `count(DISTINCT ${measure.of}) FILTER (WHERE ${measure.base})`;
			return { numerator: 'NULL', denominator: 'NULL', value, sample: rows };
		}
		case 'quantile': {
			const name = measure.at === 0.5 ? `median(${measure.of})` : `quantile_cont(${measure.of}, ${measure.at})`;
			const value = `${name} FILTER (WHERE ${measure.base})`;
			return { numerator: 'NULL', denominator: 'NULL', value, sample: rows };
		}
		case 'mean':
			return divided(sum(measure.of, measure.base), rows, rows);
		case 'sums':
			return divided(sum(measure.part, measure.base), sum(measure.whole, measure.base), rows);
		case 'ratio':
			return divided(
				measure.weight === undefined ? count(both(measure.base, measure.part)) : sum(measure.weight, measure.base),
				rows,
				rows
			);
	}
}

/** Rows of `base` that also meet `part`. */
export function both(base: string, part: string): string {
	return base === 'true' ? part : `(${base}) AND (${part})`;
}

function divided(numerator: string, denominator: string, sample: string): MeasureColumns {
	return { numerator, denominator, value: `${numerator} / nullif(${denominator}, 0)`, sample };
}

/** Every piece of SQL that a measure is made of, to find the facts it uses. */
export function measureText(measure: RowMeasure): string {
	return Object.entries(measure)
		.filter(([key]) => key !== 'kind')
		.map(([, text]) => text)
		.join(' ');
}
