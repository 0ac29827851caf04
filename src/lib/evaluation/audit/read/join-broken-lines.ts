/** A line of this many characters is no page's width any more. */
const WIDEST = 64;
const NARROWEST = 14;
/** Share of the widest line from which a line counts as full. */
const FULL = 0.85;
const ENDS = /[。！？；：:;!?|\t]\s*$/;
const BEGINS = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、](?!\d)|\t|\|)/;

/**
 * Text copied out of a PDF breaks at the edge of the page, in the middle of a sentence or a figure. Where most lines are
 * of one width and do not end with a mark, each full line is joined with the next. Other texts come back as they are.
 */
export function joinBrokenLines(lines: readonly string[]): string[] {
	const lengths = lines.map((line) => line.trim().length);
	const filled = lengths.filter((length) => length >= NARROWEST);
	const width = [...filled].sort((a, b) => a - b)[Math.floor(filled.length * 0.9)] ?? 0;
	const isFull = (index: number) => lengths[index]! >= width * FULL && !ENDS.test(lines[index]!);
	const full = lines.filter((line, index) => !line.includes('\t') && isFull(index)).length;
	const longest = filled.reduce((most, length) => Math.max(most, length), 0);
	if (longest > WIDEST || width < NARROWEST || full < 3 || full < filled.length * 0.4) return [...lines];
	const joined: string[] = [];
	let open = false;
	lines.forEach((line, index) => {
		const continues = open && line.trim() !== '' && !BEGINS.test(line) && !line.includes('\t');
		if (continues) joined[joined.length - 1] += line.trim();
		else joined.push(line);
		open = !line.includes('\t') && isFull(index);
	});
	return joined;
}
