import { DASH_CELL, FIGURE_CELL } from './cell-words.ts';

type Column =
	'first' | 'second' | 'name' | 'sign' | 'unit' | 'target' | 'value' | 'figure' | 'points' | 'score' | 'words';

const FIGURES =
	/^(?:分值|权重|满分|标准分|(?:自评|评价)?得分|小计|(?:年初|全年|调整后)预算|(?:全年|预算)?执行(?:数|率)|预算数)/;
const FIRST =
	/^(?:产出|效益|效果|满意度|成本|投入|履职|(?:预算)?执行率|决策|过程|项目(?:决策|管理|过程|绩效|产出|效益)|总分|合计|总计)/;
const SECOND =
	/^(?:(?:产出)?(?:数量|质量|时效|成本)|(?:经济|社会|生态|环境)?(?:效益|成本)|可持续(?:影响|发展)?|服务对象|(?:服务对象)?满意度)(?:指标|满意度)?(?:指标)?$|^(?:年度资金|其中|当年|上年|其他资金)/;
const COMPARED = /^(?:[≥≤＝=<>＞＜]|不[低高少超]|大于|小于)/;
/** Points and scores have no unit but 分. */
const SCORE = /^-?\d+(?:\.\d+)?分?$/;
const SIGN = /^(?:[≥≧>＞≤≦<＜=＝﹦]|>=|<=|定[性量]|[正反]向)$/;
const UNIT =
	/^(?:[%‰个件次条人期场套台部户家天日月年元项份篇起批种类座处村间辆路宗]|[—/／-]|人次|件次|批次|场次|小时|分钟|秒|万元|亿元|万件|万人|平方米|公里|工作日|个月)$/;
const VALUE = /^(?:[≥≤＝=<>＞＜]|不[低高少超]|大于|小于|\d|达成|完成|基本|已|是|无|部分|[优良中差])/;

/**
 * Puts the words of a line, in their order, under a head's columns when the line has fewer (merged and blank cells are
 * lost in flattened text) or more (a cell with blanks inside). Each word goes where it fits best by what the column holds:
 * figures under 分值 and 得分, 产出指标 under 一级指标. Gives one text for each column.
 */
export function alignRow(head: readonly string[], words: readonly string[]): string[] {
	if (words.length === head.length && !misfits(head, words)) return [...words];
	// A line of totals in a table of figures: its name first, its figures under the last columns.
	const isForm = head.map(columnOf).some((column) => column === 'first' || column === 'second');
	if (!isForm && words.length < head.length && /^[总合]\s*[数计]/.test(words[0]!)) {
		return [words[0]!, ...head.slice(words.length).map(() => ''), ...words.slice(1)];
	}
	return fitRow(head, words, true).cells;
}

/**
 * The best place of words under a head's columns, and how well they fit there: above zero for a line of the form. With
 * `join` two words may be one cell. Words that cannot be placed give -Infinity.
 */
export function fitRow(
	head: readonly string[],
	words: readonly string[],
	join: boolean
): { cells: string[]; score: number } {
	const best = bestFit(head, words, join);
	const kinds = head.map(columnOf);
	const [points, scored] = [kinds.indexOf('points'), kinds.indexOf('score')];
	if (points < 0 || scored < 0 || !isUnlikely(best.cells[points]!, best.cells[scored]!)) return best;
	const blank = bestFit(head.toSpliced(scored, 1), words, join);
	const score = blank.score - COST.score;
	return score > best.score - UNLIKELY ? { cells: blank.cells.toSpliced(scored, 0, ''), score } : best;
}

/** A score above its points, or next to nothing of them, is rarer than a blank score. */
const UNLIKELY = 2;
function isUnlikely(points: string, score: string): boolean {
	const [full, own] = [points, score].map((text) => Number(text === '' ? 'none' : text));
	return own! > full! || (own! > 0 && own! < full! / 10);
}

function bestFit(head: readonly string[], words: readonly string[], join: boolean): { cells: string[]; score: number } {
	const columns = columnsOf(head);
	const width = columns.length;
	// best[i][c]: the first i words are placed, the last of them in column c.
	const best: number[][] = words.map(() => Array<number>(width).fill(-Infinity));
	const from: number[][] = words.map(() => Array<number>(width).fill(-1));
	words.forEach((word, i) => {
		for (let c = 0; c < width; c += 1) {
			const gain = fit(columns[c]!, word, c);
			for (let before = -1; before <= c; before += 1) {
				if (i === 0 ? before !== -1 : before < 0) continue;
				if (before === c && !join) continue;
				const score =
					before === c
						? best[i - 1]![c]! + joined(columns[c]!, words[i - 1]!, word)
						: (i === 0 ? 0 : best[i - 1]![before]!) + gain - skipped(columns, before + 1, c);
				if (score > best[i]![c]!) [best[i]![c], from[i]![c]] = [score, before];
			}
		}
	});
	const cells = head.map(() => '');
	const last = words.length - 1;
	const whole = best[last]!.map((score, at) => score - skipped(columns, at + 1, width));
	let c = whole.reduce((most, score, at) => (score > whole[most]! ? at : most), 0);
	const score = whole[c]!;
	for (let i = last; i >= 0 && c >= 0; i -= 1) {
		cells[c] = cells[c] === '' ? words[i]! : `${words[i]!} ${cells[c]!}`;
		c = from[i]![c]!;
	}
	return { cells, score };
}

function columnOf(head: string): Column {
	if (/^一级/.test(head)) return 'first';
	if (/^二级/.test(head)) return 'second';
	if (/^三级|名称$|^单位$/.test(head)) return 'name';
	if (/^(?:指标性质|计算符号|符号)$/.test(head)) return 'sign';
	if (/^(?:度量|计量)单位$/.test(head)) return 'unit';
	if (/^(?:自评|评价)?得分/.test(head)) return 'score';
	if (/^(?:分值|权重|满分|标准分|小计)/.test(head)) return 'points';
	if (FIGURES.test(head)) return 'figure';
	if (/原因|措施/.test(head)) return 'words';
	if (/指标值$|目标值$/.test(head)) return 'target';
	if (/值$|完成/.test(head)) return 'value';
	return 'words';
}

/** Of a form of two levels the second names the indicator. */
function columnsOf(head: readonly string[]): Column[] {
	const columns = head.map(columnOf);
	return columns.includes('name') ? columns : columns.map((column) => (column === 'second' ? 'name' : column));
}

/** 无 is a word here: no reason, no value. */
const isDash = (word: string) => word !== '无' && DASH_CELL.test(word);
const isFigure = (word: string) => FIGURE_CELL.test(word) || isDash(word);

function misfits(head: readonly string[], words: readonly string[]): boolean {
	return head.some((name, index) => /^(?:figure|points|score)$/.test(columnOf(name)) && !isFigure(words[index]!));
}

function fit(column: Column, word: string, at: number): number {
	const figure = isFigure(word);
	switch (column) {
		case 'first':
			// 成本指标 alone is of the second level; of the first it has its own second level behind it.
			return FIRST.test(word) ? (SECOND.test(word) ? 3.5 : 4) : at === 0 && SECOND.test(word) ? -1 : -3;
		case 'second':
			return SECOND.test(word) ? 4 : -3;
		case 'name':
			return figure ? -4 : /^[总合]\s*[分计]/.test(word) ? -1 : 2;
		case 'figure':
			return figure ? 3 : -6;
		case 'points':
		case 'score':
			return SCORE.test(word) || isDash(word) ? 3 : figure ? 1 : -6;
		case 'sign':
			return SIGN.test(word) ? 3 : -4;
		case 'unit':
			return UNIT.test(word) ? 2 : -4;
		case 'target':
			return COMPARED.test(word) ? 3 : isDash(word) ? 0 : VALUE.test(word) || figure ? 2 : 0.5;
		case 'value':
			return COMPARED.test(word) ? -1 : VALUE.test(word) || figure ? 2 : 0.5;
		case 'words':
			return at === 0 ? (figure ? 0 : 2) : figure ? -2 : 1;
	}
}

const COST: Readonly<Record<Column, number>> = {
	first: 0.2,
	second: 0.2,
	name: 3,
	sign: 0.2,
	unit: 0.2,
	target: 1,
	value: 1.1,
	figure: 2,
	points: 2,
	score: 1.9,
	words: 0.2
};

/** What it costs to leave columns blank: a name and a figure are seldom blank, merged levels often. */
function skipped(columns: readonly Column[], start: number, end: number): number {
	let cost = 0;
	for (let c = start; c < end; c += 1) {
		const column = columns[c]!;
		cost += COST[column];
	}
	return cost;
}

/** Two words of one cell: only words of running text belong together. */
function joined(column: Column, one: string, other: string): number {
	if (/^(?:figure|points|score)$/.test(column) || isFigure(one) || isFigure(other)) return -6;
	return column === 'words' ? 0 : -1;
}
