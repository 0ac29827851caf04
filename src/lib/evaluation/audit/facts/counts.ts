import type Decimal from 'decimal.js';

import { exact } from '../../exact.ts';
import { figure, FIGURE, printedPlaces } from './numbers.ts';

/** A number of things in running text: 咨询类诉求124599件，占63.72%. */
export interface Count {
	/** Words before it, back to the last mark or figure. */
	readonly name: string;
	readonly value: Decimal;
	/** How far the true value may be from the printed one: one unit of its last place where it is rounded (万件). */
	readonly slack: Decimal;
	/** 件, 个, 单, 封 … are all tickets; money, people and the sheets of a survey (份) are not. */
	readonly unit: CountUnit;
	/** Index in the paragraph. */
	readonly at: number;
	readonly end: number;
	/** Inside brackets. */
	readonly nested: boolean;
	readonly share: Share | null;
}

export type CountUnit = 'ticket' | 'person' | 'money' | 'sheet';

/** A percentage said of the count before it. */
export interface Share {
	readonly text: string;
	/** Words of its base: 诉求总量的; empty for 占比. */
	readonly base: string;
}

const COUNT = new RegExp(
	`(?<![\\d.第年/-])(${FIGURE})(万|亿)?(件次|件|个|单|通|宗|起|封|例|条|次|人次|人|名(?=[\\u4e00-\\u9fa5])|份|元)(?![\\u4e00-\\u9fa5]{0,2}以[上下])`,
	'g'
);
const UNITS: Readonly<Record<string, CountUnit>> = { 元: 'money', 人: 'person', 名: 'person', 份: 'sheet' };
const SHARE = new RegExp(
	`^\\s*[，、]?\\s*[（(]?\\s*(?:约?占比?([^，。；、：%\\d（()]{0,16}?)|(?<=[（(]))(?:的)?(?:约|为|达)?\\s*(${FIGURE})\\s*%`
);
/** 31.67万件、678.19万件和6.37万件，分别占总量的4.42%、94.69%和0.89%: shares in the order of the counts before them. */
const IN_ORDER = new RegExp(
	`分别(?:约)?占(?:比)?([^，。；、：%\\d（()]{0,16}?)(?:的|为)?\\s*((?:${FIGURE}\\s*%(?:[、，和及]|以及)*){2,})`,
	'g'
);
const BETWEEN = /^[）)]?(?:[、，和及]|以及)*(?:[^，。；、：\d%（()]{1,14}[（(]?)?$/;
/** The number of a hotline is part of a name: 共受理12345热线工单. */
const NAME = /((?<=^|[，。；（\s])[\u4e00-\u9fa5]{2,10}：|(?:[^\s，。；、：:（）()\d%]|(?<!\d)123\d\d(?!\d))*)$/;

/** The counts of a paragraph, in order. */
export function countsOf(text: string): Count[] {
	const counts = readCounts(text);
	for (const match of text.matchAll(IN_ORDER)) shareOut(text, counts, match);
	return counts;
}

/** Gives the counts just before 分别占 their shares, where there are as many of them. */
function shareOut(text: string, counts: Count[], match: RegExpMatchArray): void {
	const shares = [...match[2]!.matchAll(new RegExp(FIGURE, 'g'))].map(([figureText]) => figureText);
	const last = counts.filter(({ end }) => end <= match.index!).length - 1;
	const first = last - shares.length + 1;
	const run = counts.slice(Math.max(0, first), last + 1);
	const isRun = run.every(({ end, at, share }, index) => {
		const next = run[index + 1];
		const to = next === undefined ? match.index! : next.at;
		return share === null && to >= at && BETWEEN.test(text.slice(end, to));
	});
	if (first < 0 || !isRun) return;
	run.forEach((count, index) => {
		counts[first + index] = { ...count, nested: false, share: { text: shares[index]!, base: match[1]! } };
	});
}

function readCounts(text: string): Count[] {
	return [...text.matchAll(COUNT)].map((match) => {
		const [whole, printed = '0', scale, unit = ''] = match;
		const factor = exact(scale === '亿' ? '100000000' : scale === '万' ? '10000' : '1');
		const places = printedPlaces(printed);
		const isRounded = places > 0 || scale !== undefined;
		const end = match.index + whole.length;
		const share = SHARE.exec(text.slice(end, end + 40));
		const before = text.slice(Math.max(0, match.index - 40), match.index);
		return {
			name: NAME.exec(before)![1]!,
			value: figure(printed).times(factor),
			slack: isRounded ? factor.dividedBy(exact(10).pow(places)) : exact(0),
			unit: UNITS[unit] ?? 'ticket',
			at: match.index,
			end,
			nested: depthAt(text, match.index) > 0,
			share: share === null ? null : { text: share[2]!, base: share[1] ?? '' }
		};
	});
}

function depthAt(text: string, index: number): number {
	let depth = 0;
	for (let i = Math.max(0, index - 400); i < index; i += 1) {
		if (text[i] === '（' || text[i] === '(') depth += 1;
		else if ((text[i] === '）' || text[i] === ')') && depth > 0) depth -= 1;
	}
	return depth;
}
