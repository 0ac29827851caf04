export interface HtmlCell {
	readonly text: string;
	readonly colspan: number;
	readonly rowspan: number;
}

/** Most cells a table may spread to; a hostile span must not fill the memory. */
const MAX_COLUMNS = 200;

/** Lays cells with spans out on a grid: the text in the first place of a merged area, the rest empty. */
export function tableGrid(rows: readonly (readonly HtmlCell[])[]): string[][] {
	const grid: string[][] = rows.map(() => []);
	const taken = rows.map(() => new Set<number>());
	rows.forEach((row, y) => {
		let x = 0;
		for (const cell of row) {
			while (taken[y]!.has(x)) x += 1;
			const right = Math.min(x + cell.colspan, MAX_COLUMNS);
			const bottom = Math.min(y + cell.rowspan, rows.length);
			for (let line = y; line < bottom; line += 1) {
				for (let column = x; column < right; column += 1) {
					taken[line]!.add(column);
					grid[line]![column] = line === y && column === x ? cell.text : '';
				}
			}
			x = right;
		}
	});
	return grid.map((row) => Array.from(row, (text) => text ?? ''));
}
