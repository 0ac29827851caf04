import { DATASET_KINDS } from '../domain/dataset.ts';
import { METRIC_IDS, type MetricId, type MetricValue } from '../domain/metric.ts';
import { periodText, type Period } from '../domain/period.ts';
import type { Engine, Row } from '../engine/engine.ts';
import { METRICS, metricVariant } from './catalogue.ts';
import { circuitStatement } from './circuit-availability.ts';
import { coverage, type Coverage } from './coverage.ts';
import { figureColumn, rowMetricsStatement, type Figure } from './metric-statement.ts';
import { missingBase, missingInput } from './missing.ts';
import type { TicketFilter } from './ticket-filter.ts';

export interface MetricsRequest {
	readonly period: Period;
	/** As-of instant `YYYY-MM-DD HH:MM:SS`. */
	readonly asOf: string;
	/** Chosen variant of a metric; the default where absent. */
	readonly variants?: Readonly<Partial<Record<MetricId, string | undefined>>> | undefined;
	/** Narrows each metric by what of it reaches the metric's rows; its own period is not looked at. */
	readonly filter?: TicketFilter | undefined;
	/** Absent: every metric. */
	readonly ids?: readonly MetricId[] | undefined;
}

/** Numerator, denominator, value and sample of one metric as the engine counted them. */
export type Figures = Readonly<Record<Figure, number | null>>;

/**
 * Every asked metric with its evidence: one statement a dataset, all ticket metrics in one. What cannot be known is null
 * with `missing` in Chinese. Throws a RangeError for a variant that a metric does not have.
 */
export async function computeMetrics(engine: Engine, request: MetricsRequest): Promise<Record<MetricId, MetricValue>> {
	return computeCovered(engine, request, await coverage(engine));
}

/** `computeMetrics` when the tables have been looked over already. */
export async function computeCovered(
	engine: Engine,
	request: MetricsRequest,
	found: Coverage
): Promise<Record<MetricId, MetricValue>> {
	const ids = request.ids ?? METRIC_IDS;
	const missing = new Map(ids.map((id) => [id, missingFor(id, request, found)]));
	const figures = await countFigures(
		engine,
		request,
		ids.filter((id) => missing.get(id) === null)
	);
	const values = ids.map((id) => [id, metricValue(id, request, figures.get(id), missing.get(id) ?? null)] as const);
	return Object.fromEntries(values) as Record<MetricId, MetricValue>;
}

/** A metric's value from figures counted elsewhere by its own predicates; unknown where the tables cannot tell. */
export function valueOfFigures(
	id: MetricId,
	request: Pick<MetricsRequest, 'period' | 'variants'>,
	figures: Figures | undefined,
	found: Coverage
): MetricValue {
	const missing = missingFor(id, request, found);
	return metricValue(id, request, missing === null ? figures : undefined, missing);
}

function missingFor(
	id: MetricId,
	{ variants, period }: Pick<MetricsRequest, 'period' | 'variants'>,
	found: Coverage
): string | null {
	return missingInput(METRICS[id], metricVariant(id, variants?.[id]), period, found);
}

async function countFigures(engine: Engine, request: MetricsRequest, ids: readonly MetricId[]) {
	const figures = new Map<MetricId, Figures>();
	for (const dataset of DATASET_KINDS) {
		const own = ids.filter((id) => METRICS[id].datasets[0] === dataset);
		if (own.length === 0) continue;
		if (dataset === 'circuits') {
			for (const id of own) figures.set(id, await circuitFigures(engine, request, id));
			continue;
		}
		const choices = own.map((id) => choice(id, request));
		const { period, asOf, filter } = request;
		const [row] = await engine.query(
			rowMetricsStatement({ period, asOf, dataset, choices, ...(filter ? { filter } : {}) })
		);
		for (const id of own) figures.set(id, readFigures(row ?? {}, id));
	}
	return figures;
}

function choice(id: MetricId, { variants }: MetricsRequest) {
	const variant = variants?.[id];
	return variant === undefined ? { id } : { id, variant };
}

/** The four figures of one metric in a row of `rowMetricsStatement`. */
export function readFigures(row: Row, id: MetricId): Figures {
	const figure = (name: Figure) => {
		const value = row[figureColumn(id, name)] ?? null;
		return value === null ? null : Number(value);
	};
	return {
		numerator: figure('numerator'),
		denominator: figure('denominator'),
		value: figure('value'),
		sample: figure('sample')
	};
}

async function circuitFigures(
	engine: Engine,
	{ period, asOf, variants, filter }: MetricsRequest,
	id: MetricId
): Promise<Figures> {
	const { measure } = metricVariant(id, variants?.[id]);
	const countPlanned = measure.kind === 'circuits' && measure.countPlanned;
	const [row] = await engine.query<Figures>(circuitStatement([{ key: 'all', period }], asOf, countPlanned, { filter }));
	return row ?? { numerator: 0, denominator: 0, value: null, sample: 0 };
}

function metricValue(
	id: MetricId,
	request: Pick<MetricsRequest, 'period' | 'variants'>,
	figures: Figures | undefined,
	missing: string | null
): MetricValue {
	const { name, unit, datasets } = METRICS[id];
	const variant = metricVariant(id, request.variants?.[id]);
	const value = figures?.value ?? null;
	const reason = missing ?? (value === null ? missingBase(datasets, variant) : null);
	return {
		id,
		name,
		value,
		unit,
		numerator: figures?.numerator ?? null,
		denominator: figures?.denominator ?? null,
		sample: figures?.sample ?? 0,
		variant: variant.id,
		definition: variant.definition,
		source: variant.source,
		period: periodText(request.period),
		...(reason === null ? {} : { missing: reason })
	};
}
