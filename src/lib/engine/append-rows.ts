import type { Engine } from './engine.ts';
import { kindOf, streamsOf, type RowsChunk } from './row-block.ts';

/**
 * Appends rows to an existing table and gives how many arrived: CSV or blocks, in pieces, or one stream, whose memory is given
 * away.
 */
export async function appendRows(engine: Engine, table: string, chunks: readonly RowsChunk[]): Promise<number> {
	const [first] = chunks;
	if (first === undefined) return 0;
	const kind = await kindOf(first);
	if (kind === 'csv') return engine.appendCsv(table, chunks);
	if (kind === 'stream') return engine.appendArrow(table, first as Uint8Array);
	let rows = 0;
	for await (const stream of streamsOf(chunks)) rows += await engine.appendArrow(table, stream);
	return rows;
}
