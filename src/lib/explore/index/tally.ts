/**
 * The inner loops over a block of rows. They are small, alike and in whole numbers of 32 bits (`| 0`), which the
 * browser's compiler keeps in registers; `docs/performance.md` has what was measured.
 */
export type Codes = Uint16Array | Uint32Array;

/** Rows of a block at most: its columns and its list of rows stay in the processor's cache while every table counts them. */
export const BLOCK = 4096;

/** Every row of a block, for blocks from which nothing is left out. */
export const EVERY_ROW = Uint16Array.from({ length: BLOCK }, (_, at) => at);

/** Counts per code and source value: `table[code × sources + source]`. Four columns at once, or as many as there are. */
export function countCodes(
	tables: readonly Int32Array[],
	columns: readonly Codes[],
	sources: number,
	start: number,
	picked: Uint16Array,
	count: number,
	source: Int32Array
): void {
	let at = 0;
	for (; at + 3 < tables.length; at += 4) {
		countFour(
			tables[at]!,
			tables[at + 1]!,
			tables[at + 2]!,
			tables[at + 3]!,
			columns[at]!,
			columns[at + 1]!,
			columns[at + 2]!,
			columns[at + 3]!,
			sources,
			start,
			picked,
			count,
			source
		);
	}
	for (; at < tables.length; at++) countOne(tables[at]!, columns[at]!, sources, start, picked, count, source);
}

function countFour(
	a: Int32Array,
	b: Int32Array,
	c: Int32Array,
	d: Int32Array,
	ofA: Codes,
	ofB: Codes,
	ofC: Codes,
	ofD: Codes,
	sources: number,
	start: number,
	picked: Uint16Array,
	count: number,
	source: Int32Array
): void {
	for (let i = 0; i < count; i = (i + 1) | 0) {
		const row = (start + picked[i]!) | 0;
		const add = source[i]! | 0;
		const inA = (Math.imul(ofA[row]!, sources) + add) | 0;
		a[inA] = (a[inA]! + 1) | 0;
		const inB = (Math.imul(ofB[row]!, sources) + add) | 0;
		b[inB] = (b[inB]! + 1) | 0;
		const inC = (Math.imul(ofC[row]!, sources) + add) | 0;
		c[inC] = (c[inC]! + 1) | 0;
		const inD = (Math.imul(ofD[row]!, sources) + add) | 0;
		d[inD] = (d[inD]! + 1) | 0;
	}
}

function countOne(
	table: Int32Array,
	codes: Codes,
	sources: number,
	start: number,
	picked: Uint16Array,
	count: number,
	source: Int32Array
): void {
	for (let i = 0; i < count; i = (i + 1) | 0) {
		const cell = (Math.imul(codes[(start + picked[i]!) | 0]!, sources) + source[i]!) | 0;
		table[cell] = (table[cell]! + 1) | 0;
	}
}

/** Counts into `table[cells[code] + add]`. */
export function countCells(
	table: Int32Array,
	codes: Codes,
	cells: Int32Array,
	start: number,
	picked: Uint16Array,
	count: number,
	add: Int32Array
): void {
	for (let i = 0; i < count; i = (i + 1) | 0) {
		const cell = (cells[codes[(start + picked[i]!) | 0]!]! + add[i]!) | 0;
		table[cell] = (table[cell]! + 1) | 0;
	}
}

/** Sums durations into `table[cells[code] + add]`; rows without one are passed over. */
export function sumCells(
	table: Float64Array,
	seconds: Int32Array,
	codes: Codes,
	cells: Int32Array,
	start: number,
	picked: Uint16Array,
	count: number,
	add: Int32Array
): void {
	for (let i = 0; i < count; i = (i + 1) | 0) {
		const row = (start + picked[i]!) | 0;
		const value = seconds[row]! | 0;
		if (value >= 0) table[(cells[codes[row]!]! + add[i]!) | 0]! += value;
	}
}

/** `to[i] = from[i] + parts[code]` for each row of a block. */
export function addParts(
	to: Int32Array,
	from: Int32Array,
	codes: Codes,
	parts: Int32Array,
	start: number,
	picked: Uint16Array,
	count: number
): void {
	for (let i = 0; i < count; i = (i + 1) | 0) {
		to[i] = (from[i]! + parts[codes[(start + picked[i]!) | 0]!]!) | 0;
	}
}

/** Lists the rows of a block whose mask has none of the `keep` bits; returns how many. */
export function pickKept(
	picked: Uint16Array,
	start: number,
	length: number,
	mask: Uint8Array | Uint32Array,
	keep: number
): number {
	let count = 0;
	for (let i = 0; i < length; i = (i + 1) | 0) {
		picked[count] = i;
		count = (count + ((mask[(start + i) | 0]! & keep) === 0 ? 1 : 0)) | 0;
	}
	return count;
}

/** Lists those of the rows whose code passes; returns how many. `from` and `to` may be the same list. */
export function pickPassing(
	to: Uint16Array,
	from: Uint16Array,
	count: number,
	start: number,
	codes: Codes,
	passes: Uint8Array
): number {
	let passed = 0;
	for (let i = 0; i < count; i = (i + 1) | 0) {
		const at = from[i]!;
		to[passed] = at;
		passed = (passed + passes[codes[(start + at) | 0]!]!) | 0;
	}
	return passed;
}

/** Sets or clears one bit of every row by its code: `fails[code]` is the bit where the row fails, else 0. */
export function markRows(mask: Uint8Array | Uint32Array, bit: number, codes: Codes, fails: Uint32Array): void {
	const others = ~bit;
	for (let row = 0; row < mask.length; row = (row + 1) | 0) {
		mask[row] = (mask[row]! & others) | fails[codes[row]!]!;
	}
}
