import type { Source } from './model.ts';

/** A source over bytes that are already in memory. */
export function sourceOfBytes(name: string, bytes: Uint8Array): Source {
	return {
		name,
		size: bytes.length,
		slice: (start, end) => Promise.resolve(bytes.subarray(start, end))
	};
}

/** A source over a browser `Blob`; a `File` brings its own name. Only what is asked for is read from the disk. */
export function sourceOfBlob(blob: Blob, name = blob instanceof File ? blob.name : '未命名'): Source {
	return {
		name,
		size: blob.size,
		slice: blob.size <= SMALL_BYTES ? slicesOfWhole(blob) : (start, end) => bytesOf(blob.slice(start, end))
	};
}

/** All bytes of a source. */
export function readAll(source: Source): Promise<Uint8Array> {
	return source.slice(0, source.size);
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** A file of this size is fetched whole when it is first read: every slice of it would cost a millisecond of waiting. */
const SMALL_BYTES = 16 * 1024 * 1024;

function slicesOfWhole(blob: Blob): Source['slice'] {
	let whole: Promise<Uint8Array> | null = null;
	return async (start, end) => (await (whole ??= bytesOf(blob))).subarray(start, end);
}
