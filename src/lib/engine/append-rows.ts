import type { Engine } from './engine.ts';
import { kindOf, streamsOf, type RowsChunk } from './row-block.ts';

/** Appends rows, as CSV, in blocks, or as the streams of such, whose memory is given away; gives how many arrived. */
export async function appendRows(engine: Engine, table: string, chunks: readonly RowsChunk[]): Promise<number> {
	const [first] = chunks;
	if (first === undefined) return 0;
	const kind = await kindOf(first);
	if (kind === 'csv') return engine.appendCsv(table, chunks);
	const streams = kind === 'stream' ? (chunks as readonly Uint8Array[]) : streamsOf(chunks);
	let rows = 0;
	for await (const stream of streams) rows += await engine.appendArrow(table, stream);
	return rows;
}
