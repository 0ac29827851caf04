import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DuckDBInstance, type DuckDBConnection, type DuckDBValue, type Json } from '@duckdb/node-api';

import {
	EngineError,
	toStatement,
	type Engine,
	type NumberColumn,
	type Row,
	type Statement,
	type Value
} from '../engine.ts';
import type { RowsChunk } from '../row-block.ts';
import { createQueue } from '../queue.ts';
import { appendCsvStatement } from '../sql/append-csv.ts';
import { ATTACH_DATABASE, ENGINE_SETTINGS, USE_DATABASE } from '../sql/settings.ts';
import { identifier } from '../sql/quote.ts';
import { fillTexts } from './fill-texts.ts';
import { readColumns } from './read-columns.ts';

/** DuckDB in this process, in memory, for the command line and SQL tests. */
export async function createNodeEngine(): Promise<Engine> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	for (const setting of [...ENGINE_SETTINGS, ATTACH_DATABASE, USE_DATABASE]) await connection.run(setting);
	const label = `DuckDB ${await versionOf(connection)} (node)`;
	return new NodeEngine(instance, connection, label, () => instance.closeSync());
}

async function versionOf(connection: DuckDBConnection): Promise<string> {
	const reader = await connection.runAndReadAll('SELECT version() AS version');
	return String(reader.getRowsJson()[0]?.[0]);
}

class NodeEngine implements Engine {
	readonly #queue = createQueue();

	constructor(
		private readonly instance: DuckDBInstance,
		private readonly connection: DuckDBConnection,
		readonly label: string,
		private readonly release: () => void
	) {}

	query<T extends Row = Row>(statement: Statement | string): Promise<T[]> {
		return this.#run(statement, async (text, params) => {
			const reader = await this.connection.runAndReadAll(text, params);
			const names = reader.deduplicatedColumnNames();
			return reader.getRows().map((row) => Object.fromEntries(row.map((cell, i) => [names[i], plain(cell)])) as T);
		});
	}

	queryColumns(statement: Statement | string): Promise<ReadonlyMap<string, NumberColumn>> {
		return this.#run(statement, async (text, params) => readColumns(await this.connection.runAndReadAll(text, params)));
	}

	async execute(statement: Statement | string): Promise<void> {
		await this.#run(statement, (text, params) => this.connection.run(text, params));
	}

	/** One statement after the other, as the engine of the browser does: a connection fails where two overlap. */
	#run<T>(statement: Statement | string, work: (text: string, params: DuckDBValue[]) => Promise<T>): Promise<T> {
		const { text, params } = toStatement(statement);
		return this.#queue.run(async () => {
			try {
				return await work(text, params as DuckDBValue[]);
			} catch (error) {
				throw new EngineError(error instanceof Error ? error.message : String(error), text, { cause: error });
			}
		});
	}

	async appendCsv(table: string, chunks: readonly RowsChunk[]): Promise<number> {
		const pieces = await Promise.all(chunks.map(async (chunk) => (chunk instanceof Blob ? bytesOf(chunk) : chunk)));
		if (pieces.every((piece) => piece.length === 0)) return 0;
		const file = join(tmpdir(), `hotline-${randomUUID()}.csv`);
		try {
			await writeFile(file, pieces, { mode: 0o600 });
			return await appendCsvStatement(this, table, file);
		} finally {
			await rm(file, { force: true });
		}
	}

	async appendArrow(table: string, stream: Uint8Array): Promise<number> {
		const arrived = `arrived_${randomUUID().replaceAll('-', '')}`;
		try {
			await this.#run(`INSERT INTO ${table} (Arrow)`, async () => fillTexts(this.connection, arrived, stream));
			const rows = await this.query<{ Count: number }>(
				`INSERT INTO ${identifier(table)} SELECT * FROM temp.${arrived}`
			);
			return rows[0]?.Count ?? 0;
		} finally {
			await this.execute(`DROP TABLE IF EXISTS temp.${arrived}`).catch(() => undefined);
		}
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
		const connection = await this.instance.connect();
		await connection.run(USE_DATABASE);
		return new NodeEngine(this.instance, connection, this.label, () => undefined);
	}

	/** The command line does one thing at a time. */
	background(): Engine {
		return this;
	}

	async close(): Promise<void> {
		this.connection.closeSync();
		this.release();
	}
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** DuckDB's value classes as plain values; whole numbers beyond 2^53 lose digits, which no query here returns. */
function plain(cell: DuckDBValue | Json): Value {
	if (cell === null || cell === undefined) return null;
	if (typeof cell === 'bigint') return Number(cell);
	if (typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean') return cell;
	if (typeof cell === 'object' && 'scale' in cell && 'toDouble' in cell && typeof cell.toDouble === 'function') {
		return (cell as { toDouble(): number }).toDouble();
	}
	return String(cell);
}
