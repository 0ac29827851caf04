import type { DatasetKind } from '../domain/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier } from '../engine/sql/quote.ts';
import { PERIOD_COLUMN, STREAMS } from './scope.ts';

/** The days that rows of a dataset are of, and the latest instant that they tell of. */
export interface DataRange {
	/** First and last day of the dataset's period column, `YYYY-MM-DD`: of tickets those of acceptance. */
	readonly first: string;
	readonly last: string;
	/** Latest instant at which anything happened to a row, `YYYY-MM-DD HH:MM:SS`. */
	readonly latest: string;
}

/** The range of the first dataset that has rows. */
export interface FirstDataRange extends DataRange {
	readonly kind: DatasetKind;
}

const EVENTS: Readonly<Partial<Record<DatasetKind, readonly string[]>>> = {
	tickets: ['accept_time', 'dispatch_time', 'sign_time', 'reply_time', 'close_time', 'visit_time']
};
/** Datasets whose days say which period is worth looking at, the first first; circuits are enabled long before. */
const DATED: readonly DatasetKind[] = [
	'tickets',
	'calls',
	'circuit_faults',
	'knowledge',
	'trainings',
	'visits',
	'funds'
];

/**
 * First and last day of a dataset and the latest event; null without rows. Events more than a year after the last
 * day are typing errors (2203 for 2023) and do not move the as-of instant.
 */
export async function dataRange(engine: Engine, kind: DatasetKind = 'tickets'): Promise<DataRange | null> {
	const day = PERIOD_COLUMN[kind];
	const latest = (EVENTS[kind] ?? [day]).map(
		(column) => `max(${column}) FILTER (WHERE ${column} <= last + INTERVAL 1 YEAR)`
	);
	const [row] = await engine.query<{ first: string | null; last: string; latest: string }>(
		`WITH bounds AS (SELECT min(${day}) AS first, max(${day}) AS last FROM ${identifier(kind)})
SELECT strftime(min(first), '%Y-%m-%d') AS first, strftime(min(last), '%Y-%m-%d') AS last,
	strftime(greatest(${latest.join(', ')}), '%Y-%m-%d %H:%M:%S') AS latest
FROM ${identifier(kind)}, bounds`
	);
	return row && row.first !== null ? { first: row.first, last: row.last, latest: row.latest } : null;
}

/** The range of the first dataset that has rows: of the tickets, without any of the calls, and so on; null where none has. */
export async function firstDataRange(engine: Engine): Promise<FirstDataRange | null> {
	for (const kind of DATED) {
		const range = await dataRange(engine, kind);
		if (range !== null) return { ...range, kind };
	}
	return null;
}

/**
 * The as-of instant (数据截止时间) where nobody set one: the latest of the tickets, without any that of the calls. Other ledgers
 * are kept by the year and speak for it to its end, but not for days to come.
 * @param year that of the workspace
 * @param today `YYYY-MM-DD`
 */
export function defaultAsOf(range: FirstDataRange | null, year: number, today: string): string {
	if (range !== null && STREAMS.includes(range.kind)) return range.latest;
	const end = `${Math.max(year, Number(range?.last.slice(0, 4) ?? year))}-12-31`;
	return `${end < today ? end : today} 23:59:59`;
}
