/**
 * Rows as they are kept: CSV, or blocks, each a whole Arrow stream behind eight bytes, four of zero, with which no CSV begins,
 * and four that say how long it is.
 */
const HEAD_BYTES = 8;
/** A stream begins with a mark of four such bytes, which are in no UTF-8. */
const STREAM_MARK = 0xff;

/** A piece of rows as UTF-8 or in blocks: bytes, or a blob that the browser keeps outside of the page's memory. */
export type RowsChunk = Uint8Array | Blob;

/** A stream as a block, in two pieces. */
export function blockOf(stream: Uint8Array): readonly Uint8Array[] {
	const head = new Uint8Array(HEAD_BYTES);
	new DataView(head.buffer).setUint32(4, stream.length, true);
	return [head, stream];
}

/** What a piece of rows begins with. */
export async function kindOf(chunk: RowsChunk): Promise<'csv' | 'blocks' | 'stream'> {
	const first = await bytesOf(chunk, 0, 1);
	if (first.length === 0) return 'csv';
	return first[0] === 0 ? 'blocks' : first[0] === STREAM_MARK ? 'stream' : 'csv';
}

/** The streams of blocks, one after another, each in memory of its own. Throws where a block is cut off. */
export async function* streamsOf(chunks: readonly RowsChunk[]): AsyncGenerator<Uint8Array> {
	const blocks = new Blob(chunks as BlobPart[]);
	for (let at = 0; at < blocks.size;) {
		const head = await bytesOf(blocks, at, at + HEAD_BYTES);
		const length = head.length < HEAD_BYTES ? blocks.size : new DataView(head.buffer).getUint32(4, true);
		const from = at + HEAD_BYTES;
		if (from + length > blocks.size) throw new Error('a block of rows is cut off');
		yield await bytesOf(blocks, from, from + length);
		at = from + length;
	}
}

async function bytesOf(chunk: RowsChunk, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
	return chunk instanceof Blob
		? new Uint8Array(await chunk.slice(from, to).arrayBuffer())
		: new Uint8Array(chunk.slice(from, to));
}
