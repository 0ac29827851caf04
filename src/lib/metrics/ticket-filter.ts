import type { DatasetKind } from '../domain/dataset.ts';
import type { MetricId } from '../domain/metric.ts';
import type { Period } from '../domain/period.ts';
import { join, raw, sql, type Sql } from '../engine/sql/quote.ts';
import { countsRows, METRICS, metricVariant } from './catalogue.ts';
import { both, type RowMeasure } from './measure-columns.ts';
import { DIMENSION_IDS, dimensionSql, hasDimension, type DimensionId } from './dimensions.ts';

/** Chosen values and ranges of one dimension; null is 未填写. With `exclude`, everything but these. */
export interface DimensionSelection {
	readonly values: readonly (string | null)[];
	/** First and last value of each range, both in it; only for dimensions whose values have an order of their own. */
	readonly ranges?: readonly ValueRange[];
	readonly exclude?: boolean;
}

export type ValueRange = readonly [first: string, last: string];

/** Does the selection choose anything? One that does not lets everything through. */
export function isChosen(selection: DimensionSelection | undefined): selection is DimensionSelection {
	return selection !== undefined && (selection.values.length > 0 || (selection.ranges ?? []).length > 0);
}

/** The one stretch that a selection chooses and nothing else; null where it takes values or excludes. */
export function stretchOf({ values, ranges = [], exclude = false }: DimensionSelection): ValueRange | null {
	return exclude || values.length > 0 || ranges.length !== 1 ? null : ranges[0]!;
}

/** Is a value of the dimension let through? The same answer as the predicate that SQL is given. */
export function lets({ values, ranges, exclude }: DimensionSelection, value: string | null): boolean {
	const chosen =
		values.includes(value) ||
		(value !== null && (ranges ?? []).some(([first, last]) => value >= first && value <= last));
	return chosen !== (exclude ?? false);
}

/** Which rows of a metric: those that count, all that were looked at, or those looked at that do not count. */
export const DRILL_PARTS = ['numerator', 'denominator', 'outside'] as const;
export type DrillPart = (typeof DRILL_PARTS)[number];

export interface MetricDrill {
	readonly metric: MetricId;
	/** Absent: the default variant. */
	readonly variant?: string;
	readonly part: DrillPart;
}

/** Which tickets, or rows of another dataset, are meant. Everything absent means all of them. */
export interface TicketFilter {
	/** Period of acceptance; absent: that of the page. */
	readonly period?: Period;
	readonly dimensions?: Readonly<Partial<Record<DimensionId, DimensionSelection>>>;
	/** Looked for in number, title, content, unit, area and categories; words apart by blanks must all be there. */
	readonly text?: string;
	readonly drill?: MetricDrill;
	/** Further parts of metrics that the tickets must be in, such as that which the page is filtered by. */
	readonly within?: readonly MetricDrill[];
}

/** The same filter without one dimension: a chart never filters itself. */
export function withoutDimension(filter: TicketFilter, dimension: DimensionId): TicketFilter {
	const dimensions = Object.fromEntries(Object.entries(filter.dimensions ?? {}).filter(([id]) => id !== dimension));
	return { ...filter, dimensions };
}

/**
 * What of a filter reaches the rows of a dataset: the dimensions that they have, the parts of metrics that count them, and
 * for tickets the words looked for. Faults have no other days than one stretch of them, which becomes their period.
 */
export function filterReaching(filter: TicketFilter, dataset: DatasetKind): TicketFilter {
	const reaches = ({ metric }: MetricDrill) => METRICS[metric].datasets[0] === dataset;
	const has = (id: DimensionId, selection: DimensionSelection) =>
		hasDimension(dataset, id) && (dataset !== 'circuit_faults' || id !== 'day' || stretchOf(selection) !== null);
	const chosen = Object.entries(filter.dimensions ?? {}).filter(([id, one]) => has(id as DimensionId, one));
	const within = (filter.within ?? []).filter(reaches);
	return {
		...(filter.period ? { period: filter.period } : {}),
		...(chosen.length > 0 ? { dimensions: Object.fromEntries(chosen) } : {}),
		...(filter.text && dataset === 'tickets' ? { text: filter.text } : {}),
		...(filter.drill && reaches(filter.drill) ? { drill: filter.drill } : {}),
		...(within.length > 0 ? { within } : {})
	};
}

/**
 * The filter as a predicate over `facts` of a dataset, values as parameters; null where it lets every row through. The
 * period is not in it: it bounds `facts` itself. What does not reach the dataset is left out.
 */
export function filterPredicate(filter: TicketFilter, dataset: DatasetKind = 'tickets'): Sql | null {
	const { dimensions, text, drill, within = [] } = filterReaching(filter, dataset);
	const parts: Sql[] = [];
	for (const id of DIMENSION_IDS) {
		const selection = dimensions?.[id];
		if (isChosen(selection)) parts.push(selectionPredicate(dimensionSql(id, dataset), selection));
	}
	for (const word of (text ?? '').split(/\s+/).filter(Boolean)) parts.push(textPredicate(word));
	for (const one of [...within, ...(drill ? [drill] : [])]) parts.push(raw(`(${drillPredicate(one)})`));
	return parts.length === 0 ? null : join(parts, '\n\tAND ');
}

function selectionPredicate(value: string, { values, ranges, exclude }: DimensionSelection): Sql {
	const expression = raw(value);
	const known = values.filter((value) => value !== null);
	const tests: Sql[] = [];
	if (known.length > 0) {
		const list = join(
			known.map((value) => sql`${value}::VARCHAR`),
			', '
		);
		tests.push(sql`coalesce(${expression} IN (${list}), false)`);
	}
	for (const [first, last] of ranges ?? []) {
		tests.push(sql`coalesce(${expression} BETWEEN ${first}::VARCHAR AND ${last}::VARCHAR, false)`);
	}
	if (known.length < values.length) tests.push(sql`${expression} IS NULL`);
	const any = sql`(${join(tests, ' OR ')})`;
	return exclude ? sql`NOT ${any}` : any;
}

/** What a search may look into. Title and content of a 保密 ticket are never searched: a hit would tell them. */
const OPEN_TEXT = `concat_ws(chr(10), ticket_no, unit, area, cat1, cat2, cat3, category)`;
const NARRATIVE = `CASE WHEN coalesce(secret, false) THEN '' ELSE concat_ws(chr(10), title, content) END`;

function textPredicate(word: string): Sql {
	return sql`contains(lower(${raw(OPEN_TEXT)} || chr(10) || ${raw(NARRATIVE)}), lower(${word}::VARCHAR))`;
}

/** A metric's own predicate for one part of it, as trusted SQL over `facts`. Throws a RangeError for one that counts no rows. */
export function drillPredicate(drill: MetricDrill): string {
	if (!countsRows(drill.metric)) throw new RangeError(`指标“${METRICS[drill.metric].name}”不是由一行行记录数出来的`);
	const measure = metricVariant(drill.metric, drill.variant).measure as RowMeasure;
	if (measure.kind !== 'ratio') return drill.part === 'outside' ? 'false' : measure.base;
	switch (drill.part) {
		case 'numerator':
			return both(measure.base, measure.part);
		case 'denominator':
			return measure.base;
		case 'outside':
			return both(measure.base, `NOT (${measure.part})`);
	}
}
