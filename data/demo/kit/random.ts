/** A small seeded generator of pseudo-random numbers (sfc32): the same seed gives the same demo year on every machine. */
export class Random {
	#a: number;
	#b: number;
	#c: number;
	#counter = 1;

	/** The label keeps streams apart: drawing more from one does not move the others. */
	constructor(seed: number, label: string) {
		let hash = 2166136261 ^ seed;
		for (let i = 0; i < label.length; i += 1) hash = Math.imul(hash ^ label.charCodeAt(i), 16777619);
		this.#a = hash | 0;
		this.#b = Math.imul(hash, 2654435761) | 0;
		this.#c = seed | 0;
		for (let i = 0; i < 16; i += 1) this.next();
	}

	/** A number in [0, 1). */
	next(): number {
		const sum = (this.#a + this.#b + this.#counter) | 0;
		this.#counter = (this.#counter + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
		return (sum >>> 0) / 4294967296;
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	/** A whole number from `low` to `high`, both included. */
	int(low: number, high: number): number {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	/** One element of a list that is not empty. */
	pick<T>(list: readonly T[]): T {
		const item = list[Math.floor(this.next() * list.length)];
		if (item === undefined) throw new RangeError('nothing to pick from');
		return item;
	}

	/** One element, with chances in proportion to `weight`. */
	weighted<T>(list: readonly T[], weight: (item: T) => number): T {
		let left = this.next() * list.reduce((sum, item) => sum + weight(item), 0);
		for (const item of list) {
			left -= weight(item);
			if (left < 0) return item;
		}
		return this.pick(list);
	}

	/** A positive number around `median` with a long right tail. */
	lognormal(median: number, sigma: number): number {
		const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
		return median * Math.exp(sigma * radius * Math.cos(2 * Math.PI * this.next()));
	}

	/** Exactly `count` of the items, likelier the larger their weight; in the order of the list. */
	choose<T>(list: readonly T[], count: number, weight: (item: T) => number): T[] {
		if (count > list.length) throw new RangeError(`${count} of ${list.length} cannot be chosen`);
		const keyed = list.map((item, index) => ({ item, index, key: Math.log(1 - this.next()) / -weight(item) }));
		keyed.sort((a, b) => a.key - b.key || a.index - b.index);
		return keyed
			.slice(0, count)
			.sort((a, b) => a.index - b.index)
			.map((entry) => entry.item);
	}
}

/** Splits `total` into whole parts in proportion to the weights (largest remainders). */
export function apportion(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((a, b) => a + b, 0);
	const exact = weights.map((weight) => (total * weight) / sum);
	const parts = exact.map(Math.floor);
	const rest = total - parts.reduce((a, b) => a + b, 0);
	const order = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) }));
	order.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	for (const { index } of order.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
	return parts;
}
