import type { ReportTable } from '../report-document.ts';
import { cellNumber } from './numbers.ts';

const GOALS = /^(?:预期|年度|年初|年初设定|年初预期|项目年度|年度总体|年度绩效|绩效|总体)目标$/;
/** Shortest text of a cell that says something in a sentence. */
const SHORTEST = 12;

/** Words in the cells of a table, as 评价结论 and 实际完成情况, each with its label. Lines with figures in cells are left out. */
export function cellTexts({ rows, place }: ReportTable): { readonly text: string; readonly place: string }[] {
	return rows.flatMap((row, y) => {
		if (row.filter((cell) => cellNumber(cell) !== null).length >= 2) return [];
		return row.flatMap((text, x) => {
			if (text.length < SHORTEST || !/[，。；：]/.test(text)) return [];
			const above = (rows[y - 1]?.[x] ?? '').replace(/\s/g, '');
			const before = [...row.slice(0, x)].reverse().find((cell) => cell !== '') ?? '';
			const label = above !== '' && above.length <= SHORTEST ? above : before;
			return GOALS.test(label.replace(/\s/g, '')) ? [] : [{ text, place: `${place}“${label.slice(0, SHORTEST)}”` }];
		});
	});
}
