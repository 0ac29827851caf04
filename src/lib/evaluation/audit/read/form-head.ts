const WORDS =
	/^(?:[一二三四]级指标|(?:项目)?绩效指标(?:[（(].{1,8}[）)])?|(?:年度|预期|绩效)?(?:指标|目标)值|指标性质|计算符号|(?:度量|计量)单位|(?:全年)?(?:实际)?完成(?:值|情况)|指标(?:解释|说明)|(?:评价|评分)(?:标准|依据)|(?:分值|权重|满分)(?:[（(].{1,8}[）)])?|(?:自评|评价)?得分|(?:偏差|未完成).{0,18}(?:原因|措施|分析)|(?:原因分析|改进措施).{0,8}|备注)$/;
const FUNDS =
	/^(?:年初预算数?|(?:全年|调整后)?预算(?:执行)?数|(?:全年)?执行数|(?:预算)?执行率|分值|权重|(?:自评)?得分|(?:未执行|偏差)?原因(?:分析)?)(?:[（(].{1,5}[）)])?$/;
/** Most words of a head. */
const WIDEST = 24;
/** A tab is no blank here: it begins a cell that is read otherwise. */
const BLANKS = /[ \u00a0\u3000]/g;
const FIRST = /^一级指标$/;
const SCORE = /得分$|^自评分数?$/;
/** The word that stands above sign, value and unit in a head of two lines. */
const ABOVE = /^(?:年度)?指标值$/;

/** Words that head a form's columns, in the order of reading, and where they end. */
export interface HeadRun {
	readonly columns: readonly string[];
	readonly kind: 'funds' | 'indicators';
	/** Index behind the last word. */
	readonly end: number;
}

/** The head of a form's funds or indicators that begins at a word; null where none does. */
export function headRun(words: readonly string[], start: number): HeadRun | null {
	const funds = runOf(words, start, FUNDS);
	if (funds.length >= 3 && funds.some((word) => /预算数?/.test(word)) && funds.some((word) => /执行数/.test(word))) {
		return { kind: 'funds', columns: funds, end: start + funds.length };
	}
	const run = runOf(words, start, WORDS);
	const columns = indicatorColumns(run);
	return columns === null ? null : { kind: 'indicators', columns, end: start + run.length };
}

function runOf(words: readonly string[], start: number, head: RegExp): string[] {
	let end = start;
	while (end < Math.min(words.length, start + WIDEST) && head.test(words[end]!.replace(BLANKS, ''))) end += 1;
	return words.slice(start, end).map((word) => word.replace(BLANKS, ''));
}

/**
 * Columns of an indicator table from its head's words as they are read: in one line, or the upper line of a head (绩效指标
 * 年度指标值 实际完成值 分值 得分) before the lower one (一级指标 … 指标性质 指标值 度量单位). Null without 一级指标 and 得分.
 */
export function indicatorColumns(run: readonly string[]): string[] | null {
	const first = run.findIndex((word) => FIRST.test(word));
	const score = run.findIndex((word) => SCORE.test(word));
	if (first < 0 || score < 0) return null;
	if (first < score) return run.slice(first);
	const above = run.findIndex((word) => ABOVE.test(word));
	return above < 0 || above > score ? null : [...run.slice(first), ...run.slice(above + 1, first)];
}
