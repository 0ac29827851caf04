const GOALS = /^(?:预期|年度|年初设定|项目年度)目标$/;
const RESULTS = /^(?:全年|年度目标|目标)?(?:实际)?完成情况$/;
/** A cell that begins the next part of a form and is no text of a goal. */
const NEXT = /^(?:绩效指标|一级指标|年初预算|预算执行|项目资金|\d[.、])/;

const isHead = (one: string, two: string | undefined) => GOALS.test(one) && RESULTS.test(two ?? '');

/** 预期目标 and 实际完成情况 at a cell with their two texts behind them, as two rows; null where they are not there. */
export function goalCells(cells: readonly string[], at: number): string[] | null {
	const [goal = '', results = '', wanted, reached] = cells.slice(at, at + 4);
	if (!isHead(goal, results) || wanted === undefined || reached === undefined) return null;
	return NEXT.test(wanted) || NEXT.test(reached) ? null : [`${goal}\t${results}`, `${wanted}\t${reached}`];
}

/** The same where head and texts are a line each with blanks between: 年度总体目标 预期目标 实际完成情况. */
export function goalLines(lines: readonly string[]): string[] {
	const out = [...lines];
	lines.forEach((line, index) => {
		const [results, goal] = wordsOf(line).reverse();
		const texts = wordsOf(lines[index + 1] ?? '');
		if (goal === undefined || !isHead(goal, results) || texts.length !== 2) return;
		out[index] = `${goal}\t${results!}`;
		out[index + 1] = texts.join('\t');
	});
	return out;
}

const wordsOf = (line: string) => (/[\t|]/.test(line) ? [] : line.trim().split(/[ \u00a0\u3000]+/));
