import { Inflate } from 'fflate';

/**
 * Inflates raw deflate data piece by piece: with the platform's `DecompressionStream` where it knows `deflate-raw`
 * (Chrome 103, Node 20), else with fflate. Throws whatever the decompressor throws for broken data, also for an end that
 * comes too early.
 */
export async function* inflateRaw(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const stream = nativeStream();
	if (stream) yield* inflateNatively(stream, packed);
	else yield* inflateWithFflate(packed);
}

function nativeStream(): DecompressionStream | null {
	try {
		return new DecompressionStream('deflate-raw');
	} catch {
		return null;
	}
}

async function* inflateNatively(
	stream: DecompressionStream,
	packed: AsyncIterable<Uint8Array>
): AsyncGenerator<Uint8Array> {
	const writer = stream.writable.getWriter();
	const reader = stream.readable.getReader() as ReadableStreamDefaultReader<Uint8Array>;
	let stopped = false;
	const feeding = (async () => {
		for await (const bytes of packed) {
			if (stopped) return;
			await writer.ready;
			// The stream may take over the buffer, so it gets its own.
			await writer.write(bytes.slice() as Uint8Array<ArrayBuffer>);
		}
		await writer.close();
	})();
	// The reader below reports what goes wrong; without this an error would also surface as an unhandled rejection.
	feeding.catch((error: unknown) => reader.cancel(error).catch(() => undefined));
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			yield value;
		}
		await feeding;
	} finally {
		stopped = true;
		reader.cancel().catch(() => undefined);
		writer.abort().catch(() => undefined);
	}
}

/** The way for browsers without `deflate-raw`. */
export async function* inflateWithFflate(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let ready: Uint8Array[] = [];
	let ended = false;
	const inflate = new Inflate((bytes, final) => {
		ready.push(bytes);
		ended = final;
	});
	let held: Uint8Array | null = null;
	for await (const bytes of packed) {
		if (held) inflate.push(held);
		held = bytes;
		const batch = ready;
		ready = [];
		yield* batch;
	}
	inflate.push(held ?? new Uint8Array(0), true);
	yield* ready;
	if (!ended) throw new Error('unexpected end of deflate data');
}
