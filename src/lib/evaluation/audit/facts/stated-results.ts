import type { ReportTable } from '../report-document.ts';

/** 年度总体目标, 实际完成情况: what a form says in words that came of its goals. */
export interface StatedResults {
	readonly text: string;
	readonly place: string;
	/** The table's place: indicators of the same table are of the same form. */
	readonly table: string;
}

const GOALS = /^(?:预期|计划|年度|年初预期|年初设定|项目年度|年度总体|年度绩效)目标$/;
const RESULTS = /^(?:全年|年度|年度目标|目标)?(?:实际)?完成情况$|^实际完成$/;

/** The text below 实际完成情况 where 预期目标 stands beside it; null where a table has none or leaves it blank. */
export function statedResults({ rows, place }: ReportTable): StatedResults | null {
	for (const [index, row] of rows.entries()) {
		const cells = row.map((cell) => cell.replace(/\s/g, ''));
		const at = cells.findIndex((cell) => RESULTS.test(cell));
		const goals = cells.findIndex((cell) => GOALS.test(cell));
		if (at < 0 || goals < 0 || goals > at) continue;
		// 计划目标 … 实际完成 …: the text stands behind its label, not below it.
		const beside = row.slice(at + 1).find((cell) => cell.length > 8);
		if (beside !== undefined) return { text: beside, place: `${place}“${row[at]!}”`, table: place };
		const below = rows[index + 1] ?? [];
		const filled = below.filter((cell) => cell !== '');
		const text = below[at] || (filled.length > 1 ? filled[filled.length - 1]! : '');
		if (text !== '') return { text, place: `${place}“${row[at]!}”`, table: place };
	}
	// 完成情况 with its text beside it, in a row of its own below the one of the goals.
	const label = (row: readonly string[]) => (row[0] ?? '').replace(/\s/g, '');
	const goals = rows.findIndex((row) => GOALS.test(label(row)));
	const own = rows.slice(goals + 1).find((row) => RESULTS.test(label(row)));
	const text = own?.slice(1).find((cell) => cell.length > 8);
	return goals < 0 || text === undefined ? null : { text, place: `${place}“${own![0]!}”`, table: place };
}
