const STROKED = /\|.*\||[^\s|]\s+\|(?:\s|$)/;

/**
 * Rows between upright strokes, | 甲 | 1 | or 甲 | 1, as rows with tabs. A run of them is a table with strokes around it
 * where every row begins and ends with one; the line under a head (| --- | --- |) is left out.
 */
export function strokedRows(lines: readonly string[]): string[] {
	const out: string[] = [];
	for (let index = 0; index < lines.length;) {
		let end = index;
		while (end < lines.length && STROKED.test(lines[end]!)) end += 1;
		const run = lines.slice(index, end);
		const around = run.every((line) => /^\s*\|.*\|\s*$/.test(line));
		for (const line of run) {
			const text = around ? line.trim().slice(1, -1) : line;
			const cells = text.split('|').map((cell) => cell.replace(/\t/g, ' ').trim());
			if (cells.some((cell) => !/^[-: ]*$/.test(cell))) out.push(cells.join('\t'));
		}
		if (end < lines.length) out.push(lines[end]!);
		index = end + 1;
	}
	return out;
}
