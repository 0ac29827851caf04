import type { RowsChunk } from './row-block.ts';

/**
 * The one boundary to SQL engines. Nothing outside `engine/` imports DuckDB or Arrow.
 *
 * Values cross it in one shape on every engine: numbers (also for BIGINT, HUGEINT and DECIMAL), strings, booleans and
 * null. A statement that wants a date or an instant back casts it to VARCHAR itself, so no engine's date type leaks.
 */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** SQL text with `?` for each parameter, in order. Dates go in as ISO text and are cast in SQL: `?::DATE`. */
export interface Statement {
	readonly text: string;
	readonly params: readonly Value[];
}

/** One column of numbers: as wide as the SQL type, `Float64Array` for DOUBLE, BIGINT and DECIMAL. */
export type NumberColumn =
	Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | Float32Array | Float64Array;

export interface Engine {
	/** Name and version of the engine, for evidence: `DuckDB v1.4.3 (wasm)`. */
	readonly label: string;
	/** Runs one statement and gives its rows. Throws an `EngineError` with the statement in it. */
	query<T extends Row = Row>(statement: Statement | string): Promise<T[]>;
	/**
	 * Runs one statement whose columns are all numbers without NULL, and gives each column whole, by name: for many rows,
	 * where objects would be too slow. The caller may transfer the arrays. Throws an `EngineError` for a NULL or a text.
	 */
	queryColumns(statement: Statement | string): Promise<ReadonlyMap<string, NumberColumn>>;
	/** Runs statements for their effect. */
	execute(statement: Statement | string): Promise<void>;
	/**
	 * Appends UTF-8 CSV (comma, `"` quotes, `\n`, no header line) to an existing table whose columns are VARCHAR or
	 * INTEGER, in column order. An empty unquoted field is NULL. Returns the number of rows added.
	 */
	appendCsv(table: string, chunks: readonly RowsChunk[]): Promise<number>;
	/**
	 * Appends the rows of an Arrow stream of texts (`createTextRows`) to an existing table, in column order; they are cast to
	 * the columns' types. The stream's memory may be given away. Returns the number of rows added. Throws an `EngineError` for
	 * a text that its column cannot hold.
	 */
	appendArrow(table: string, stream: Uint8Array): Promise<number>;
	/** Runs `work` inside one transaction: commits when it resolves, rolls back and rethrows when it rejects. Not nested. */
	transaction<T>(work: () => Promise<T>): Promise<T>;
	/**
	 * Another connection to the same tables, with transactions of its own; what it has not committed is not seen here.
	 * Closing it gives up nothing but the connection.
	 */
	connect(): Promise<Engine>;
	/** The same connection for work that nobody waits for: its statements let those asked for otherwise go first. */
	background(): Engine;
	/** Gives up the engine and its memory. */
	close(): Promise<void>;
}

/** A failed statement. `message` is the engine's own; `statement` is what was run. */
export class EngineError extends Error {
	constructor(
		message: string,
		readonly statement: string,
		options?: ErrorOptions
	) {
		super(message, options);
		this.name = 'EngineError';
	}
}

/** Accepts plain text where there are no parameters. */
export function toStatement(statement: Statement | string): Statement {
	return typeof statement === 'string' ? { text: statement, params: [] } : statement;
}
