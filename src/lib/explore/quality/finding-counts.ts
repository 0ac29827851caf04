import type { Engine } from '../../engine/engine.ts';
import { findingSource } from './finding-source.ts';
import type { FindingFilter } from './finding-filter.ts';
import { FINDING_KINDS } from './finding-kinds.ts';

/** How many findings have one kind, file and month. */
export interface FindingCell {
	readonly kind: string;
	readonly file: number;
	/** `YYYY-MM`; null where the row's own time is unknown. */
	readonly month: string | null;
	readonly count: number;
}

/** A value that findings can be narrowed to, with the findings it would leave. */
export interface FacetValue<Key> {
	readonly key: Key;
	readonly count: number;
}

/** The counts of each facet are over the findings that the other two facets let through. */
export interface FindingFacets {
	/** In the order of `FINDING_KINDS`. */
	readonly kinds: readonly FacetValue<string>[];
	readonly files: readonly FacetValue<number>[];
	/** In order of time, the unknown month last. */
	readonly months: readonly FacetValue<string | null>[];
	/** Findings that the whole filter lets through. */
	readonly shown: number;
	readonly all: number;
}

/** Counts of all findings by kind, file and month: small, whatever the number of rows. */
export function countFindings(engine: Engine): Promise<readonly FindingCell[]> {
	return engine.query<{ kind: string; file: number; month: string | null; count: number }>(
		`SELECT kind, file, month, CAST(count(*) AS DOUBLE) AS count FROM (${findingSource()}) GROUP BY kind, file, month ORDER BY ALL`
	);
}

/** The three lists that findings are narrowed by. Values that nothing is left of stand in no list, chosen ones always. */
export function findingFacets(cells: readonly FindingCell[], filter: FindingFilter): FindingFacets {
	const { kind, file, month } = filter;
	const sum = (list: readonly FindingCell[]) => list.reduce((total, { count }) => total + count, 0);
	const rest = (without: keyof FindingFilter) =>
		cells.filter(
			(cell) =>
				(without === 'kind' || kind === undefined || cell.kind === kind) &&
				(without === 'file' || file === undefined || cell.file === file) &&
				(without === 'month' || month === undefined || cell.month === month)
		);
	const tally = <Key>(list: readonly FindingCell[], keyOf: (cell: FindingCell) => Key, chosen: Key | undefined) => {
		const counts = new Map<Key, number>(chosen === undefined ? [] : [[chosen, 0]]);
		for (const cell of list) counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + cell.count);
		return [...counts].map(([key, count]) => ({ key, count }));
	};
	const order = new Map(FINDING_KINDS.map(({ id }, at) => [id, at]));
	const place = (id: string) => order.get(id) ?? order.size;
	const late = (key: string | null) => key ?? '9999';
	return {
		kinds: tally(rest('kind'), (cell) => cell.kind, kind).sort((a, b) => place(a.key) - place(b.key)),
		files: tally(rest('file'), (cell) => cell.file, file).sort((a, b) => a.key - b.key),
		months: tally(rest('month'), (cell) => cell.month, month).sort((a, b) => (late(a.key) < late(b.key) ? -1 : 1)),
		shown: sum(cells.filter((cell) => lets(cell, filter))),
		all: sum(cells)
	};
}

function lets(cell: FindingCell, { kind, file, month }: FindingFilter): boolean {
	return (
		(kind === undefined || cell.kind === kind) &&
		(file === undefined || cell.file === file) &&
		(month === undefined || cell.month === month)
	);
}
