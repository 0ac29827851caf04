/** Likeness of two short texts, 0 to 1: shared pairs of neighbouring characters against all pairs (Dice). */
export function similarity(left: string, right: string): number {
	const pairs = (text: string) =>
		Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
	const mine = pairs(left);
	const theirs = pairs(right);
	if (mine.length === 0 || theirs.length === 0) return left === right ? 1 : 0;
	const rest = [...theirs];
	let shared = 0;
	for (const pair of mine) {
		const at = rest.indexOf(pair);
		if (at < 0) continue;
		rest.splice(at, 1);
		shared += 1;
	}
	return (2 * shared) / (mine.length + theirs.length);
}
