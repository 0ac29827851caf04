import type { MetricId } from '../domain/metric.ts';
import type { Engine, Row } from '../engine/engine.ts';
import { join, raw } from '../engine/sql/quote.ts';
import { readFigures, type Figures } from '../metrics/compute-metrics.ts';
import { rowMetricsStatement } from '../metrics/metric-statement.ts';
import { factsOf, type Scope } from '../metrics/scope.ts';
import type { Step } from './page-state.ts';

/** Ways to group calls: the steps of a time axis, the hour of the week, who took them, or all in one. */
const GROUPS = {
	year: `strftime(call_time, '%Y')`,
	quarter: `strftime(call_time, '%Y') || '-Q' || quarter(call_time)`,
	month: `strftime(call_time, '%Y-%m')`,
	week: `strftime(date_trunc('week', call_time), '%Y-%m-%d')`,
	day: `strftime(call_time, '%Y-%m-%d')`,
	/** `1 09`: Monday, nine to ten. */
	weekHour: `isodow(call_time)::VARCHAR || ' ' || strftime(call_time, '%H')`,
	hour: `strftime(call_time, '%H')`,
	agent: 'agent',
	all: `'all'`
} as const satisfies Readonly<Record<Step, string>> & Readonly<Record<string, string>>;
export type CallGrouping = keyof typeof GROUPS;

export interface CallRequest extends Scope {
	readonly group: CallGrouping;
	/** Chosen definitions of the metrics. */
	readonly variants?: Readonly<Partial<Record<MetricId, string | undefined>>>;
}

/** The calls of one group. */
export interface CallGroup {
	/** Null where the ledger does not say, as for calls that no agent took. */
	readonly key: string | null;
	/** 呼入：every call. */
	readonly calls: number;
	/** 请求人工：calls whose 是否转人工 is 是; null where the ledger has no such column. */
	readonly requested: number | null;
	/** 接通：calls whose 是否接通 is 是; null where the ledger has no such column. */
	readonly answered: number | null;
	/** Median and ninth decile of the wait of answered calls, in seconds; negative waits do not count. */
	readonly waitMedian: number | null;
	readonly waitP90: number | null;
	/** Mean length of answered calls in seconds. */
	readonly talkMean: number | null;
	readonly answerRate: Figures;
	readonly answerWithinRate: Figures;
}

const RATES = ['call_answer_rate', 'call_answer_within_rate'] as const;
const ANSWERED = 'coalesce(answered, false)';

/** Calls of a period by group, in order of its key. Groups without a call have no row. */
export async function callGroups(engine: Engine, { group, variants, ...scope }: CallRequest): Promise<CallGroup[]> {
	const groupBy = GROUPS[group];
	const choices = RATES.map((id) => {
		const variant = variants?.[id];
		return variant === undefined ? { id } : { id, variant };
	});
	const rates = await engine.query<Row>(rowMetricsStatement({ ...scope, dataset: 'calls', choices, groupBy }));
	const rateOf = new Map(rates.map((row) => [row.key, row]));
	const columns = [
		`${groupBy} AS key`,
		'count(*)::DOUBLE AS calls',
		`CASE WHEN count(agent_requested) > 0 THEN count(*) FILTER (WHERE agent_requested)::DOUBLE END AS requested`,
		`CASE WHEN count(answered) > 0 THEN count(*) FILTER (WHERE answered)::DOUBLE END AS answered`,
		`median(wait_seconds) FILTER (WHERE ${ANSWERED} AND wait_seconds >= 0)::DOUBLE AS wait_median`,
		`quantile_cont(wait_seconds, 0.9) FILTER (WHERE ${ANSWERED} AND wait_seconds >= 0)::DOUBLE AS wait_p90`,
		`avg(talk_seconds) FILTER (WHERE ${ANSWERED} AND talk_seconds >= 0)::DOUBLE AS talk_mean`
	];
	const rows = await engine.query<{
		key: string | null;
		calls: number;
		requested: number | null;
		answered: number | null;
		wait_median: number | null;
		wait_p90: number | null;
		talk_mean: number | null;
	}>(
		join(
			[
				factsOf('calls', scope, ''),
				raw(`SELECT ${columns.join(', ')} FROM facts GROUP BY key ORDER BY key NULLS LAST`)
			],
			''
		)
	);
	return rows.map(({ key, calls, requested, answered, wait_median, wait_p90, talk_mean }) => {
		const row = rateOf.get(key) ?? {};
		return {
			key,
			calls,
			requested,
			answered,
			waitMedian: wait_median,
			waitP90: wait_p90,
			talkMean: talk_mean,
			answerRate: readFigures(row, 'call_answer_rate'),
			answerWithinRate: readFigures(row, 'call_answer_within_rate')
		};
	});
}
