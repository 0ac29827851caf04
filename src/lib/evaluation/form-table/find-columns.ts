/** Where a form's table has what. Columns and rows count from 0. */
export interface FormColumns {
	/** The header row. */
	readonly header: number;
	/** Columns of 一级指标, 二级指标 …, outermost first. */
	readonly levels: readonly number[];
	/** Column of the points of each level; -1 where the form prints none for it. */
	readonly points: readonly number[];
	/** 指标解释, -1 without. */
	readonly explanation: number;
	/** 评价标准, -1 without. */
	readonly standard: number;
	/** 年度指标值, -1 without. */
	readonly target: number;
	/** 指标性质 (≥, ≤, 定性), -1 without. */
	readonly sign: number;
	/** 计量单位 of the target, -1 without. */
	readonly unit: number;
}

const LEVEL = /^([一二三四五六])级指标/;
const POINTS = /^(指标)?(分值|权重|标准分|满分|分数)/;
const EXPLANATION = /^(指标解释|指标说明|指标内涵|指标释义|评价要点|考核内容|解释|说明)/;
const STANDARD = /^(评价标准|评分标准|计分标准|评分细则|评分办法|计分办法|计分规则|评分规则|考核标准|评价指标标准)/;
const TARGET = /^(年度|绩效)?(指标值|目标值)|^绩效目标值/;
const SIGN = /^(绩效)?(指标)?(性质|方向|(计算|运算|比较)符号?)$/;
const UNIT = /^(绩效)?(指标)?(计量|度量)?单位$/;

/** A cell without blanks, line breaks and full-width forms, as headers are compared. */
export function plainCell(cell: string | undefined): string {
	return (cell ?? '').normalize('NFKC').replace(/\s/g, '');
}

/** The header of a form's table: the first row with at least two levels of indicators; null where no row has them. */
export function findColumns(rows: readonly (readonly string[])[]): FormColumns | null {
	for (const [header, row] of rows.entries()) {
		const cells = row.map(plainCell);
		const levels = cells.flatMap((cell, column) => (LEVEL.test(cell) ? [column] : []));
		if (levels.length < 2) continue;
		const first = (words: RegExp) => cells.findIndex((cell) => words.test(cell));
		const marks = cells.flatMap((cell, column) => (POINTS.test(cell) ? [column] : []));
		return {
			header,
			levels,
			points: placePoints(levels, marks),
			explanation: first(EXPLANATION),
			standard: first(STANDARD),
			target: first(TARGET),
			sign: first(SIGN),
			unit: first(UNIT)
		};
	}
	return null;
}

/** 分值 stands after the level it belongs to; a single one belongs to the last level wherever it stands. */
function placePoints(levels: readonly number[], marks: readonly number[]): number[] {
	if (marks.length === 1) return levels.map((_, depth) => (depth === levels.length - 1 ? marks[0]! : -1));
	return levels.map((column, depth) => {
		const next = levels[depth + 1] ?? Infinity;
		return marks.find((mark) => mark > column && mark < next) ?? -1;
	});
}
