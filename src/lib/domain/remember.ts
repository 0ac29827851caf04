interface Memory {
	/** How many answers are kept: the first ones. */
	readonly most?: number;
	/** Longer texts are always asked for: they hardly come again. */
	readonly longest?: number;
}

/** Makes a pure function on texts keep what it gave: names of units, states and days come with every row. */
export function remember<T>(
	give: (text: string) => T,
	{ most = 10_000, longest = Infinity }: Memory = {}
): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		if (text.length > longest) return give(text);
		const before = known.get(text);
		if (before !== undefined) return before;
		const given = give(text);
		if (known.size < most) known.set(text, given);
		return given;
	};
}
