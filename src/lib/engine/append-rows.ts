import type { Engine } from './engine.ts';
import { isOfBlocks, streamsOf, type RowsChunk } from './row-block.ts';

/** Appends rows, as CSV or in blocks, to an existing table; gives how many arrived. All chunks are of one kind. */
export async function appendRows(engine: Engine, table: string, chunks: readonly RowsChunk[]): Promise<number> {
	if (chunks.length === 0) return 0;
	if (!(await isOfBlocks(chunks[0]!))) return engine.appendCsv(table, chunks);
	let rows = 0;
	for (const chunk of chunks) {
		for await (const stream of streamsOf(chunk)) rows += await engine.appendArrow(table, stream);
	}
	return rows;
}
