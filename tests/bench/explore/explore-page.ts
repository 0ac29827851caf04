import type { Timed } from './clicks.ts';

/** What the benchmark calls in its page. */
export interface ExplorePage {
	/** The product's index over generated tickets in DuckDB-Wasm. */
	runIndex(rows: number): Promise<IndexRun>;
	/** Mosaic over the same tickets in DuckDB-Wasm, with pre-aggregation. */
	runMosaic(rows: number): Promise<Timed[]>;
}

export interface IndexRun {
	readonly clicks: Timed[];
	/** The same first clicks and switches after the worker had time to count ahead. */
	readonly prepared: readonly number[];
	/** Moves of a brush over days. */
	readonly brush: readonly number[];
	/** From the tables to an index that answers. */
	readonly buildMs: number;
	readonly workers: number;
	/** Of that, until SQL had given its columns. */
	readonly readMs: number;
	readonly bytesPerRow: number;
}

declare global {
	interface Window {
		explore: ExplorePage;
	}
}
