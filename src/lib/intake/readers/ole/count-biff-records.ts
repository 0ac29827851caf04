const MULTIPLE_NUMBERS = 0x00bd;
/** Bytes of such a record beside its cells, and of each cell ([MS-XLS] 2.4.175). */
const AROUND = 6;
const EACH = 6;

/**
 * Records of a BIFF stream, where one of several numbers counts for each of them: what a reader that makes an object of every
 * cell has to hold. The headers of records are never encrypted.
 */
export function countBiffRecords(stream: Uint8Array): number {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	let count = 0;
	for (let at = 0; at + 4 <= stream.length;) {
		const length = view.getUint16(at + 2, true);
		const several = view.getUint16(at, true) === MULTIPLE_NUMBERS;
		count += several ? Math.max(1, Math.floor((length - AROUND) / EACH)) : 1;
		at += 4 + length;
	}
	return count;
}
