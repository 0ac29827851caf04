import {
	clausePoint,
	Coordinator,
	DuckDBWASMConnector,
	makeClient,
	Selection,
	type MosaicClient
} from '@uwdata/mosaic-core';
import { count, Query } from '@uwdata/mosaic-sql';
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

import type { Engine } from '../../../src/lib/engine/engine.ts';
import { ROUNDS, VIEWS, type Timed, type ViewId } from './clicks.ts';
import { fillNarrow, fillTickets } from './tickets-table.ts';

interface Result {
	numRows: number;
	get(row: number): { key: unknown; n: unknown };
}

/** Mosaic's linked views over ENUM columns, pre-aggregation on, answers not cached. */
export async function runMosaic(rows: number): Promise<Timed[]> {
	const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
	await database.instantiate(new URL(moduleUrl, location.href).href);
	const connection = await database.connect();
	const execute = async (statement: unknown) => void (await connection.query(String(statement)));
	await execute('SET autoinstall_known_extensions = false');
	await execute('SET autoload_known_extensions = false');
	const engine = { execute } as unknown as Engine;
	await fillTickets(engine, rows);
	await fillNarrow(engine);
	await execute('DROP TABLE tickets');

	const timed: Timed[] = [];
	for (const [at, round] of [...ROUNDS, ...ROUNDS].entries()) {
		const answers = await playRound(new DuckDBWASMConnector({ duckdb: database, connection }), round);
		await execute('DROP SCHEMA IF EXISTS mosaic CASCADE');
		// The first pass lets the browser compile.
		if (at >= ROUNDS.length) timed.push(...answers);
	}
	await database.terminate();
	return timed;
}

async function playRound(connector: DuckDBWASMConnector, round: (typeof ROUNDS)[number]): Promise<Timed[]> {
	const coordinator = new Coordinator(connector, { logger: null, cache: false, preagg: { enabled: true } } as never);
	const selection = Selection.crossfilter();
	const results = new Map<string, Result>();
	const waiting = new Set<string>();
	let done: () => void = () => undefined;
	const clients = new Map<string, MosaicClient>();
	const expect = (names: readonly string[]) =>
		new Promise<void>((resolve) => {
			for (const name of names) waiting.add(name);
			done = resolve;
		});
	const all = ['all', ...VIEWS];
	const ready = expect(all);
	for (const name of all) {
		const client = makeClient({
			coordinator,
			selection,
			query: (filter) =>
				name === 'all'
					? Query.from('narrow').select({ n: count() }).where(filter)
					: Query.from('narrow').select({ key: name, n: count() }).where(filter).groupby(name),
			queryResult: (data) => {
				results.set(name, data as Result);
				waiting.delete(name);
				if (waiting.size === 0) done();
			},
			queryError: (error) => {
				throw error;
			}
		});
		clients.set(name, client);
	}
	await ready;

	const answers: Timed[] = [];
	for (const { phase, view, values } of round) {
		const source = clients.get(view)!;
		const updated = expect(all.filter((name) => name !== view));
		const started = performance.now();
		selection.update(clausePoint(view, values[0], { source, clients: new Set([source]) }));
		await updated;
		const counts = Object.fromEntries(all.map((name) => [name, countsOf(name, results.get(name)!)]));
		answers.push({ phase, ms: performance.now() - started, counts });
	}
	for (const client of clients.values()) coordinator.disconnect(client);
	return answers;
}

function countsOf(name: string, result: Result): Record<string, number> {
	const counts: Record<string, number> = {};
	for (let row = 0; row < result.numRows; row++) {
		const { key, n } = result.get(row);
		counts[name === 'all' ? 'all' : keyText(name as ViewId, key)] = Number(n);
	}
	return counts;
}

function keyText(view: ViewId, key: unknown): string {
	if (key === null || key === undefined) return '';
	if (view === 'day') return new Date(Number(key)).toISOString().slice(0, 10);
	return String(key);
}
