import { brotliCompressSync, constants, deflateRawSync, gzipSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { joined, repeated } from '../../hostile-files.test-support.ts';
import { varint } from './parquet.test-support.ts';
import { UNPACKERS } from './unpack.ts';

const text = (value: string) => new TextEncoder().encode(value);
const unpack = (codec: keyof typeof UNPACKERS, packed: Uint8Array, size: number) => UNPACKERS[codec]!(packed, size);
/** `ab`, then six letters of what is two places before, then `c`. */
const LZ4_BLOCK = Uint8Array.of(0x22, 97, 98, 2, 0, 0x10, 99);
const hadoop = (block: Uint8Array, size: number) => joined(Uint8Array.of(0, 0, 0, size, 0, 0, 0, block.length), block);
/** A frame of Zstandard with a window of 1 kB, with these blocks. */
const zstd = (...blocks: Uint8Array[]) => joined(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0), ...blocks);
const zstdBlock = (type: number, size: number, content: Uint8Array, last = false) => {
	const head = (size << 3) | (type << 1) | Number(last);
	return joined(Uint8Array.of(head & 255, (head >> 8) & 255, head >> 16), content);
};
const times = (bytes: Uint8Array, count: number) =>
	Uint8Array.from({ length: bytes.length * count }, (_, at) => bytes[at % bytes.length]!);
const RUN = zstdBlock(1, 128 * 1024, Uint8Array.of(7));

describe('UNPACKERS', () => {
	it('unpacks a page of each codec, in each way that writers pack it', () => {
		const page = text('abababababc');
		const gzip = [gzipSync(page), deflateRawSync(page), joined(gzipSync(text('abab')), gzipSync(text('abababc')))];
		for (const packed of gzip) expect(unpack('GZIP', packed, 11)).toEqual(page);
		expect(unpack('GZIP', new Uint8Array(0), 0)).toEqual(new Uint8Array(0));
		expect(unpack('BROTLI', brotliCompressSync(page), 11)).toEqual(page);

		const lz4 = text('ababababc');
		expect(unpack('LZ4_RAW', LZ4_BLOCK, 9)).toEqual(lz4);
		expect(unpack('LZ4', LZ4_BLOCK, 9)).toEqual(lz4);
		expect(unpack('LZ4', joined(hadoop(LZ4_BLOCK, 9), hadoop(LZ4_BLOCK, 9)), 18)).toEqual(joined(lz4, lz4));

		const skipped = Uint8Array.of(0x51, 0x2a, 0x4d, 0x18, 2, 0, 0, 0, 1, 2);
		const frame = zstd(zstdBlock(0, 2, text('ab')), zstdBlock(1, 3, text('c'), true));
		expect(unpack('ZSTD', joined(skipped, frame, frame), 10)).toEqual(text('abcccabccc'));
	});

	const zeros = repeated('\0', 100_000_000);
	it.each([
		['GZIP', () => gzipSync(zeros)],
		['GZIP', () => deflateRawSync(zeros)],
		['BROTLI', () => brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
		['SNAPPY', () => joined(varint(100_000_000), Uint8Array.of(0, 0), times(Uint8Array.of(0xfe, 1, 0), 1_600_000))],
		['LZ4_RAW', () => joined(Uint8Array.of(0x1f, 0, 1, 0), new Uint8Array(8_000_000).fill(255))],
		['LZ4', () => joined(Uint8Array.of(0x1f, 0, 1, 0), new Uint8Array(8_000_000).fill(255))],
		['ZSTD', () => joined(zstd(), times(RUN, 100_000))],
		['ZSTD', () => joined(zstd(), times(zstdBlock(0, 0, new Uint8Array(0)), 1_000_000))]
	] as const)('stops %s as soon as there is more than the page says', (codec, pack) => {
		const packed = pack();
		const start = performance.now();
		expect(() => unpack(codec, packed, 1_000)).toThrow();
		expect(performance.now() - start).toBeLessThan(5_000);
	});

	it('takes no page that unpacks to less than it says, and none that looks back before its beginning', () => {
		expect(() => unpack('GZIP', gzipSync(text('ab')), 3)).toThrow(/less/);
		expect(() => unpack('ZSTD', zstd(zstdBlock(0, 2, text('ab'), true)), 3)).toThrow(/less/);
		expect(() => unpack('LZ4_RAW', LZ4_BLOCK, 10)).toThrow(/another size/);
		expect(() => unpack('LZ4_RAW', Uint8Array.of(0x12, 97, 2, 0), 7)).toThrow(/false match/);
		expect(() => unpack('LZ4_RAW', Uint8Array.of(0xf0, 255, 255, 1), 7)).toThrow(/false literals/);
		expect(() => unpack('ZSTD', Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0xf8), 3)).toThrow(/window/);
	});
});
