import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Gzip through the platform's own streams. */
export function gzip(bytes: Uint8Array): Promise<Uint8Array> {
	return through(bytes, new CompressionStream('gzip'));
}

export function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
	return through(bytes, new DecompressionStream('gzip'));
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
	const piped = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream);
	return new Uint8Array(await new Response(piped).arrayBuffer());
}

/** SHA-256 as 64 hex digits, at once. */
export function sha256(bytes: Uint8Array): string {
	return bytesToHex(digest(bytes));
}

const PIECE_BYTES = 4 * 1024 * 1024;
/** A file of this size is hashed by the platform, which wants it whole in memory. */
const WHOLE_BYTES = 256 * 1024 * 1024;

/**
 * SHA-256 of a file as 64 hex digits. A large one is read piece by piece: never whole in memory, and the page stays alive
 * meanwhile; so is any on a plain-http intranet page, which has no Web Crypto. In WebAssembly, since Chromium takes five times
 * as long for the same in JavaScript.
 */
export async function sha256OfFile(file: Blob): Promise<string> {
	const platform = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
	if (platform !== undefined && file.size <= WHOLE_BYTES) {
		return bytesToHex(new Uint8Array(await platform.digest('SHA-256', await file.arrayBuffer())));
	}
	const { createSHA256 } = await import('hash-wasm');
	const hash = (await createSHA256()).init();
	for (let start = 0; start < file.size; start += PIECE_BYTES) {
		hash.update(new Uint8Array(await file.slice(start, start + PIECE_BYTES).arrayBuffer()));
	}
	return hash.digest('hex');
}
