/** How wide a text stands in a terminal: Chinese characters and full-width signs take two columns. */
function width(text: string): number {
	let columns = 0;
	for (const character of text)
		columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
			character
		)
			? 2
			: 1;
	return columns;
}

/** Rows as aligned columns for a terminal. The first row is the header; control characters are left out. */
export function textTable(rows: readonly (readonly string[])[]): string {
	const clean = rows.map((row) => row.map((cell) => cell.replace(/\p{Cc}+/gu, ' ')));
	const widths = (clean[0] ?? []).map((_, column) => Math.max(...clean.map((row) => width(row[column] ?? ''))));
	const line = (row: readonly string[]) =>
		row
			.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell))))
			.join('  ')
			.trimEnd();
	return `${clean.map(line).join('\n')}\n`;
}
