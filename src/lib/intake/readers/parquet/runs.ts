/** Where a number of LEB128 ends, and what it says. */
function number(bytes: Uint8Array, start: number): { value: number; at: number } {
	let value = 0;
	for (let place = 0; place < 10; place += 1) {
		const byte = bytes[start + place];
		if (byte === undefined) break;
		value += (byte & 0x7f) * 2 ** (7 * place);
		if (byte < 0x80) return { value, at: start + place + 1 };
	}
	throw new Error('a number without an end');
}

/**
 * Walks the runs of Parquet's run-length and bit-packed encoding until `count` values are there. Throws where a run says more
 * than there may be, or than there are bytes for: a decoder that believes it fills the memory.
 */
export function checkRuns(bytes: Uint8Array, width: number, count: number): void {
	if (width > 32) throw new Error(`values of ${width} bits`);
	let at = 0;
	for (let seen = 0; seen < count;) {
		const head = number(bytes, at);
		const packed = head.value % 2 === 1;
		const length = Math.floor(head.value / 2) * (packed ? 8 : 1);
		// Writers fill a bit-packed run up to a whole block.
		if (length > count - seen + (packed ? 1024 : 0)) throw new Error(`a run of ${length} values where ${count} are`);
		at = head.at + (packed ? (length * width) / 8 : Math.ceil(width / 8));
		// The padding of the last run may be left out.
		if (at > bytes.length && !(packed && seen + length >= count)) throw new Error('runs end early');
		seen += length;
	}
}

/** Most values of one block of differences; writers use 128 or 1,024. */
const MOST_IN_BLOCK = 65_536;

/** Walks the blocks of Parquet's delta encoding of `count` whole numbers and gives the position behind them. */
export function checkDeltas(bytes: Uint8Array, start: number, count: number): number {
	const block = number(bytes, start);
	const parts = number(bytes, block.at);
	const total = number(bytes, parts.at);
	let { at } = number(bytes, total.at);
	const each = block.value / parts.value;
	if (!(block.value <= MOST_IN_BLOCK && Number.isInteger(each) && each > 0)) throw new Error('a false block of deltas');
	for (let seen = 1; seen < count;) {
		const widths = number(bytes, at).at;
		at = widths + parts.value;
		if (at > bytes.length) throw new Error('deltas end early');
		for (let part = 0; part < parts.value && seen < count; part += 1) {
			const width = bytes[widths + part]!;
			if (width > 64) throw new Error(`deltas of ${width} bits`);
			at += (each * width) / 8;
			seen += each;
		}
	}
	return at;
}
