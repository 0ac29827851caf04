/** In how many tickets of each of two sets a word occurs. */
export interface WordTally {
	readonly word: string;
	readonly now: number;
	readonly then: number;
}

/** The words of tickets, by row number of the table: each text is cut once, whatever is asked of it afterwards. */
export class WordBook {
	readonly #numbers = new Map<string, number>();
	readonly #words: string[] = [];
	readonly #rows = new Map<number, Uint32Array>();

	/** @param cut the words of a text that count */
	constructor(private readonly cut: (text: string) => Iterable<string>) {}

	/** Rows whose text is not in the book yet. */
	missing(rows: Uint32Array): Uint32Array {
		return rows.filter((row) => !this.#rows.has(row));
	}

	add(row: number, text: string): void {
		const codes = new Set<number>();
		for (const word of this.cut(text)) {
			let code = this.#numbers.get(word);
			if (code === undefined) {
				code = this.#words.push(word) - 1;
				this.#numbers.set(word, code);
			}
			codes.add(code);
		}
		this.#rows.set(row, Uint32Array.from(codes));
	}

	/** Words of the rows with their numbers of tickets, those in `atLeast` tickets of `now` or more, the most frequent first. */
	tally(now: Uint32Array, then: Uint32Array, atLeast: number): WordTally[] {
		const counts = [now, then].map((rows) => {
			const count = new Uint32Array(this.#words.length);
			for (const row of rows) for (const code of this.#rows.get(row) ?? []) count[code]! += 1;
			return count;
		});
		return this.#words
			.map((word, code) => ({ word, now: counts[0]![code]!, then: counts[1]![code]! }))
			.filter((one) => one.now >= atLeast)
			.sort((a, b) => b.now - a.now || (a.word < b.word ? -1 : 1));
	}
}
