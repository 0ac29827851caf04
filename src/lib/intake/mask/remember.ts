/** Longer texts hardly come again; shorter ones are copies of their own in V8, and do not keep a whole chunk of a file alive. */
const LONGEST = 12;
const MOST = 10_000;

/** Makes a pure function on texts remember what it gave for short ones: names of units and categories come with every row. */
export function rememberShort(give: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		if (text.length > LONGEST) return give(text);
		const before = known.get(text);
		if (before !== undefined) return before;
		const given = give(text);
		if (known.size < MOST) known.set(text, given);
		return given;
	};
}
