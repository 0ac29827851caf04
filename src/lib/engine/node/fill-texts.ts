import { DuckDBDataChunk, VARCHAR, type DuckDBConnection } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';

/** Rows of a chunk at most. */
const VECTOR_ROWS = 2048;

/** Makes a temporary table of texts with the rows of an Arrow stream. */
export async function fillTexts(connection: DuckDBConnection, name: string, stream: Uint8Array): Promise<void> {
	const rows = tableFromIPC(stream);
	const columns = rows.schema.fields.map((_, at) => rows.getChildAt(at));
	const definitions = columns.map((_, at) => `c${at} VARCHAR`);
	await connection.run(`CREATE TEMP TABLE ${name} (${definitions.join(', ')})`);
	const appender = await connection.createAppender(name, 'main', 'temp');
	const types = columns.map(() => VARCHAR);
	for (let from = 0; from < rows.numRows; from += VECTOR_ROWS) {
		const count = Math.min(VECTOR_ROWS, rows.numRows - from);
		const chunk = DuckDBDataChunk.create(types, count);
		for (const [at, column] of columns.entries()) {
			const texts = Array.from({ length: count }, (_, row) => column?.get(from + row) ?? null);
			chunk.setColumnValues(at, texts);
		}
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
}
