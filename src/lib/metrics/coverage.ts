import { DATASETS } from '../domain/datasets/index.ts';
import { DATASET_KINDS, type DatasetKind } from '../domain/dataset.ts';
import { typedColumns } from '../engine/sql/tables.ts';
import type { Period } from '../domain/period.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier, sql } from '../engine/sql/quote.ts';
import { COUNTED, PERIOD_COLUMN, STREAMS } from './scope.ts';

/** What is in one typed relation, of the rows that count: which columns hold any value, and the days they span. */
export interface DatasetCoverage {
	readonly rows: number;
	/** First and last day of the period column, null without rows. */
	readonly first: string | null;
	readonly last: string | null;
	/** Columns with at least one value. */
	readonly columns: ReadonlySet<string>;
}

export type Coverage = ReadonlyMap<DatasetKind, DatasetCoverage>;

/** Looks over the typed relations once: without it an absent column would look like a row of zeros. */
export async function coverage(engine: Engine): Promise<Coverage> {
	const tables = await engine.query<{ name: string }>(
		sql`SELECT table_name AS name FROM information_schema.tables WHERE table_catalog = current_database()`
	);
	const present = new Set(tables.map(({ name }) => name));
	const found = new Map<DatasetKind, DatasetCoverage>();
	for (const kind of DATASET_KINDS) if (present.has(kind)) found.set(kind, await datasetCoverage(engine, kind));
	return found;
}

async function datasetCoverage(engine: Engine, kind: DatasetKind): Promise<DatasetCoverage> {
	const names = typedColumns(DATASETS[kind]).map(({ name }) => name);
	const counts = names.map((name, index) => `count(${identifier(name)}) AS c${index}`);
	const day = PERIOD_COLUMN[kind];
	const [row] = await engine.query(
		`SELECT count(*) AS rows, min(${day})::DATE::VARCHAR AS first, max(${day})::DATE::VARCHAR AS last, ` +
			`${counts.join(', ')} FROM ${identifier(kind)} WHERE ${COUNTED[kind] ?? 'true'}`
	);
	return {
		rows: Number(row?.rows ?? 0),
		first: (row?.first ?? null) as string | null,
		last: (row?.last ?? null) as string | null,
		columns: new Set(names.filter((_, index) => Number(row?.[`c${index}`] ?? 0) > 0))
	};
}

/**
 * Do the imported rows speak for a period? Streams (工单, 话务) between their first and last day; ledgers for every
 * calendar year in which they have a row. In a covered period "no rows" is a true zero, elsewhere it is unknown.
 */
export function covers(kind: DatasetKind, dataset: DatasetCoverage | undefined, period: Period): boolean {
	if (!dataset || dataset.first === null || dataset.last === null) return false;
	if (STREAMS.includes(kind)) return dataset.first < period.to && dataset.last >= period.from;
	const year = (day: string) => day.slice(0, 4);
	return `${year(dataset.first)}-01-01` < period.to && `${year(dataset.last)}-12-31` >= period.from;
}
