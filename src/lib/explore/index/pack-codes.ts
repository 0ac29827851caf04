export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Several codes of a row as one: the tuples that occur, numbered. */
export interface PackedCodes {
	readonly codes: Uint16Array | Uint32Array;
	/** Number of different tuples. */
	readonly size: number;
	/** For each part, its code in each tuple. */
	readonly parts: readonly Uint32Array[];
}

/** Up to here a table of all pairs tells which occur; beyond, a map does. */
const TABLE_LIMIT = 1 << 22;

/** Joins a further code to packed ones; null where more than `limit` tuples would occur. */
export function packCodes(
	packed: PackedCodes,
	codes: ArrayLike<number>,
	size: number,
	limit: number
): PackedCodes | null {
	const rows = packed.codes.length;
	const number = numbering(packed.size, size);
	const joined = new Uint32Array(rows);
	for (let row = 0; row < rows; row++) {
		joined[row] = number.of(packed.codes[row]! * size + codes[row]!);
		if (number.pairs.length > limit) return null;
	}
	const { pairs } = number;
	const first = pairs.map((pair) => Math.floor(pair / size));
	return {
		codes: pairs.length <= 65_536 ? Uint16Array.from(joined) : joined,
		size: pairs.length,
		parts: [
			...packed.parts.map((part) => Uint32Array.from(first, (at) => part[at]!)),
			Uint32Array.from(pairs, (pair) => pair % size)
		]
	};
}

/** A single code, packed with nothing. */
export function packedAlone(codes: ArrayLike<number>, size: number): PackedCodes {
	return {
		codes: size <= 65_536 ? Uint16Array.from(codes) : Uint32Array.from(codes),
		size,
		parts: [Uint32Array.from({ length: size }, (_, code) => code)]
	};
}

/** Numbers different values by their first appearance: `distinct[code]` is the value. */
export function numberValues(values: ArrayLike<number>): { codes: Uint32Array; distinct: number[] } {
	const known = new Map<number, number>();
	const distinct: number[] = [];
	const codes = new Uint32Array(values.length);
	for (let row = 0; row < codes.length; row++) {
		const value = values[row]!;
		let code = known.get(value);
		if (code === undefined) {
			code = distinct.push(value) - 1;
			known.set(value, code);
		}
		codes[row] = code;
	}
	return { codes, distinct };
}

function numbering(left: number, right: number): { pairs: number[]; of(pair: number): number } {
	const pairs: number[] = [];
	if (left * right <= TABLE_LIMIT) {
		const numbers = new Int32Array(left * right).fill(-1);
		return {
			pairs,
			of(pair) {
				const found = numbers[pair]!;
				if (found >= 0) return found;
				return (numbers[pair] = pairs.push(pair) - 1);
			}
		};
	}
	const numbers = new Map<number, number>();
	return {
		pairs,
		of(pair) {
			const found = numbers.get(pair);
			if (found !== undefined) return found;
			const next = pairs.push(pair) - 1;
			numbers.set(pair, next);
			return next;
		}
	};
}
