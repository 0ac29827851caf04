import { DASH_CELL, FIGURE_CELL } from './cell-words.ts';
import { indicatorColumns, headRun } from './form-head.ts';

const FIGURES = /^(?:分值|权重|得分|自评得?分|评分$|年初预算|全年预算|调整后预算|预算执行数|全年执行)/;

/**
 * Rows of a form in flattened text, where a merged cell stands in its first row only: a row shorter than the head is moved
 * to the right until its figures stand under 分值, 得分 and the amounts. Rows of other tables come back as they are.
 */
export function shortRows(rows: readonly (readonly string[])[]): string[][] {
	let head: readonly string[] = [];
	return rows.map((row, index) => {
		const filled = row.filter((cell) => cell.trim() !== '');
		const above = rows[index - 1] ?? [];
		const own = indicatorColumns(filled.map((cell) => cell.replace(/\s/g, '')));
		const both = indicatorColumns([...above, ...row].map((cell) => cell.replace(/\s/g, '')));
		if (own !== null || row.some((_, at) => headRun(row, at)?.kind === 'funds')) head = row;
		else if (both !== null && row.every((cell) => cell !== '') && /^一级指标/.test(row[0]!)) {
			head = both;
			return [...both];
		} else if (row.length < head.length) return moved(head, row);
		return [...row];
	});
}

function moved(head: readonly string[], row: readonly string[]): string[] {
	const fits = (by: number) =>
		row.reduce((sum, cell, x) => {
			if (cell === '' || DASH_CELL.test(cell) || !FIGURES.test(head[x + by]!)) return sum;
			return sum + (FIGURE_CELL.test(cell) ? 1 : -1);
		}, 0);
	let best = 0;
	const isTotal = /^[总合]\s*[分计]/.test(row[0]!.trim());
	for (let by = 1; by <= head.length - row.length; by += 1) {
		// Where points stand behind every level a row fits twice; the cells that are missing are the merged ones, at its left.
		if (fits(by) > fits(best) || (fits(by) === fits(best) && fits(by) > 1 && !isTotal)) best = by;
	}
	return [...Array<string>(best).fill(''), ...row];
}
