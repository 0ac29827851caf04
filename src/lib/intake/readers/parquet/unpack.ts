import { Gunzip, Inflate } from 'fflate';
import type { Compressors } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

import { unpackBrotli } from './brotli.ts';
import { unpackLz4, unpackLz4Raw } from './lz4.ts';
import { createPage } from './page-bytes.ts';
import { unpackZstd } from './zstd.ts';

/** Packed bytes given to a stream at a time: deflate makes a thousand times as many of them at the most. */
const PIECE_BYTES = 4 * 1024;
const GZIP = [0x1f, 0x8b, 0x08];

/** Deflate with the head of gzip, or without. */
function unpackGzip(packed: Uint8Array, size: number): Uint8Array {
	const page = createPage(size);
	const stream = GZIP.every((byte, at) => packed[at] === byte) ? new Gunzip(page.add) : new Inflate(page.add);
	for (let at = 0; at < packed.length; at += PIECE_BYTES)
		stream.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length);
	return page.whole();
}

/**
 * How pages are unpacked: each codec throws for a page that unpacks to more or less than it says, before it has made much more.
 * Snappy of the library does so by itself.
 */
export const UNPACKERS: Compressors = {
	...compressors,
	BROTLI: unpackBrotli,
	GZIP: unpackGzip,
	ZSTD: unpackZstd,
	LZ4: unpackLz4,
	LZ4_RAW: unpackLz4Raw
};
