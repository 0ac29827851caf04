import type { MetricId, MetricValue } from '../../domain/metric.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { breakdownRows, figuresAt } from '../../explore/index/breakdown-rows.ts';
import type { IndexDimensionId } from '../../explore/index/index-source.ts';
import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import type { IndexView } from '../../explore/index/request.ts';
import type { Comparison } from '../../explore/page-state.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';
import { valueOfFigures } from '../../metrics/compute-metrics.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { comparedWith, shownPeriod } from './comparison.ts';
import type { OpenIndex } from '../explore/index-keeper.ts';

export interface GroupsRequest extends TicketScope {
	readonly compare: Comparison;
	readonly variants: Workspace['variants'];
	/** Figures of all tickets, now and in the period compared with. */
	readonly totals: readonly MetricId[];
	/** Views by one dimension, by name, each with the metrics counted in its groups. */
	readonly groups: Readonly<Record<string, { readonly by: IndexDimensionId; readonly metrics?: readonly MetricId[] }>>;
	/** Views by two dimensions, by name: tickets in every pair. Not filtered by the first, but by the second. */
	readonly pairs?: Readonly<Record<string, readonly [IndexDimensionId, IndexDimensionId]>>;
}

/** Tickets by two dimensions. */
export interface PairCount {
	readonly first: string | null;
	readonly second: string | null;
	readonly tickets: number;
}

/** A cross-filtered page's data, each view filtered by all that was chosen but on itself. */
export interface GroupsData {
	/** Tickets that every filter lets through. */
	readonly tickets: number;
	readonly totals: ReadonlyMap<MetricId, { readonly now: MetricValue; readonly then: MetricValue | null }>;
	readonly groups: Readonly<Record<string, readonly BreakdownRow[]>>;
	readonly pairs: Readonly<Record<string, readonly PairCount[]>>;
}

/** The page's data from the index; null where a newer request came meanwhile. */
export async function loadGroups(
	index: Pick<OpenIndex, 'values' | 'askFiltered'>,
	found: Coverage,
	request: GroupsRequest
): Promise<GroupsData | null> {
	const { period, filter, compare, totals, groups, pairs = {}, variants } = request;
	const shown = shownPeriod(period, filter);
	const earlier = comparedWith(period, filter, compare);
	const all: IndexView = { by: [], measures: totals, own: [] };
	const views: Record<string, IndexView> = { totals: all };
	if (earlier) views.earlier = { ...all, period: earlier, own: TIME_STEPS };
	for (const [name, { by, metrics = [] }] of Object.entries(groups)) {
		views[`by ${name}`] = { by: [by], measures: metrics };
	}
	for (const [name, by] of Object.entries(pairs)) views[`pair ${name}`] = { by, own: [by[0]] };
	const answer = await index.askFiltered(filter ?? {}, { period, views });
	if (!answer) return null;
	return {
		tickets: answer.totals!.rows[0]!,
		totals: new Map(
			totals.map((id) => {
				const value = (view: string, of: typeof period) =>
					valueOfFigures(id, { period: of, variants }, figuresAt(answer[view]!.measures[id]!, 0), found);
				return [id, { now: value('totals', shown ?? period), then: earlier ? value('earlier', earlier) : null }];
			})
		),
		groups: Object.fromEntries(
			Object.entries(groups).map(([name, { by }]) => [name, breakdownRows(by, index.values[by], answer[`by ${name}`]!)])
		),
		pairs: Object.fromEntries(
			Object.entries(pairs).map(([name, [one, other]]) => {
				const { rows } = answer[`pair ${name}`]!;
				const width = index.values[other].length;
				const cells = index.values[one].flatMap((first, at) =>
					index.values[other].map((second, place) => ({ first, second, tickets: rows[at * width + place]! }))
				);
				return [name, cells.filter(({ tickets }) => tickets > 0)];
			})
		)
	};
}
