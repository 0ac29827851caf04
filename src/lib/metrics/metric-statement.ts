import type { DatasetKind } from '../domain/dataset.ts';
import type { MetricId } from '../domain/metric.ts';
import type { Statement } from '../engine/engine.ts';
import { join, literal, raw, sql, type Sql } from '../engine/sql/quote.ts';
import { METRICS, metricVariant } from './catalogue.ts';
import { circuitStatement } from './circuit-availability.ts';
import { measureColumns, measureText, type RowMeasure } from './measure-columns.ts';
import { factsOf, type Scope } from './scope.ts';
import { filterPredicate, type TicketFilter } from './ticket-filter.ts';

export interface MetricChoice {
	readonly id: MetricId;
	readonly variant?: string;
}

export const FIGURES = ['numerator', 'denominator', 'value', 'sample'] as const;
export type Figure = (typeof FIGURES)[number];

/** Name of a figure's column in a statement of several metrics. */
export function figureColumn(id: MetricId, figure: Figure): string {
	return `${id}_${figure}`;
}

export interface RowStatementOptions extends Scope {
	readonly dataset: DatasetKind;
	readonly choices: readonly MetricChoice[];
	/** Of it what reaches the dataset. */
	readonly filter?: TicketFilter;
	/** Trusted SQL that groups the rows; the group is the column `key`. */
	readonly groupBy?: string;
}

/** One statement for any number of metrics of one dataset: four figures each, named by `figureColumn`. */
export function rowMetricsStatement(options: RowStatementOptions): Sql {
	const measures = options.choices.map(({ id, variant }) => ({
		id,
		measure: metricVariant(id, variant).measure as RowMeasure
	}));
	const columns = measures.flatMap(({ id, measure }) => {
		const parts = measureColumns(measure);
		return FIGURES.map((figure) => `${parts[figure]} AS ${figureColumn(id, figure)}`);
	});
	if (options.groupBy !== undefined) columns.unshift(`${options.groupBy} AS key`, 'count(*) AS rows');
	const where = options.filter ? filterPredicate(options.filter, options.dataset) : null;
	const uses = [...measures.map(({ measure }) => measureText(measure)), where?.text ?? '', options.groupBy ?? ''].join(
		' '
	);
	const pieces = [factsOf(options.dataset, options, uses), raw(`SELECT\n\t${columns.join(',\n\t')}\nFROM facts`)];
	if (where) pieces.push(sql`\nWHERE ${where}`);
	if (options.groupBy !== undefined) pieces.push(raw('\nGROUP BY key'));
	return join(pieces, '');
}

/** The statement of one metric: what a user is shown beside its figure. Columns end in `_numerator` and so on. */
export function metricStatement(choice: MetricChoice, scope: Scope, filter?: TicketFilter): Statement {
	const { measure } = metricVariant(choice.id, choice.variant);
	if (measure.kind === 'circuits') {
		return circuitStatement([{ key: 'all', period: scope.period }], scope.asOf, measure.countPlanned, { filter });
	}
	const dataset = METRICS[choice.id].datasets[0];
	return rowMetricsStatement({ ...scope, dataset, choices: [choice], ...(filter ? { filter } : {}) });
}

/** A statement as text that runs as it stands, parameters written in. Only for showing. */
export function statementText({ text, params }: Statement): string {
	const pieces = text.split('?');
	return pieces
		.map((piece, index) => {
			if (index === pieces.length - 1) return piece;
			const value = params[index] ?? null;
			if (value === null) return `${piece}NULL`;
			return piece + (typeof value === 'string' ? literal(value) : String(value));
		})
		.join('');
}
