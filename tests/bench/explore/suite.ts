import { servePage, withBrowser } from '../support/browser.ts';
import { ROUNDS, type Counts, type Phase, type Timed } from './clicks.ts';
import type { ExplorePage, IndexRun } from './explore-page.ts';
import { runNative } from './native.ts';

export const SIZES = { '26k': 26_000, '260k': 260_000, '1m': 1_000_000, '5m': 5_000_000 } as const;
export type Size = keyof typeof SIZES;

/** Times from the click to the data of all nine views, in milliseconds; ratios are of medians. */
export interface ExploreFigures {
	/** A further click on the same view. */
	readonly click_ms_median: number;
	readonly click_ms_p95: number;
	/** The first click on a view, nothing counted ahead. */
	readonly first_ms: number;
	/** A click on another view with both filters on, nothing counted ahead. */
	readonly switch_ms: number;
	/** First clicks and switches after an idle second, in which the worker counts ahead. */
	readonly prepared_ms: number;
	/** A move of a brush over days. */
	readonly brush_ms_median: number;
	readonly brush_ms_p95: number;
	readonly native_ms_median: number;
	readonly native_first_ms: number;
	readonly native_switch_ms: number;
	readonly mosaic_ms_median: number;
	readonly mosaic_first_ms: number;
	readonly mosaic_switch_ms: number;
	/** Over native DuckDB with two threads. Wanted: at most 0.1. */
	readonly ratio: number;
	readonly first_ratio: number;
	readonly switch_ratio: number;
	/** Over Mosaic. Wanted: at most 0.25. */
	readonly mosaic_ratio: number;
	readonly mosaic_first_ratio: number;
	readonly mosaic_switch_ratio: number;
	/** From the tables to an index that answers. */
	readonly build_ms: number;
	/** Of that, until SQL had given its columns. */
	readonly read_ms: number;
	/** Workers that counted: two where there are many rows. */
	readonly workers: number;
	readonly bytes_per_row: number;
	/** Largest renderer with the database and the index, MB. */
	readonly peak_mb: number | null;
	/** States in which every count of every view was the same on all three. */
	readonly states_compared: number;
}

/** `npm run bench -- explore`: nine cross-filtered views, beside native DuckDB and Mosaic in the same run. */
export async function runExplore(options: {
	sizes: readonly Size[];
	say: (line: string) => void;
}): Promise<Partial<Record<Size, ExploreFigures>>> {
	const server = await servePage('tests/bench/explore/page.html');
	const figures: Partial<Record<Size, ExploreFigures>> = {};
	const call = async <T>(task: (page: ExplorePage, rows: number) => Promise<T>, rows: number) =>
		withBrowser(async (open) => {
			const page = await open();
			await page.goto(`${server.origin}/tests/bench/explore/page.html`);
			await page.waitForFunction(() => 'explore' in window);
			return page.evaluate(`(${task.toString()})(window.explore, ${rows})`) as Promise<T>;
		});
	try {
		// The first visit makes the server translate every module.
		await call((page, rows) => page.runIndex(rows), 100);
		for (const size of options.sizes) {
			const rows = SIZES[size];
			options.say(`${size}：本产品的索引`);
			const { result: index, peakMb } = await call((page, count) => page.runIndex(count), rows);
			options.say(`${size}：Mosaic`);
			const { result: mosaic } = await call((page, count) => page.runMosaic(count), rows);
			options.say(`${size}：DuckDB（本机，两个线程）`);
			const native = await runNative(rows);
			const one = compare(index, mosaic, native, peakMb);
			figures[size] = one;
			options.say(
				`${size}：再点 ${one.click_ms_median} 毫秒（本机 ${one.native_ms_median}，Mosaic ${one.mosaic_ms_median}），` +
					`初点 ${one.first_ms}（${one.native_first_ms}，${one.mosaic_first_ms}），` +
					`换图 ${one.switch_ms}（${one.native_switch_ms}，${one.mosaic_switch_ms}）`
			);
		}
		return figures;
	} finally {
		await server.close();
	}
}

function compare(index: IndexRun, mosaic: Timed[], native: Timed[], peakMb: number | null): ExploreFigures {
	const clicks = ROUNDS.flat();
	clicks.forEach((_, at) => {
		sameCounts(index.clicks[at]!.counts, native[at]!.counts, `state ${at}: index and native`);
		sameCounts(mosaic[at]!.counts, native[at]!.counts, `state ${at}: Mosaic and native`);
	});
	const of = (timed: readonly Timed[], phase: Phase) => timed.filter((one) => one.phase === phase).map(({ ms }) => ms);
	const median = (timed: readonly Timed[], phase: Phase) => quantile(of(timed, phase), 0.5);
	const ratio = (phase: Phase, to: readonly Timed[]) => round(median(index.clicks, phase) / median(to, phase), 4);
	return {
		click_ms_median: round(median(index.clicks, 'repeat')),
		click_ms_p95: round(quantile(of(index.clicks, 'repeat'), 0.95)),
		first_ms: round(median(index.clicks, 'first')),
		switch_ms: round(median(index.clicks, 'switch')),
		prepared_ms: round(quantile(index.prepared, 0.5)),
		brush_ms_median: round(quantile(index.brush, 0.5)),
		brush_ms_p95: round(quantile(index.brush, 0.95)),
		native_ms_median: round(median(native, 'repeat')),
		native_first_ms: round(median(native, 'first')),
		native_switch_ms: round(median(native, 'switch')),
		mosaic_ms_median: round(median(mosaic, 'repeat')),
		mosaic_first_ms: round(median(mosaic, 'first')),
		mosaic_switch_ms: round(median(mosaic, 'switch')),
		ratio: ratio('repeat', native),
		first_ratio: ratio('first', native),
		switch_ratio: ratio('switch', native),
		mosaic_ratio: ratio('repeat', mosaic),
		mosaic_first_ratio: ratio('first', mosaic),
		mosaic_switch_ratio: ratio('switch', mosaic),
		build_ms: Math.round(index.buildMs),
		read_ms: Math.round(index.readMs),
		workers: index.workers,
		bytes_per_row: round(index.bytesPerRow),
		peak_mb: peakMb === null ? null : Math.round(peakMb),
		states_compared: clicks.length
	};
}

function sameCounts(got: Counts, wanted: Counts, where: string): void {
	for (const [view, counts] of Object.entries(wanted)) {
		const mine = got[view] ?? {};
		const keys = new Set([...Object.keys(counts), ...Object.keys(mine)]);
		for (const key of keys) {
			// A view without any row may leave a group out or give it as zero.
			if ((mine[key] ?? 0) !== (counts[key] ?? 0)) {
				throw new Error(`${where}: ${view} “${key}” is ${mine[key]}, not ${counts[key]}`);
			}
		}
	}
}

function quantile(values: readonly number[], at: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? NaN;
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));
