import { performance } from 'node:perf_hooks';

import { createNodeEngine } from '../../../src/lib/engine/node/node-engine.ts';
import { ROUNDS, VIEWS, type Timed, type ViewId } from './clicks.ts';
import { fillNarrow, fillTickets } from './tickets-table.ts';

/** The nine views as nine statements over ENUM columns on native DuckDB with two threads. */
export async function runNative(rows: number): Promise<Timed[]> {
	const engine = await createNodeEngine();
	try {
		await engine.execute('SET threads = 2');
		await fillTickets(engine, rows);
		await fillNarrow(engine);
		const timed: Timed[] = [];
		for (const round of ROUNDS) {
			const chosen = new Map<ViewId, string>();
			await answer(chosen);
			for (const { phase, view, values } of round) {
				chosen.set(view, values[0]!);
				const started = performance.now();
				const answers = await answer(chosen);
				timed.push({ phase, ms: performance.now() - started, counts: answers });
			}
		}
		return timed;

		async function answer(filters: ReadonlyMap<ViewId, string>): Promise<Timed['counts']> {
			const counts: Record<string, Record<string, number>> = {};
			for (const view of ['all', ...VIEWS] as const) {
				const where = [...filters].filter(([id]) => id !== view).map(([id, value]) => `${id} = '${value}'`);
				const found = await engine.query<{ key: string | null; n: number }>(
					`SELECT ${view === 'all' ? `'all'` : view} AS key, count(*) AS n FROM narrow ` +
						`${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} GROUP BY 1`
				);
				counts[view] = Object.fromEntries(found.map(({ key, n }) => [key ?? '', n]));
			}
			return counts;
		}
	} finally {
		await engine.close();
	}
}
