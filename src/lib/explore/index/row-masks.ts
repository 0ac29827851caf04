import type { Clause } from './clauses.ts';
import type { PackedIndex } from './packed-index.ts';
import { markRows } from './tally.ts';

/**
 * One bit a row for each condition, set where the row fails it. A condition written once stays until its bit is needed,
 * so that undoing costs nothing.
 */
export class RowMasks {
	#mask: Uint8Array | Uint32Array;
	/** Key of the condition each bit holds, oldest use first. */
	#held = new Map<string, number>();

	constructor(
		private readonly index: PackedIndex,
		private readonly rowSets: ReadonlyMap<string, Uint8Array>,
		/** Whether another worker may read the conditions. */
		private readonly shared: boolean
	) {
		this.#mask = new Uint8Array(this.#buffer(Uint8Array.BYTES_PER_ELEMENT));
	}

	get mask(): Uint8Array | Uint32Array {
		return this.#mask;
	}

	/** Writes the conditions that are not there yet and gives the bit of each. */
	bitsOf(clauses: readonly Clause[]): Map<string, number> {
		if (clauses.length > this.#mask.BYTES_PER_ELEMENT * 8) this.#widen();
		const bits = new Map<string, number>();
		const missing: Clause[] = [];
		for (const clause of clauses) {
			const bit = this.#held.get(clause.key);
			if (bit === undefined) missing.push(clause);
			else {
				this.#held.delete(clause.key);
				this.#held.set(clause.key, bit);
				bits.set(clause.key, bit);
			}
		}
		for (const clause of missing) {
			const bit = this.#freeBit();
			this.#write(clause, bit);
			this.#held.set(clause.key, bit);
			bits.set(clause.key, bit);
		}
		return bits;
	}

	/** A set of rows has changed. */
	forget(rowSet: string): void {
		this.#held.delete(`in ${rowSet}`);
	}

	#freeBit(): number {
		const used = new Set(this.#held.values());
		for (let at = 0; at < this.#mask.BYTES_PER_ELEMENT * 8; at++) {
			const bit = (1 << at) >>> 0;
			if (!used.has(bit)) return bit;
		}
		const [oldest, bit] = this.#held.entries().next().value!;
		this.#held.delete(oldest);
		return bit;
	}

	#buffer(bytes: number): ArrayBuffer | SharedArrayBuffer {
		const size = bytes * this.index.rows;
		return this.shared ? new SharedArrayBuffer(size) : new ArrayBuffer(size);
	}

	#widen(): void {
		this.#mask = new Uint32Array(this.#buffer(Uint32Array.BYTES_PER_ELEMENT));
		this.#held.clear();
	}

	#write({ dimension, passes, rowSet }: Clause, bit: number): void {
		if (dimension !== null) {
			const { column, groups } = this.index.dimensions[dimension];
			const fails = groups.map((group) => (passes![group] === 1 ? 0 : bit));
			markRows(this.#mask, bit, this.index.columns[column]!.codes, fails);
			return;
		}
		const inside = this.rowSets.get(rowSet!);
		if (!inside) throw new RangeError(`no set of rows is called ${rowSet}`);
		const mask = this.#mask;
		for (let row = 0; row < mask.length; row++) mask[row] = (mask[row]! & ~bit) | (inside[row] === 1 ? 0 : bit);
	}
}
