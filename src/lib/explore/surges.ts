import { addDays, dayNumber, type Period } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { raw } from '../engine/sql/quote.ts';
import { dimensionSql, type DimensionId } from '../metrics/dimensions.ts';
import { selectTickets } from './ticket-scope.ts';
import type { TicketFilter } from './ticket-filter.ts';

/** The rule in words, as it stands beside every surge. */
export const SURGE_RULE = '近 7 天的件数超过此前 8 周周均值加 3 倍标准差（标准差不小于周均值的平方根）';
const WEEKS = 8;
const DEVIATIONS = 3;

export interface Surge {
	/** Value of the dimension. */
	readonly key: string;
	readonly label: string;
	/** Tickets of the last seven days. */
	readonly recent: number;
	/** Mean of a week among the eight before. */
	readonly expected: number;
	/** More than this is a surge. */
	readonly threshold: number;
	/** The last seven days. */
	readonly period: Period;
	/** Tickets of the nine weeks, the oldest first. */
	readonly weeks: readonly number[];
}

/** Surges of every week of a period, and since when there are data: a week before them is no expectation. */
export interface PastSurgeRequest extends SurgeRequest {
	readonly period: Period;
	/** First day with tickets. */
	readonly since: string;
}

export interface SurgeRequest {
	/** As-of instant; its day is the last of the seven. */
	readonly asOf: string;
	readonly dimension: DimensionId;
	readonly filter?: TicketFilter | undefined;
	/** Fewer tickets than these are never a surge. */
	readonly atLeast: number;
}

/**
 * Groups with far more tickets in the last seven days than the eight weeks before let expect, the farthest above first.
 * A week is counted back from the as-of day, so that no week is unfinished. The deviation is that of the eight weeks, but at
 * least the root of their mean: counts scatter that much by chance alone (Poisson). This product's own rule.
 */
export async function findSurges(engine: Engine, request: SurgeRequest): Promise<Surge[]> {
	const end = addDays(request.asOf.slice(0, 10), 1);
	const span = { from: addDays(end, -7 * (WEEKS + 1)), to: end };
	const filter = request.filter ? { ...request.filter, period: span } : undefined;
	const groups = await weeklyGroups(engine, { ...request, filter }, span, WEEKS + 1);
	return [...groups]
		.map(([key, weeks]) => surgeOf(key, weeks, { from: addDays(end, -7), to: end }))
		.filter(({ recent, threshold }) => recent >= request.atLeast && recent > threshold)
		.sort((a, b) => b.recent - b.expected - (a.recent - a.expected) || (a.key < b.key ? -1 : 1));
}

/**
 * The surges of every week of a period, counted back from its last day or the as-of day, the newest week first and in it the
 * farthest above. A week with fewer than eight weeks of data before it is not judged. By the same rule as `findSurges`.
 */
export async function findPastSurges(engine: Engine, request: PastSurgeRequest): Promise<Surge[]> {
	const dataEnd = addDays(request.asOf.slice(0, 10), 1);
	const end = request.period.to < dataEnd ? request.period.to : dataEnd;
	const count = Math.floor((dayNumber(end) - dayNumber(request.period.from)) / 7);
	if (count < 1) return [];
	const span = { from: addDays(end, -7 * (WEEKS + count)), to: end };
	const filter = request.filter ? { ...request.filter, period: span } : undefined;
	const groups = await weeklyGroups(engine, { ...request, filter }, span, WEEKS + count);
	const found: Surge[] = [];
	for (let last = count - 1; last >= 0; last--) {
		const from = addDays(span.from, 7 * (last + WEEKS));
		if (addDays(from, -7 * WEEKS) < request.since) break;
		const week = [...groups]
			.map(([key, weeks]) => surgeOf(key, weeks.slice(last, last + WEEKS + 1), { from, to: addDays(from, 7) }))
			.filter(({ recent, threshold }) => recent >= request.atLeast && recent > threshold)
			.sort((a, b) => b.recent - b.expected - (a.recent - a.expected) || (a.key < b.key ? -1 : 1));
		found.push(...week);
	}
	return found;
}

/** Tickets by value of the dimension and week of the span, the oldest week first; 未填写 is left out. */
async function weeklyGroups(
	engine: Engine,
	request: SurgeRequest,
	span: Period,
	length: number
): Promise<Map<string, number[]>> {
	const rows = await engine.query<{ key: string | null; week: number; tickets: number }>(
		selectTickets(
			{ period: span, asOf: request.asOf, filter: request.filter },
			`${dimensionSql(request.dimension)} AS key, date_diff('day', TIMESTAMP '${span.from}', date_trunc('day', accept_time)) // 7 AS week, count(*) AS tickets`,
			raw('\nGROUP BY ALL')
		)
	);
	const groups = new Map<string, number[]>();
	for (const { key, week: at, tickets } of rows) {
		if (key === null) continue;
		const weeks = groups.get(key) ?? new Array<number>(length).fill(0);
		weeks[at] = tickets;
		groups.set(key, weeks);
	}
	return groups;
}

function surgeOf(key: string, weeks: readonly number[], period: Period): Surge {
	const before = weeks.slice(0, WEEKS);
	const expected = before.reduce((sum, count) => sum + count, 0) / WEEKS;
	const variance = before.reduce((sum, count) => sum + (count - expected) ** 2, 0) / WEEKS;
	const deviation = Math.max(Math.sqrt(variance), Math.sqrt(expected));
	return {
		key,
		label: key,
		recent: weeks[WEEKS]!,
		expected,
		threshold: expected + DEVIATIONS * deviation,
		period,
		weeks
	};
}
