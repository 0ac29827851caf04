import { decompressBrotli } from 'hyparquet-compressors';
import { BrotliOutput } from 'hyparquet-compressors/src/brotli.streams.js';

const held = new WeakMap<BrotliOutput, Uint8Array>();

// The library makes its page longer where a block says that it is, without end, and gives back the shorter one. Here it may not.
Object.defineProperty(BrotliOutput.prototype, 'buffer', {
	get(this: BrotliOutput) {
		return held.get(this);
	},
	set(this: BrotliOutput, bytes: Uint8Array) {
		if (held.has(this)) throw new Error('brotli: a page unpacks to more than it says');
		held.set(this, bytes);
	}
});

/** A page of Brotli. Throws for one that unpacks to more than it says, before it has. */
export function unpackBrotli(packed: Uint8Array, size: number): Uint8Array {
	return decompressBrotli(packed, size);
}
