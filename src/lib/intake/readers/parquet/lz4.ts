const SHORTEST_MATCH = 4;
/** Lengths before a block in Hadoop's framing: of the block when unpacked, then packed, both big-endian. */
const FRAME_HEAD = 8;

/** Unpacks one LZ4 block at `place` of `page` and gives the place behind it. Throws for a block that says more than there is room for. */
function unpackBlock(packed: Uint8Array, page: Uint8Array, place: number): number {
	let at = 0;
	let to = place;
	const length = (nibble: number) => {
		let sum = nibble;
		for (let byte = nibble === 15 ? 255 : 0; byte === 255; at += 1) {
			byte = packed[at] ?? 0;
			sum += byte;
		}
		return sum;
	};
	while (at < packed.length) {
		const token = packed[at]!;
		at += 1;
		const literals = length(token >> 4);
		if (literals > packed.length - at || literals > page.length - to) throw new Error('lz4: false literals');
		page.set(packed.subarray(at, at + literals), to);
		at += literals;
		to += literals;
		// The last sequence has literals alone.
		if (at >= packed.length) break;
		const offset = packed[at]! | ((packed[at + 1] ?? 0) << 8);
		at += 2;
		const match = length(token & 15) + SHORTEST_MATCH;
		if (offset === 0 || offset > to || match > page.length - to) throw new Error('lz4: a false match');
		for (const end = to + match; to < end; to += 1) page[to] = page[to - offset]!;
	}
	return to;
}

/** A page of one LZ4 block (LZ4_RAW), which has to fill it. */
export function unpackLz4Raw(packed: Uint8Array, size: number): Uint8Array {
	const page = new Uint8Array(size);
	if (unpackBlock(packed, page, 0) !== size) throw new Error('lz4: a page of another size');
	return page;
}

/** A page of the older codec LZ4: blocks in Hadoop's framing, or one block without any. */
export function unpackLz4(packed: Uint8Array, size: number): Uint8Array {
	return unpackFrames(packed, size) ?? unpackLz4Raw(packed, size);
}

function unpackFrames(packed: Uint8Array, size: number): Uint8Array | null {
	const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
	const page = new Uint8Array(size);
	let to = 0;
	for (let at = 0; at < packed.length;) {
		if (at + FRAME_HEAD > packed.length) return null;
		const [unpackedSize, packedSize] = [view.getUint32(at), view.getUint32(at + 4)];
		at += FRAME_HEAD;
		if (unpackedSize > size - to || packedSize > packed.length - at) return null;
		try {
			if (
				unpackBlock(packed.subarray(at, at + packedSize), page.subarray(0, to + unpackedSize), to) !==
				to + unpackedSize
			)
				return null;
		} catch {
			return null;
		}
		at += packedSize;
		to += unpackedSize;
	}
	return to === size ? page : null;
}
