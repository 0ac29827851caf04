import type { DatasetKind } from '../domain/dataset.ts';
import type { Period } from '../domain/period.ts';
import { raw, sql, type Sql } from '../engine/sql/quote.ts';
import { factsUsedBy, PREVIOUS_SAME } from './facts.ts';

/** The column that puts a row into a period. */
export const PERIOD_COLUMN: Readonly<Record<DatasetKind, string>> = {
	tickets: 'accept_time',
	calls: 'call_time',
	circuits: 'enabled_on',
	circuit_faults: 'fault_start',
	knowledge: 'uploaded_on',
	trainings: 'held_on',
	payroll: 'pay_month',
	visits: 'visited_on',
	funds: 'booked_on'
};

/** Streams of events, which end at the as-of instant; the other datasets are ledgers kept by the year. */
export const STREAMS: readonly DatasetKind[] = ['tickets', 'calls'];

/** SQL: which rows count at all. Exports of a telephone system have the calls that the centre made too. */
export const COUNTED: Readonly<Partial<Record<DatasetKind, string>>> = {
	calls: `direction IS DISTINCT FROM '呼出'`
};

export interface Scope {
	readonly period: Period;
	/** As-of instant (数据截止时间) `YYYY-MM-DD HH:MM:SS`: what happened later has not happened yet. */
	readonly asOf: string;
}

function rowsInPeriod(dataset: DatasetKind): string {
	// A budget is set once a year: funds are read for the whole year, and `in_period` tells what moved in the period.
	if (dataset === 'funds') {
		return (
			`booked_on >= date_trunc('year', period_from) ` +
			`AND booked_on < date_trunc('year', period_to - INTERVAL 1 DAY) + INTERVAL 1 YEAR`
		);
	}
	const column = PERIOD_COLUMN[dataset];
	const inPeriod = `${column} >= period_from AND ${column} < period_to`;
	const stream = STREAMS.includes(dataset) ? `${inPeriod} AND ${column} <= as_of` : inPeriod;
	const counted = COUNTED[dataset];
	return counted === undefined ? stream : `${stream} AND ${counted}`;
}

/**
 * The `WITH` part of a statement: `facts` holds the dataset's rows of the period with the facts that `uses` names. `_id` is
 * the row's number.
 * @param uses trusted SQL whose words decide which facts are worked out
 */
export function factsOf(dataset: DatasetKind, scope: Scope, uses: string): Sql {
	const repeats = dataset === 'tickets' && /\bprevious_same\b/.test(uses);
	const from = repeats
		? `(SELECT tickets.*, previous_same FROM tickets LEFT JOIN (${PREVIOUS_SAME}) ON same_row = _id) AS tickets`
		: dataset;
	const columns = [`${dataset}.*`, 'as_of', ...factsUsedBy(dataset, uses).map(([name, text]) => `${text} AS ${name}`)];
	return sql`WITH parameters AS (
	SELECT ${scope.asOf}::TIMESTAMP AS as_of, ${scope.period.from}::TIMESTAMP AS period_from, ${scope.period.to}::TIMESTAMP AS period_to
),
facts AS (
	SELECT ${raw(columns.join(',\n\t\t'))}
	FROM ${raw(from)}, parameters
	WHERE ${raw(rowsInPeriod(dataset))}
)
`;
}
