import { IntakeError } from '../../intake-error.ts';

/** The streams in the root of an OLE compound file. Those of embedded objects are not seen. */
export interface CompoundFile {
	/** Bytes of a root stream by its name, letter case aside; null where there is none. */
	stream(name: string): Uint8Array | null;
}

interface Entry {
	readonly name: string;
	readonly type: number;
	readonly left: number;
	readonly right: number;
	readonly child: number;
	readonly start: number;
	readonly size: number;
}

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;
/** Sector numbers of the allocation table that the header itself holds. */
const HEADER_DIFAT = 109;

/**
 * Reads an OLE compound file ([MS-CFB]) with every chain bounded by the number of sectors that the file has: a chain that
 * runs in a circle, or a directory that does, throws an `IntakeError`. A chain that leaves a cut file ends there.
 */
export function openCompoundFile(bytes: Uint8Array, file: string): CompoundFile {
	const broken = () =>
		new IntakeError(
			`“${file}”的内部结构损坏（扇区链循环或越界），已停止读取；请用 Excel 或 WPS 打开后另存为 xlsx 再导入`
		);
	if (bytes.length < 512) throw broken();
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const shift = view.getUint16(30, true);
	const miniShift = view.getUint16(32, true);
	if (shift < 7 || shift > 16 || miniShift < 4 || miniShift > shift) throw broken();
	const sectorBytes = 1 << shift;
	const sectors = Math.ceil(bytes.length / sectorBytes);
	const offsetOf = (sector: number) => (sector + 1) * sectorBytes;
	const perSector = sectorBytes / 4;

	function readTable(sectorNumbers: readonly number[]): Uint32Array {
		const table = new Uint32Array(sectorNumbers.length * perSector).fill(FREE);
		sectorNumbers.forEach((sector, index) => {
			const offset = offsetOf(sector);
			for (let slot = 0; slot < perSector && offset + slot * 4 + 4 <= bytes.length; slot += 1) {
				table[index * perSector + slot] = view.getUint32(offset + slot * 4, true);
			}
		});
		return table;
	}

	function tableSectors(): number[] {
		const found: number[] = [];
		const take = (sector: number) => {
			if (sector < sectors) found.push(sector);
			if (found.length > sectors) throw broken();
		};
		for (let slot = 0; slot < HEADER_DIFAT; slot += 1) take(view.getUint32(76 + slot * 4, true));
		let next = view.getUint32(68, true);
		for (let seen = 0; next < sectors; seen += 1) {
			const offset = offsetOf(next);
			if (seen > sectors) throw broken();
			if (offset + sectorBytes > bytes.length) break;
			for (let slot = 0; slot < perSector - 1; slot += 1) take(view.getUint32(offset + slot * 4, true));
			next = view.getUint32(offset + sectorBytes - 4, true);
		}
		return found;
	}

	function chain(table: Uint32Array, start: number, limit: number): number[] {
		const found: number[] = [];
		let next = start;
		while (next < END_OF_CHAIN - 2 && next < limit) {
			found.push(next);
			if (found.length > limit) throw broken();
			next = table[next] ?? END_OF_CHAIN;
		}
		return found;
	}

	function gather(pieces: readonly Uint8Array[], size: number): Uint8Array {
		const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
		const whole = new Uint8Array(Math.min(size, total));
		let at = 0;
		for (const piece of pieces) {
			if (at >= whole.length) break;
			whole.set(piece.subarray(0, whole.length - at), at);
			at += piece.length;
		}
		return whole;
	}

	const table = readTable(tableSectors());
	const readChain = (start: number, size: number) =>
		gather(
			chain(table, start, sectors).map((sector) => bytes.subarray(offsetOf(sector), offsetOf(sector) + sectorBytes)),
			size
		);

	const entries = readEntries(readChain(view.getUint32(48, true), Infinity));
	const root = entries.find(({ type }) => type === ROOT);
	const cutoff = view.getUint32(56, true);
	let mini: { stream: Uint8Array; table: Uint32Array } | null = null;
	function readMini(start: number, size: number): Uint8Array {
		mini ??= {
			stream: root ? readChain(root.start, root.size) : new Uint8Array(0),
			table: readTable(chain(table, view.getUint32(60, true), sectors))
		};
		const miniBytes = 1 << miniShift;
		const { stream, table: miniTable } = mini;
		const count = Math.ceil(stream.length / miniBytes);
		return gather(
			chain(miniTable, start, count).map((sector) => stream.subarray(sector * miniBytes, (sector + 1) * miniBytes)),
			size
		);
	}

	return {
		stream(name) {
			const wanted = name.toUpperCase();
			const own = root ? childrenOf(entries, root) : entries;
			const entry = own.find((one) => one.type === STREAM && one.name.toUpperCase() === wanted);
			if (!entry) return null;
			return entry.size < cutoff ? readMini(entry.start, entry.size) : readChain(entry.start, entry.size);
		}
	};
}

function readEntries(directory: Uint8Array): Entry[] {
	const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
	const entries: Entry[] = [];
	for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
		const units = Math.min(32, Math.max(0, view.getUint16(at + 64, true) / 2 - 1));
		let name = '';
		for (let unit = 0; unit < units; unit += 1) name += String.fromCharCode(view.getUint16(at + unit * 2, true));
		entries.push({
			name,
			type: directory[at + 66]!,
			left: view.getUint32(at + 68, true),
			right: view.getUint32(at + 72, true),
			child: view.getUint32(at + 76, true),
			start: view.getUint32(at + 116, true),
			size: view.getUint32(at + 120, true)
		});
	}
	return entries;
}

/** Entries directly in a storage. A damaged tree gives what it still reaches; each entry is visited once. */
function childrenOf(entries: readonly Entry[], storage: Entry): Entry[] {
	const found = new Set<Entry>();
	const open = [storage.child];
	while (open.length > 0) {
		const entry = entries[open.pop()!];
		if (!entry || found.has(entry)) continue;
		found.add(entry);
		open.push(entry.left, entry.right);
	}
	return [...found];
}
