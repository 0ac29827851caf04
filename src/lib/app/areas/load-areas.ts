import type { MetricId } from '../../domain/metric.ts';
import type { Period } from '../../domain/period.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { breakdownRows } from '../../explore/index/breakdown-rows.ts';
import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import type { IndexView } from '../../explore/index/request.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';
import type { OpenIndex } from '../explore/index-keeper.ts';

/** Rates that townships are compared by. */
export const AREA_METRICS = [
	'dispatch_rate',
	'on_time_resolution_rate',
	'satisfaction_rate',
	'solved_rate',
	'repeat_rate'
] as const satisfies readonly MetricId[];

export interface AreaRow extends BreakdownRow {
	/** Tickets of the period compared with; null where nothing is compared. */
	readonly before: number | null;
}

export interface AreaData {
	readonly tickets: number;
	/** Most tickets first. */
	readonly areas: readonly AreaRow[];
}

/**
 * Townships with their tickets and rates, filtered by all that was chosen but the township; null where a newer request came.
 * @param then the days compared with; null where nothing is compared
 */
export async function loadAreas(index: OpenIndex, scope: TicketScope, then: Period | null): Promise<AreaData | null> {
	const views: Record<string, IndexView> = {
		totals: { by: [], own: [] },
		areas: { by: ['area'], measures: AREA_METRICS },
		...(then ? { before: { by: ['area'], period: then, own: ['area', ...TIME_STEPS] } } : {})
	};
	const answer = await index.askFiltered(scope.filter ?? {}, { period: scope.period, views });
	if (answer === null) return null;
	const { values } = index;
	const before = answer.before ? breakdownRows('area', values.area, answer.before) : null;
	const ofBefore = new Map(before?.map((row) => [row.key, row.tickets]));
	return {
		tickets: answer.totals!.rows[0]!,
		areas: breakdownRows('area', values.area, answer.areas!).map((row) => ({
			...row,
			before: before && (ofBefore.get(row.key) ?? 0)
		}))
	};
}
