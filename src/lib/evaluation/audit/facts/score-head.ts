/** Where the columns of a scoring table stand; -1 for one it has not. */
export interface ScoreColumns {
	readonly l1: number;
	readonly l1Points: number;
	readonly l2: number;
	readonly l2Points: number;
	readonly l3: number;
	readonly points: number;
	readonly score: number;
	readonly subtotal: number;
	readonly explanation: number;
	readonly standard: number;
	readonly basis: number;
	/** 指标性质 (≥, =, 定性) and 度量单位, where a form has them beside its values. */
	readonly sign: number;
	readonly unit: number;
	readonly target: number;
	readonly actual: number;
	readonly deviation: number;
}

/** The head of a scoring table: its first line, the line behind it, its columns. */
export interface ScoreHead {
	readonly index: number;
	readonly start: number;
	readonly columns: ScoreColumns;
}

const POINTS = /^(分值|权重|标准分|满分)/;
const FIRST_LEVEL = /^一级指标/;

/** The heads of scoring tables among rows: on one line, or on two where 绩效指标 and 年度指标值 stand above their parts. */
export function scoreHeads(rows: readonly (readonly string[])[]): ScoreHead[] {
	const heads: ScoreHead[] = [];
	rows.forEach((row, index) => {
		const columns = columnsOf(row);
		if (columns !== null) heads.push({ index, start: index + 1, columns });
		const below = rows[index + 1];
		if (columns !== null || below === undefined || !hasFirstLevel(below) || hasFirstLevel(row)) return;
		const width = Math.max(row.length, below.length);
		const both = columnsOf(Array.from({ length: width }, (_, x) => below[x] || row[x] || ''));
		if (both !== null && columnsOf(below) === null) heads.push({ index, start: index + 2, columns: both });
	});
	return heads;
}

const plain = (cell: string) => cell.replace(/\s/g, '');
const hasFirstLevel = (row: readonly string[]) => row.some((cell) => FIRST_LEVEL.test(plain(cell)));

function columnsOf(row: readonly string[]): ScoreColumns | null {
	const cells = row.map(plain);
	const at = (words: RegExp) => cells.findIndex((cell) => words.test(cell));
	const l1 = at(FIRST_LEVEL);
	const l2 = at(/^二级指标/);
	const l3 = at(/^三级指标/) >= 0 ? at(/^三级指标/) : l2;
	const score = at(/^(自评|评价|实际)?得分$|^自评分|^评分$|^自评得分[（(]|^得分[（(]/);
	if (l1 < 0 || l3 < 0 || score < 0) return null;
	const between = (from: number, to: number) => cells.findIndex((cell, i) => i > from && i < to && POINTS.test(cell));
	const points = cells.reduce((last, cell, i) => (i > l3 && POINTS.test(cell) ? i : last), -1);
	// 目标任务完成情况（90分） may stand before the levels, as the name of the whole part.
	const behind = (words: RegExp) => cells.findIndex((cell, i) => i > l3 && words.test(cell));
	return {
		l1,
		l1Points: between(l1, l2 < 0 ? l3 : l2),
		l2,
		l2Points: l2 < 0 || l2 === l3 ? -1 : between(l2, l3),
		l3,
		points,
		score,
		subtotal: at(/^小计/),
		explanation: at(/指标解释|指标说明|指标内容/),
		standard: at(/评价标准|评分标准|评分细则|评分规则|计分/),
		basis: at(/评价依据|评分依据|得分依据|评价情况|评分说明|得分说明/),
		sign: at(/^(指标性质|计算符号|符号)$/),
		unit: at(/^(度量|计量)单位$/),
		target: at(/年度指标值|^指标值|目标值|预期/),
		actual: behind(/实际完成|^(全年)?(实际)?完成值|完成情况|^实际值/),
		deviation: at(/偏差|改进措施|未完成原因|未达标|扣分/)
	};
}
