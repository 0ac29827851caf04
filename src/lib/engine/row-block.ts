/**
 * Rows as they are kept: CSV, or blocks, each a whole Arrow stream behind eight bytes, four of zero, with which no CSV begins,
 * and four that say how long it is.
 */
export const HEADER_BYTES = 8;

/** A piece of rows as UTF-8 or in blocks: bytes, or a blob that the browser keeps outside of the page's memory. */
export type RowsChunk = Uint8Array | Blob;

/** A stream as a block. */
export function blockOf(stream: Uint8Array): Uint8Array {
	const block = new Uint8Array(HEADER_BYTES + stream.length);
	new DataView(block.buffer).setUint32(4, stream.length, true);
	block.set(stream, HEADER_BYTES);
	return block;
}

/** Is this a piece of blocks, and not of CSV? */
export async function isOfBlocks(chunk: RowsChunk): Promise<boolean> {
	const first = await bytesOf(chunk, 0, 1);
	return first.length === 1 && first[0] === 0;
}

/** The streams of whole blocks, one after another, each in memory of its own. Throws where a block is cut off. */
export async function* streamsOf(chunk: RowsChunk): AsyncGenerator<Uint8Array> {
	const size = chunk instanceof Blob ? chunk.size : chunk.length;
	for (let at = 0; at < size;) {
		const header = await bytesOf(chunk, at, at + HEADER_BYTES);
		const length = header.length < HEADER_BYTES ? size : new DataView(header.buffer).getUint32(4, true);
		const from = at + HEADER_BYTES;
		if (from + length > size) throw new Error('a block of rows is cut off');
		yield await bytesOf(chunk, from, from + length);
		at = from + length;
	}
}

async function bytesOf(chunk: RowsChunk, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
	return chunk instanceof Blob
		? new Uint8Array(await chunk.slice(from, to).arrayBuffer())
		: new Uint8Array(chunk.slice(from, to));
}
