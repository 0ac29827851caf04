import { addDays } from '../../../src/lib/domain/period.ts';
import { createWasmEngine } from '../../../src/lib/engine/wasm/wasm-engine.ts';
import { breakdownRows } from '../../../src/lib/explore/index/breakdown-rows.ts';
import { buildExploreIndex, type ExploreIndex } from '../../../src/lib/explore/index/explore-index.ts';
import type { IndexAnswer, IndexRequest, IndexView } from '../../../src/lib/explore/index/request.ts';
import { readIndexSource, type IndexDimensionId } from '../../../src/lib/explore/index/index-source.ts';
import type { TicketFilter } from '../../../src/lib/metrics/ticket-filter.ts';
import { ROUNDS, VIEWS, type Timed } from './clicks.ts';
import type { IndexRun } from './explore-page.ts';
import { AS_OF, DAYS, FIRST_DAY, fillTickets } from './tickets-table.ts';

const PERIOD = { from: FIRST_DAY, to: addDays(FIRST_DAY, DAYS) };
const IDLE_MS = 1500;

/** The views of one round have names of their own, so that nothing counted in another round helps. */
function viewsOf(round: string): Record<string, IndexView> {
	const of = (by: readonly IndexDimensionId[]): IndexView => ({ by });
	const each = VIEWS.map((view) => [`${round} ${view}`, of(view === 'slot' ? ['weekday', 'hour'] : [view])] as const);
	return { [`${round} all`]: of([]), ...Object.fromEntries(each) };
}

/** The answer as the pages read it. */
function countsOf(index: ExploreIndex, round: string, answer: IndexAnswer): Timed['counts'] {
	const counts: Record<string, Record<string, number>> = { all: { all: answer[`${round} all`]!.rows[0]! } };
	for (const view of VIEWS) {
		const one = answer[`${round} ${view}`]!;
		counts[view] = {};
		if (view === 'slot') {
			one.rows.forEach((count, slot) => {
				if (count > 0) counts[view]![slot] = count;
			});
		} else {
			for (const { key, tickets } of breakdownRows(view, index.values[view], one)) counts[view]![key ?? ''] = tickets;
		}
	}
	return counts;
}

/** Times the index from the click to every view's rows. */
export async function runIndex(rows: number): Promise<IndexRun> {
	const engine = await createWasmEngine();
	await fillTickets(engine, rows);
	const times: number[] = [];
	let index: ExploreIndex;
	// The first build also starts a worker from sources that no bundler has joined; the second is as in the application.
	for (let build = 0; ; build++) {
		const started = performance.now();
		const source = await readIndexSource(engine, { asOf: AS_OF });
		times.push(performance.now() - started);
		index = await buildExploreIndex(source);
		times.push(performance.now() - started);
		if (build === 1) break;
		index.close();
	}
	const [readMs, buildMs] = [times[2]!, times[3]!];
	// A second worker joins a moment after the index can be asked.
	await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
	const { workers } = index;
	await engine.close();

	const timed = async (round: string, dimensions: TicketFilter['dimensions']) => {
		const request: IndexRequest = { period: PERIOD, dimensions, views: viewsOf(round) };
		const begun = performance.now();
		const answer = await index.ask(request);
		const counts = countsOf(index, round, answer!);
		return { ms: performance.now() - begun, counts };
	};
	const idle = () => new Promise((resolve) => setTimeout(resolve, IDLE_MS));

	// The browser compiles the inner loops on first use; the same holds for everything that is compared.
	for (const [at, round] of ROUNDS.entries()) await play(`warm ${at}`, round, null);

	const clicks: Timed[] = [];
	for (const [at, round] of ROUNDS.entries()) clicks.push(...(await play(`round ${at}`, round, null)));
	const prepared: number[] = [];
	for (const [at, round] of ROUNDS.entries()) {
		const few = round.filter(({ phase }) => phase !== 'repeat');
		prepared.push(...(await play(`prepared ${at}`, few, idle)).map(({ ms }) => ms));
	}
	const brush: number[] = [];
	await timed('brush', {});
	for (let day = 0; day < 120; day++) {
		const range = [addDays(FIRST_DAY, day), addDays(FIRST_DAY, day + 90)] as const;
		brush.push((await timed('brush', { day: { values: [], ranges: [range] } })).ms);
	}
	index.close();
	return { clicks, prepared, brush: brush.slice(1), readMs, buildMs, workers, bytesPerRow: index.bytes / rows };

	async function play(name: string, round: (typeof ROUNDS)[number], wait: (() => Promise<unknown>) | null) {
		let dimensions: TicketFilter['dimensions'] = {};
		await timed(name, dimensions);
		const answers: Timed[] = [];
		for (const { phase, view, values } of round) {
			if (wait) await wait();
			dimensions = { ...dimensions, [view]: { values } };
			answers.push({ phase, ...(await timed(name, dimensions)) });
		}
		return answers;
	}
}
