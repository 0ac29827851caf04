import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES, partMessage } from '../../limits.ts';
import type { Source } from '../../model.ts';
import { inflateRaw } from './inflate.ts';

export interface ZipEntry {
	/** Path inside the container, with `/` and without a leading one. */
	readonly path: string;
	readonly method: number;
	readonly encrypted: boolean;
	readonly packedSize: number;
	readonly offset: number;
}

export interface ZipFile {
	readonly entries: readonly ZipEntry[];
	/** The entry with this path, letter case aside, or null. */
	find(path: string): ZipEntry | null;
	/** Inflated bytes of an entry, piece by piece, within the limits. Throws an `IntakeError`. */
	read(entry: ZipEntry): AsyncGenerator<Uint8Array>;
	/** An entry's bytes whole, up to `most`, else `LIMITS.partBytes`. */
	readWhole(entry: ZipEntry, most?: number): Promise<Uint8Array>;
}

const END_RECORD = 0x06054b50;
const ENTRY_RECORD = 0x02014b50;
const HEADER_BYTES = 30;
const PACKED_CHUNK = 256 * 1024;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the central directory of a zip container through slices: the container itself is never held whole. */
export async function openZip(source: Source): Promise<ZipFile> {
	const broken = (why: string) =>
		new IntakeError(`“${source.name}”：压缩容器不完整（${why}），文件可能没有下载完或已损坏，请重新导出或下载`);
	const tailStart = Math.max(0, source.size - 65_557);
	const tail = await source.slice(tailStart, source.size);
	const end = findEnd(tail);
	if (end < 0) throw broken('找不到目录');
	const record = view(tail);
	let count = record.getUint16(end + 10, true);
	let size = record.getUint32(end + 12, true);
	let offset = record.getUint32(end + 16, true);
	let directoryEnd = tailStart + end;
	const locator = end - 20;
	if (locator >= 0 && record.getUint32(locator, true) === 0x07064b50) {
		const at = Number(record.getBigUint64(locator + 8, true));
		const wide = view(await source.slice(at, at + 56));
		if (wide.byteLength < 56 || wide.getUint32(0, true) !== 0x06064b50) throw broken('目录位置不对');
		count = Number(wide.getBigUint64(32, true));
		size = Number(wide.getBigUint64(40, true));
		offset = Number(wide.getBigUint64(48, true));
		directoryEnd = at;
	}
	if (count > LIMITS.zipEntries) throw new IntakeError(`“${source.name}”：${LIMIT_MESSAGES.zipEntries}`);
	// Bytes put before the container shift every offset by the same amount.
	const shift = directoryEnd - size - offset;
	if (shift < 0) throw broken('目录长度不对');
	const entries = readDirectory(await source.slice(offset + shift, offset + shift + size), count, shift);
	if (!entries) throw broken('目录内容不对');
	if (overlap(entries)) throw new IntakeError(`“${source.name}”：${LIMIT_MESSAGES.overlap}`);
	const byPath = new Map(entries.map((entry) => [entry.path.toLowerCase(), entry]));

	async function* read(entry: ZipEntry): AsyncGenerator<Uint8Array> {
		if (entry.encrypted) {
			throw new IntakeError(`“${source.name}”：压缩包设了密码，请先解压再导入`);
		}
		const head = view(await source.slice(entry.offset, entry.offset + HEADER_BYTES));
		if (head.byteLength < HEADER_BYTES || head.getUint32(0, true) !== 0x04034b50) throw broken('部件位置不对');
		const start = entry.offset + HEADER_BYTES + head.getUint16(26, true) + head.getUint16(28, true);
		const packed = slices(source, start, Math.min(source.size, start + entry.packedSize));
		if (entry.method !== 0 && entry.method !== 8) throw broken(`不支持的压缩方法 ${entry.method}`);
		let total = 0;
		try {
			for await (const bytes of entry.method === 0 ? packed : inflateRaw(packed)) {
				total += bytes.length;
				const suspicious = total > LIMITS.ratioFloorBytes && total > entry.packedSize * LIMITS.inflateRatio;
				if (total > LIMITS.inflatedBytes || suspicious) {
					throw new IntakeError(`“${source.name}”：${LIMIT_MESSAGES.inflated}`);
				}
				yield bytes;
			}
		} catch (error) {
			if (error instanceof IntakeError) throw error;
			throw broken(`“${entry.path}”解压失败`);
		}
	}

	async function readWhole(entry: ZipEntry, most: number = LIMITS.partBytes): Promise<Uint8Array> {
		const parts: Uint8Array[] = [];
		let length = 0;
		for await (const part of read(entry)) {
			length += part.length;
			if (length > most) throw new IntakeError(`“${source.name}”：“${entry.path}”${partMessage(most)}`);
			parts.push(part);
		}
		const whole = new Uint8Array(length);
		let at = 0;
		for (const part of parts) {
			whole.set(part, at);
			at += part.length;
		}
		return whole;
	}

	return { entries, find: (path) => byPath.get(path.toLowerCase()) ?? null, read, readWhole };
}

/** Do entries share their bytes, so that a few kilobytes are unpacked again and again? Each has a header of its own. */
function overlap(entries: readonly ZipEntry[]): boolean {
	const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
	return inOrder.some(
		({ offset, packedSize }, at) => (inOrder[at + 1]?.offset ?? Infinity) < offset + HEADER_BYTES + packedSize
	);
}

function findEnd(tail: Uint8Array): number {
	const bytes = view(tail);
	for (let at = tail.length - 22; at >= 0; at -= 1) {
		if (tail[at] === 0x50 && bytes.getUint32(at, true) === END_RECORD) return at;
	}
	return -1;
}

function readDirectory(directory: Uint8Array, count: number, shift: number): ZipEntry[] | null {
	const bytes = view(directory);
	const entries: ZipEntry[] = [];
	let at = 0;
	while (entries.length < count) {
		if (at + 46 > directory.length || bytes.getUint32(at, true) !== ENTRY_RECORD) return null;
		const flags = bytes.getUint16(at + 8, true);
		const nameLength = bytes.getUint16(at + 28, true);
		const extraLength = bytes.getUint16(at + 30, true);
		const name = directory.subarray(at + 46, at + 46 + nameLength);
		let packedSize = bytes.getUint32(at + 20, true);
		let offset = bytes.getUint32(at + 42, true);
		const wideSize = bytes.getUint32(at + 24, true) === 0xffffffff;
		const extra = { start: at + 46 + nameLength, end: at + 46 + nameLength + extraLength };
		if (extra.end > directory.length) return null;
		for (let field = extra.start; field + 4 <= extra.end; field += 4 + bytes.getUint16(field + 2, true)) {
			if (bytes.getUint16(field, true) !== 1) continue;
			let value = field + 4 + (wideSize ? 8 : 0);
			if (packedSize === 0xffffffff && value + 8 <= extra.end) {
				packedSize = Number(bytes.getBigUint64(value, true));
				value += 8;
			}
			if (offset === 0xffffffff && value + 8 <= extra.end) offset = Number(bytes.getBigUint64(value, true));
		}
		entries.push({
			path: entryName(name, (flags & 0x800) !== 0)
				.replaceAll('\\', '/')
				.replace(/^\/+/, ''),
			method: bytes.getUint16(at + 10, true),
			encrypted: (flags & 1) !== 0,
			packedSize,
			offset: offset + shift
		});
		at = extra.end + bytes.getUint16(at + 32, true);
	}
	return entries;
}

/** Names are UTF-8 where flagged, and GBK in practice where a Chinese Windows packed them without the flag. */
function entryName(name: Uint8Array, flagged: boolean): string {
	if (!flagged) {
		try {
			return new TextDecoder('utf-8', { fatal: true }).decode(name);
		} catch {
			return new TextDecoder('gb18030').decode(name);
		}
	}
	return new TextDecoder().decode(name);
}

async function* slices(source: Source, start: number, end: number): AsyncGenerator<Uint8Array> {
	for (let at = start; at < end; at += PACKED_CHUNK) yield source.slice(at, Math.min(end, at + PACKED_CHUNK));
}
