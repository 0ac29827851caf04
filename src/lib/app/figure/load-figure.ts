import type { MetricValue } from '../../domain/metric.ts';
import type { Engine } from '../../engine/engine.ts';
import { selectRows } from '../../explore/ticket-scope.ts';
import { countsRows, METRICS, metricVariant } from '../../metrics/catalogue.ts';
import { compareMetrics } from '../../metrics/compare-metrics.ts';
import { metricStatement, statementText } from '../../metrics/metric-statement.ts';
import {
	DRILL_PARTS,
	drillPredicate,
	filterReaching,
	withoutDimension,
	type DrillPart,
	type TicketFilter
} from '../../metrics/ticket-filter.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { shownPeriod } from '../analysis/comparison.ts';
import type { FigureRef } from './figures.svelte.ts';

export interface FigurePart {
	readonly part: DrillPart;
	/** Tickets, or rows of the metric's own dataset. */
	readonly rows: number;
	/** Lets just these rows through. */
	readonly filter: TicketFilter;
}

/** A figure with everything needed to defend it. */
export interface FigureDetail {
	readonly value: MetricValue;
	readonly variantName: string;
	/** How many variants the metric has. */
	readonly variants: number;
	/** Empty where the filter leaves no stretch of days that another could be compared with. */
	readonly compared: readonly { readonly name: '环比' | '同比'; readonly value: MetricValue }[];
	/** Empty for a metric that counts no rows: circuit time. */
	readonly parts: readonly FigurePart[];
	/** The statement that gave the figure, ready to run. */
	readonly sql: string;
	readonly engine: string;
}

/**
 * Works a figure out again, alone, with the rows in and out of its numerator. Brushed days are its period, as they are
 * that of the page's totals: it is compared with as many days before them.
 */
export async function loadFigure(
	engine: Engine,
	figure: FigureRef,
	asOf: string,
	variants: Workspace['variants']
): Promise<FigureDetail> {
	const { id } = figure;
	const chosen = { ...variants, ...(figure.variant === undefined ? {} : { [id]: figure.variant }) };
	const variant = metricVariant(id, chosen[id]);
	const asked = figure.filter && filterReaching(figure.filter, METRICS[id].datasets[0]);
	const shown = shownPeriod(figure.period, asked);
	const filter = shown && asked ? withoutDimension(asked, 'day') : asked;
	const period = shown ?? figure.period;
	const compared = await compareMetrics(engine, { period, asOf, variants: chosen, filter, ids: [id] });
	const { current, previous, yearEarlier } = compared[id];
	return {
		value: current,
		variantName: variant.name,
		variants: METRICS[id].variants.length,
		compared: shown
			? [
					{ name: '环比', value: previous },
					{ name: '同比', value: yearEarlier }
				]
			: [],
		parts: countsRows(id) ? await countParts(engine, { id, period, filter }, asOf, variant.id) : [],
		sql: statementText(metricStatement({ id, variant: variant.id }, { period, asOf }, filter)),
		engine: engine.label
	};
}

/** How many rows each part of a metric opens, counted by the very predicates that their list is filtered by. */
async function countParts(
	engine: Engine,
	{ id, period, filter }: Pick<FigureRef, 'id' | 'period'> & { readonly filter: TicketFilter | undefined },
	asOf: string,
	variant: string
): Promise<FigurePart[]> {
	const ratio = metricVariant(id, variant).measure.kind === 'ratio';
	const parts: readonly DrillPart[] = ratio ? DRILL_PARTS : ['numerator'];
	const columns = parts.map(
		(part) => `count(*) FILTER (WHERE ${drillPredicate({ metric: id, variant, part })}) AS ${part}`
	);
	// The page may be filtered by a part of a metric itself: the rows are then in both.
	const { drill, within = [], ...rest } = filter ?? {};
	const narrowed = [...within, ...(drill ? [drill] : [])];
	const page: TicketFilter = { ...rest, period, ...(narrowed.length > 0 ? { within: narrowed } : {}) };
	const [row] = await engine.query<Record<string, number>>(
		selectRows(METRICS[id].datasets[0], { period, asOf, filter: page }, columns.join(', '))
	);
	return parts.map((part) => ({
		part,
		rows: row?.[part] ?? 0,
		filter: { ...page, drill: { metric: id, variant, part } }
	}));
}
