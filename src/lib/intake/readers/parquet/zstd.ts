import { Decompress } from 'fzstd';

import { createPage } from './page-bytes.ts';

const FRAME = 0xfd2fb528;
/** Frames that hold no data, whatever the last four bits are. */
const SKIPPED = 0x184d2a5;
/** What writers look back at the most (zstd --ultra --long). */
const MOST_WINDOW_BYTES = 128 * 1024 ** 2;
/** The library moves its window once for each block: so much at the most, and so much for each byte of the page. */
const MOST_MOVED_BYTES = 2 * 1024 ** 3;
const MOVED_FOR_BYTE = 512;
/** Blocks that give nothing. */
const MOST_EMPTY = 1024;

/** A page of Zstandard (RFC 8878), unpacked block by block: each gives 128 kB at the most. */
export function unpackZstd(packed: Uint8Array, size: number): Uint8Array {
	const page = createPage(size);
	const stream = new Decompress(page.add);
	let from = 0;
	let moved = 0;
	let count = 0;
	for (const { end, window } of blocks(packed, size)) {
		moved += window;
		count += 1;
		if (count > size + MOST_EMPTY || moved > MOST_MOVED_BYTES + size * MOVED_FOR_BYTE)
			throw new Error('zstd: too many blocks');
		stream.push(packed.subarray(from, end), end === packed.length);
		from = end;
	}
	return page.whole();
}

interface Block {
	/** Place behind it; that of the last block is behind the frame's checksum. */
	readonly end: number;
	/** Bytes that are kept to be looked back at. */
	readonly window: number;
}

function* blocks(packed: Uint8Array, size: number): Generator<Block> {
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	let at = 0;
	while (at < packed.length) {
		const magic = view.getUint32(at, true);
		if (magic >>> 4 === SKIPPED) {
			at = Math.min(at + 8 + view.getUint32(at + 4, true), packed.length);
			yield { end: at, window: 0 };
			continue;
		}
		if (magic !== FRAME) throw new Error('zstd: no frame');
		const flags = view.getUint8(at + 4);
		const single = (flags & 0x20) !== 0;
		const sizeAt = at + 5 + (single ? 0 : 1) + [0, 1, 2, 4][flags & 3]!;
		const sizeBytes = [single ? 1 : 0, 2, 4, 8][flags >> 6]!;
		const window = single ? size : 2 ** (10 + (view.getUint8(at + 5) >> 3));
		if (window > MOST_WINDOW_BYTES) throw new Error('zstd: a window too large');
		if (contentSize(view, sizeAt, sizeBytes) > size) throw new Error('zstd: a frame larger than its page');
		at = sizeAt + sizeBytes;
		for (let last = false; !last; yield { end: at, window }) {
			const head = view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
			last = (head & 1) !== 0;
			const runs = ((head >> 1) & 3) === 1;
			at += 3 + (runs ? 1 : head >> 3) + (last && (flags & 4) !== 0 ? 4 : 0);
			if (at > packed.length) throw new Error('zstd: a block ends early');
		}
	}
}

/** What a frame says it unpacks to; 0 where it does not say. */
function contentSize(view: DataView, at: number, bytes: number): number {
	switch (bytes) {
		case 1:
			return view.getUint8(at);
		case 2:
			return view.getUint16(at, true) + 256;
		case 4:
			return view.getUint32(at, true);
		case 8:
			return Number(view.getBigUint64(at, true));
		default:
			return 0;
	}
}
