import type { MetricValue } from '../../domain/metric.ts';
import type { Engine } from '../../engine/engine.ts';
import { countTickets } from '../../explore/list-tickets.ts';
import { isTicketMetric, METRICS, metricVariant } from '../../metrics/catalogue.ts';
import { metricChange, type MetricChange } from '../../metrics/compare-metrics.ts';
import { computeMetrics } from '../../metrics/compute-metrics.ts';
import { metricStatement, statementText } from '../../metrics/metric-statement.ts';
import { DRILL_PARTS, type DrillPart, type TicketFilter } from '../../metrics/ticket-filter.ts';
import { previousPeriod, yearEarlier } from '../../domain/period.ts';
import type { Workspace } from '../../workspace/schema.ts';
import type { FigureRef } from './figures.svelte.ts';

export interface FigurePart {
	readonly part: DrillPart;
	readonly tickets: number;
	/** Opens just these tickets. */
	readonly filter: TicketFilter;
}

/** A figure with everything needed to defend it. */
export interface FigureDetail {
	readonly value: MetricValue;
	readonly variantName: string;
	/** How many variants the metric has. */
	readonly variants: number;
	readonly compared: readonly {
		readonly name: '环比' | '同比';
		readonly value: MetricValue;
		readonly change: MetricChange | null;
	}[];
	/** Empty for a metric that does not count tickets. */
	readonly parts: readonly FigurePart[];
	/** The statement that gave the figure, ready to run. */
	readonly sql: string;
	readonly engine: string;
}

/** Works a figure out again, alone, with the tickets in and out of its numerator. */
export async function loadFigure(
	engine: Engine,
	{ id, period, filter }: FigureRef,
	asOf: string,
	variants: Workspace['variants']
): Promise<FigureDetail> {
	const variant = metricVariant(id, variants[id]);
	const narrowed = isTicketMetric(id) ? filter : undefined;
	const at = async (when: typeof period) =>
		(await computeMetrics(engine, { period: when, asOf, variants, filter: narrowed, ids: [id] }))[id];
	const value = await at(period);
	const before = await at(previousPeriod(period));
	const year = await at(yearEarlier(period));
	const statement = metricStatement({ id, variant: variant.id }, { period, asOf }, narrowed);
	return {
		value,
		variantName: variant.name,
		variants: METRICS[id].variants.length,
		compared: [
			{ name: '环比', value: before, change: metricChange(value, before) },
			{ name: '同比', value: year, change: metricChange(value, year) }
		],
		parts: isTicketMetric(id) ? await countParts(engine, { id, period, filter }, asOf, variant.id) : [],
		sql: statementText(statement),
		engine: engine.label
	};
}

async function countParts(
	engine: Engine,
	{ id, period, filter }: FigureRef,
	asOf: string,
	variant: string
): Promise<FigurePart[]> {
	const ratio = metricVariant(id, variant).measure.kind === 'ratio';
	const wanted = ratio ? DRILL_PARTS : (['numerator'] as const);
	const parts: FigurePart[] = [];
	for (const part of wanted) {
		const own: TicketFilter = { ...filter, period, drill: { metric: id, variant, part } };
		parts.push({ part, tickets: await countTickets(engine, { period, asOf, filter: own }), filter: own });
	}
	return parts;
}
