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
		slice: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer())
	};
}

/** All bytes of a source. */
export function readAll(source: Source): Promise<Uint8Array> {
	return source.slice(0, source.size);
}
