import {
	AsyncDuckDB,
	ConsoleLogger,
	DuckDBDataProtocol,
	LogLevel,
	selectBundle,
	type AsyncDuckDBConnection,
	type DuckDBBundles
} from '@duckdb/duckdb-wasm';
import type { Table } from 'apache-arrow';
import ehWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import ehModuleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModuleUrl from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';

import { EngineError, toStatement, type Engine, type NumberColumn, type Row, type Statement } from '../engine.ts';
import { createQueue, type Queue } from '../queue.ts';
import type { RowsChunk } from '../row-block.ts';
import { appendCsvStatement } from '../sql/append-csv.ts';
import { concatenate } from '../../domain/concatenate.ts';
import { identifier } from '../sql/quote.ts';
import { ATTACH_DATABASE, ENGINE_SETTINGS, USE_DATABASE } from '../sql/settings.ts';
import { tableColumns } from './table-columns.ts';
import { tableRows } from './table-rows.ts';

const absolute = (url: string) => new URL(url, self.location.href).href;

/** EH where the browser has WebAssembly exceptions, else MVP. Never COI: it lost rows without an error (docs/decisions). */
function bundles(): DuckDBBundles {
	return {
		mvp: { mainModule: absolute(mvpModuleUrl), mainWorker: absolute(mvpWorkerUrl) },
		eh: { mainModule: absolute(ehModuleUrl), mainWorker: absolute(ehWorkerUrl) }
	};
}

/**
 * DuckDB inside the browser, in its own worker, in memory. Both files come from this application's own origin.
 * A worker that dies rejects what is waiting with an `EngineError`; the caller makes a new engine and loads its inputs again.
 */
export async function createWasmEngine(): Promise<Engine> {
	const bundle = await selectBundle(bundles());
	const worker = new Worker(bundle.mainWorker!);
	const failed = new Promise<never>((_, reject) => {
		worker.addEventListener('error', (event) => reject(new EngineError(`数据库引擎已停止：${event.message}`, '')));
	});
	failed.catch(() => undefined);
	const database = new AsyncDuckDB(new ConsoleLogger(LogLevel.ERROR), worker);
	const start = async () => {
		await database.instantiate(bundle.mainModule);
		await database.open({ path: ':memory:', query: { castBigIntToDouble: true, castDecimalToDouble: true } });
		const connection = await database.connect();
		for (const setting of [...ENGINE_SETTINGS, ATTACH_DATABASE, USE_DATABASE]) await connection.query(setting);
		const version = await connection.query('SELECT version() AS version');
		const label = `DuckDB ${String(tableRows(version)[0]?.version)} (wasm)`;
		return new WasmEngine({ database, failed, label, files: 0 }, connection, createQueue(), 'run', async () => {
			await connection.close();
			await database.terminate();
			worker.terminate();
		});
	};
	return Promise.race([start(), failed]);
}

/** What the connections to a database share. */
interface Shared {
	readonly database: AsyncDuckDB;
	/** Rejects when the worker dies. */
	readonly failed: Promise<never>;
	readonly label: string;
	/** Files that were registered so far: each has a name of its own. */
	files: number;
}

/** What goes to the engine's worker at once instead of through the browser's store of blobs, which copies it twice. */
const FEW_BYTES = 32 * 1024 * 1024;

/** The text of a few chunks in one; null where it is much, or not in memory. */
function fewBytes(chunks: readonly RowsChunk[]): Uint8Array | null {
	const pieces = chunks.filter((chunk) => chunk instanceof Uint8Array);
	if (pieces.length < chunks.length || pieces.reduce((sum, { length }) => sum + length, 0) > FEW_BYTES) return null;
	return concatenate(pieces);
}

class WasmEngine implements Engine {
	readonly label: string;

	constructor(
		private readonly shared: Shared,
		private readonly connection: AsyncDuckDBConnection,
		private readonly queue: Queue,
		private readonly lane: keyof Queue,
		private readonly release: () => Promise<void>
	) {
		this.label = shared.label;
	}

	query<T extends Row = Row>(statement: Statement | string): Promise<T[]> {
		return this.run(statement, tableRows) as Promise<T[]>;
	}

	queryColumns(statement: Statement | string): Promise<ReadonlyMap<string, NumberColumn>> {
		return this.run(statement, tableColumns);
	}

	async execute(statement: Statement | string): Promise<void> {
		await this.run(statement, () => undefined);
	}

	async appendCsv(table: string, chunks: readonly RowsChunk[]): Promise<number> {
		const { database } = this.shared;
		const name = `append-${this.shared.files++}.csv`;
		const bytes = fewBytes(chunks);
		if (bytes?.length === 0) return 0;
		// Over a handle the engine reads as it goes: the text is never whole in its memory, which is bounded.
		if (bytes) await database.registerFileBuffer(name, bytes);
		else
			await database.registerFileHandle(
				name,
				new Blob(chunks as BlobPart[]),
				DuckDBDataProtocol.BROWSER_FILEREADER,
				true
			);
		try {
			return await appendCsvStatement(this, table, name);
		} finally {
			await database.dropFile(name);
		}
	}

	async appendArrow(table: string, stream: Uint8Array): Promise<number> {
		// The engine does not say how many rows it took, and takes none, without an error, of what it cannot read.
		const before = await this.rowsOf(table);
		const insert = () => this.connection.insertArrowFromIPCStream(stream, { name: table, create: false });
		await this.inTurn(insert, `INSERT INTO ${table} (Arrow)`);
		return (await this.rowsOf(table)) - before;
	}

	private async rowsOf(table: string): Promise<number> {
		const [row] = await this.query<{ rows: number }>(`SELECT count(*)::DOUBLE AS rows FROM ${identifier(table)}`);
		return row!.rows;
	}

	async transaction<T>(work: () => Promise<T>): Promise<T> {
		await this.execute('BEGIN TRANSACTION');
		try {
			const result = await work();
			await this.execute('COMMIT');
			return result;
		} catch (error) {
			await this.execute('ROLLBACK').catch(() => undefined);
			throw error;
		}
	}

	async connect(): Promise<Engine> {
		const connection = await this.shared.database.connect();
		await connection.query(USE_DATABASE);
		return new WasmEngine(this.shared, connection, createQueue(), 'run', () => connection.close());
	}

	background(): Engine {
		return new WasmEngine(this.shared, this.connection, this.queue, 'runBehind', async () => undefined);
	}

	async close(): Promise<void> {
		await this.release();
	}

	/** One statement at a time: the worker runs them strictly in order anyway, and an error must not meet a neighbour. */
	private run<T>(statement: Statement | string, read: (table: Table) => T): Promise<T> {
		const { text, params } = toStatement(statement);
		const work = async () => {
			if (params.length === 0) return read(await this.connection.query(text));
			const prepared = await this.connection.prepare(text);
			try {
				return read(await prepared.query(...params));
			} finally {
				await prepared.close();
			}
		};
		return this.inTurn(work, text);
	}

	private inTurn<T>(work: () => Promise<T>, text: string): Promise<T> {
		return this.queue[this.lane](() =>
			Promise.race([work(), this.shared.failed]).catch((error: unknown) => {
				if (error instanceof EngineError) throw error;
				throw new EngineError(error instanceof Error ? error.message : String(error), text, { cause: error });
			})
		);
	}
}
