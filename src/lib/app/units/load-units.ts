import type { MetricId } from '../../domain/metric.ts';
import { addMonths, type Period } from '../../domain/period.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { breakdownRows, figuresAt } from '../../explore/index/breakdown-rows.ts';
import type { IndexDimensionId } from '../../explore/index/index-source.ts';
import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import type { IndexView, ViewAnswer } from '../../explore/index/request.ts';
import type { Comparison } from '../../explore/page-state.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';
import type { Figures } from '../../metrics/compute-metrics.ts';
import { comparedWith } from '../analysis/comparison.ts';
import { knownDays, type KnownDays } from '../overview/time-axis.ts';
import type { OpenIndex } from '../explore/index-keeper.ts';
import { bucketKeys, type Bucket } from '../overview/bucket.ts';

/** What every unit is measured by. */
export const UNIT_METRICS = [
	'tickets_received',
	'on_time_resolution_rate',
	'overdue_rate',
	'median_handling_hours',
	'satisfaction_rate',
	'return_rate',
	'reopen_rate'
] as const satisfies readonly MetricId[];

const P90 = 0.9;
const SPARK_MONTHS = 12;

export interface UnitsRequest extends TicketScope {
	readonly compare: Comparison;
	readonly bucket: Bucket;
}

/** A unit's figures, or those of all tickets that have a unit's filter. */
export interface UnitFigures {
	readonly tickets: number;
	readonly figures: Readonly<Record<MetricId, Figures>>;
	/** Hours that nine in ten tickets did not exceed; null where none has a duration. */
	readonly p90: number | null;
}

export interface UnitRow extends UnitFigures {
	readonly key: string;
	/** Of all tickets that went to a unit. */
	readonly share: number;
	/** Tickets a month over the twelve months that end with the period; null before the first ticket and after the last. */
	readonly months: readonly (number | null)[];
	/** The same in the period compared with; null where nothing is compared or the unit had no tickets then. */
	readonly before: UnitFigures | null;
}

/** Everything that the page of units shows, each view filtered by all that was chosen but on itself. */
export interface UnitsData {
	readonly request: UnitsRequest;
	readonly known: KnownDays | null;
	/** Tickets that every filter lets through. */
	readonly tickets: number;
	/** Largest first; tickets without a unit are not among them. */
	readonly units: readonly UnitRow[];
	readonly total: UnitFigures;
	readonly totalBefore: UnitFigures | null;
	readonly trend: readonly BreakdownRow[];
	readonly category: readonly BreakdownRow[];
	readonly area: readonly BreakdownRow[];
	readonly age: readonly BreakdownRow[];
}

/** The twelve months that end with the period. */
export function sparkPeriod({ to }: Period): Period {
	const last = `${to.slice(0, 7)}-01`;
	const end = last === to ? to : addMonths(last, 1);
	return { from: addMonths(end, -SPARK_MONTHS), to: end };
}

function unitsViews({ period, filter, compare, bucket }: UnitsRequest): Record<string, IndexView> {
	const measured = { measures: UNIT_METRICS, quantiles: [P90] };
	const then = comparedWith(period, filter, compare);
	return {
		units: { by: ['unit'], ...measured },
		months: { by: ['unit', 'month'], period: sparkPeriod(period) },
		total: { by: [], ...measured, own: [] },
		...(then
			? {
					unitsBefore: { by: ['unit'], ...measured, period: then, own: [...TIME_STEPS, 'unit'] },
					totalBefore: { by: [], ...measured, period: then, own: TIME_STEPS }
				}
			: {}),
		trend: { by: [bucket] },
		category: { by: ['cat2'] },
		area: { by: ['area'] },
		age: { by: ['age'] }
	};
}

/** The page's data from the index; null where a newer request came meanwhile. */
export async function loadUnits(
	index: Pick<OpenIndex, 'values' | 'askFiltered'>,
	request: UnitsRequest
): Promise<UnitsData | null> {
	const { period, filter } = request;
	const answer = await index.askFiltered(filter ?? {}, { period, views: unitsViews(request) });
	if (!answer) return null;
	const by = (id: IndexDimensionId, view: string = id) => breakdownRows(id, index.values[id], answer[view]!);
	const months = index.values.month;
	const shownMonths = bucketKeys('month', sparkPeriod(period)).map((month) => ({
		at: months.indexOf(month),
		known: months.length > 0 && month >= months[0]! && month <= months[months.length - 1]!
	}));
	const units = index.values.unit.flatMap((key, group): UnitRow[] => {
		const own = figuresOf(answer.units!, group);
		if (key === null || own.tickets === 0) return [];
		const before = answer.unitsBefore && figuresOf(answer.unitsBefore, group);
		return [
			{
				key,
				...own,
				share: NaN,
				months: shownMonths.map(({ at, known }) => {
					if (at < 0) return known ? 0 : null;
					return answer.months!.rows[group * months.length + at]!;
				}),
				before: before && before.tickets > 0 ? before : null
			}
		];
	});
	const all = units.reduce((sum, { tickets }) => sum + tickets, 0);
	return {
		request,
		known: knownDays(index.values.day[0], index.values.day[index.values.day.length - 1]),
		tickets: answer.total!.rows[0]!,
		units: units
			.map((row) => ({ ...row, share: row.tickets / all }))
			.sort((a, b) => b.tickets - a.tickets || (a.key < b.key ? -1 : 1)),
		total: figuresOf(answer.total!, 0),
		totalBefore: answer.totalBefore ? figuresOf(answer.totalBefore, 0) : null,
		trend: by(request.bucket, 'trend'),
		category: by('cat2', 'category'),
		area: by('area'),
		age: by('age')
	};
}

function figuresOf(answer: ViewAnswer, group: number): UnitFigures {
	const figures = Object.fromEntries(UNIT_METRICS.map((id) => [id, figuresAt(answer.measures[id]!, group)]));
	const p90 = answer.quantiles[0]?.[group] ?? NaN;
	return {
		tickets: answer.rows[group]!,
		figures: figures as UnitFigures['figures'],
		p90: Number.isNaN(p90) ? null : p90
	};
}

/** The unit's place by a figure among those whose figure is known, 1 the best; null where its own is not. */
export function rankOf(
	units: readonly UnitRow[],
	key: string,
	figure: (row: UnitRow) => number | null,
	better: 'higher' | 'lower'
): { readonly place: number; readonly of: number } | null {
	const own = units.find((row) => row.key === key);
	const value = own ? figure(own) : null;
	if (value === null) return null;
	const known = units.map(figure).filter((one): one is number => one !== null);
	const ahead = known.filter((one) => (better === 'higher' ? one > value : one < value)).length;
	return { place: ahead + 1, of: known.length };
}
