import type Decimal from 'decimal.js';

import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { contentment, together } from '../facts/contentment.ts';
import { countsOf, type Count } from '../facts/counts.ts';
import { FIGURE, figure, percentOf, printedPlaces, saysSame } from '../facts/numbers.ts';

/** A rate with the words of its part and of its whole. */
interface RateRule {
	readonly rate: RegExp;
	readonly part: RegExp;
	readonly whole: RegExp;
	/** The whole is all that was received, which may stand in the sentence before. */
	readonly ofAll?: boolean;
}

const ALL = /派发|转办|交办|派单|转派|应[办结回签]|到期|受理|接收|承办|督办|立案|有效|共|总/;
const RULES: readonly RateRule[] = [
	{ rate: /按[时期](?:办结|结案|办理|回复|答复)率/, part: /按[时期](?:办结|结案|办理|回复)|期内办结/, whole: ALL },
	{
		rate: /直(?:接)?办(?:结)?率|(?:即时|在线)办结率/,
		part: /直办|直接办[结理]|即时办结|在线办结/,
		whole: /受理|接听|共|总|来电|有效/,
		ofAll: true
	},
	{ rate: /(?:逾期|超期|超时)率/, part: /逾期|超期|超时/, whole: ALL },
	{ rate: /(?:转办|派发|派单)率/, part: /转办|派发|派单|交办/, whole: /受理|接听|共|总|来电|有效/ },
	{
		rate: /(?<![时期接线])(?:办结|结案)率/,
		part: /(?<!按[时期]|直接|即时|在线|前台|未|逾期|超期|超时)(?:办结|结案)/,
		whole: ALL
	},
	{ rate: /(?<!不)满意(?:率|度)/, part: /(?<!不|基本)满意/, whole: /评价|参评|回访|测评|调查|发放|收回|样本/ },
	{ rate: /回收率/, part: /收回|回收/, whole: /发放|发出/ },
	{ rate: /一次性(?:解答|答复|办结)率/, part: /一次性(?:解答|答复|办结)/, whole: /受理|接听|共|总|来电/, ofAll: true },
	{ rate: /同意率/, part: /(?<!不)同意/, whole: /申请/ },
	{ rate: /接通率/, part: /接通|接听/, whole: /呼入|来电|请求|呼叫|总量/ },
	{ rate: /解决率/, part: /(?<!未)解决/, whole: /办结|回访|评价|考核/ },
	{ rate: /(?:直接|当场|在线)(?:答复|解答)率/, part: /答复|解答/, whole: /受理|接听|接收|共|总|来电/, ofAll: true },
	{
		rate: /(?<!直接|在线)(?:答复|回复)率/,
		part: /答复|回复/,
		whole: /受理|接收|收到|派发|转办|交办|共|总/,
		ofAll: true
	},
	{ rate: /不满意率/, part: /不满意/, whole: /评价|参评|回访|测评|调查/ },
	{ rate: /(?:返工|重办)率/, part: /返工|重办/, whole: ALL },
	{ rate: /(?:参评|评价)率/, part: /参评|评价/, whole: /办结|回访|推送/ },
	{ rate: /回访率/, part: /回访/, whole: /办结|派发|转办/ },
	{ rate: /签收率/, part: /签收/, whole: ALL }
];
/** 对32名座席人员进行问卷调查 */
const ASKED = /^[^，。；]{0,14}(?:调查|测评|问卷|评价)/;
/** 环比减少51件 is a difference and no part. */
const CHANGE = /(?:增加|增长|减少|下降|上升|多|少)了?$/;
/** What the hotline received: the whole of what was answered at once, wherever the report gives it. */
const MAIN = /共?(?:受理|接到|接听|接收)/;
const RATE = new RegExp(
	`([\\u4e00-\\u9fa5]{1,8}?[率度])(?:（含[^（）]{1,10}）)?(?:均?为|均?达到?|是|：)?(${FIGURE})\\s*%`,
	'g'
);

/**
 * Rates with both their parts in one sentence: 派发 N 件，办结 M 件，办结率 P%. Rounding and truncation are both right, and
 * so is any other base that the report gives, since a rate may be of another whole than the nearest one.
 */
export const rateRecomputed: ReportCheck = ({ sentences, known }) => {
	const lines = sentences.map((sentence) => ({ ...sentence, counts: countsOf(sentence.text) }));
	const all = lines.flatMap(({ counts }) => counts);
	const main = all.find(({ name, nested, unit }) => MAIN.test(name) && !nested && unit === 'ticket') ?? null;
	return lines.flatMap(({ text, place, counts, source }, index) =>
		[...text.matchAll(RATE)].flatMap((match): Finding[] => {
			const [, name = '', stated = '0'] = match;
			if (isReference(text, match.index, name)) return [];
			const rules = RULES.filter(({ rate }) => rate.test(name));
			const inside = insideOf(text, counts, match);
			// 办结50405件。办结率为99.3%。 is one thought in two sentences.
			const isAlone = inside.length === 0 && match.index < 4 && source === 'text';
			const before = isAlone ? countsBefore(lines, index, true) : inside;
			const isPart = ({ part }: RateRule, { name: words }: Count) => part.test(words) && !CHANGE.test(words);
			// 办结1786件（含延期办结23件），办结率…: what stands in brackets is a part of the part.
			const partOf = (of: RateRule) =>
				[...before].reverse().find((count) => isPart(of, count) && !count.nested) ??
				[...before].reverse().find((count) => isPart(of, count));
			const rule = rules.find((one) => partOf(one) !== undefined);
			if (rule === undefined) return [];
			const part = partOf(rule)!;
			const isOfAll = rule.ofAll === true || /综合|总体/.test(name);
			// 其中，满意488件，满意率97.51%。 goes on with the sentence before.
			const goesOn = isOfAll || /^其中/.test(text);
			const earlier = source === 'text' ? countsBefore(lines, index, goesOn) : [];
			const isWhole = (count: Count) =>
				count !== part &&
				(rule.whole.test(count.name) || (count.unit === 'person' && ASKED.test(text.slice(count.end))));
			const around = [...new Set([...earlier, ...before])];
			const said = around.filter(isWhole);
			const asked = said.length > 0 ? said : contentment(around, part);
			const wholes = asked.length === 0 && rule.ofAll === true && main !== null ? [main] : asked;
			const whole = nearest(stated, part, wholes);
			if (whole === null) return [];
			// The part's own figure elsewhere would make every rate of it 100 %.
			const others = known
				.basesOf(part.value.toNumber(), part.slack.toNumber(), figure(stated).toNumber(), toleranceOf(stated))
				.filter(({ value }) => !value.equals(part.value));
			const bases = [...wholes, ...others];
			const parts = [part, ...together(around, part)];
			if (bases.some((base) => parts.some((one) => says(stated, one, base)))) return [];
			// The count just before its rate is its part; further back the words may have taken the wrong one.
			if (part !== before[before.length - 1] && isOfOthers(stated, [...before, ...earlier])) return [];
			return [finding(place, text, tidy(name), stated, part, whole, percentOf(part.value, whole.value)!)];
		})
	);
};

/** Counts before a rate, or those in the brackets behind it: 满意度达96%（有效样本1200份，满意1152份）. */
function insideOf(text: string, counts: readonly Count[], match: RegExpMatchArray): Count[] {
	const end = match.index! + match[0].length;
	const bracket = /^（[^（）]*）/.exec(text.slice(end))?.[0].length ?? 0;
	const behind = counts.filter((count) => count.at > end && count.end < end + bracket);
	return behind.length > 1 ? behind : counts.filter((count) => count.end <= match.index!);
}

/** Is it the rate that something is held against? 比今年上半年平均接通率98.12%高出0.66个百分点. */
function isReference(text: string, at: number, name: string): boolean {
	const clause = /[^，。；：]*$/.exec(text.slice(0, at))![0] + name;
	return /(?<![占同环])[比较]|去年|上年|同期|上个?[月周季期]/.test(clause);
}

/** The whole that comes closest to the stated rate: of several it is the likeliest to be meant. */
function nearest(stated: string, part: Count, wholes: readonly Count[]): Count | null {
	const off = ({ value }: Count) => percentOf(part.value, value)!.minus(figure(stated)).abs().toNumber();
	const able = wholes.filter(({ value, unit }) => value.gt(0) && value.gte(part.value) && unit === part.unit);
	return able.reduce<Count | null>((best, one) => (best === null || off(one) < off(best) ? one : best), null);
}

interface Line {
	readonly text: string;
	readonly place: string;
	readonly counts: readonly Count[];
}

/** Counts of the stretches before a semicolon, and of one sentence more where `further`. */
function countsBefore(lines: readonly Line[], index: number, further: boolean): Count[] {
	const found: Count[] = [];
	let stops = further ? 1 : 0;
	for (let at = index - 1; at >= 0 && lines[at]!.place === lines[index]!.place; at -= 1) {
		if (!lines[at]!.text.endsWith('；')) stops -= 1;
		if (stops < 0) break;
		found.push(...lines[at]!.counts.filter(({ nested }) => !nested));
	}
	return found.sort((a, b) => a.at - b.at);
}

/** Is the rate right for another pair of counts in the sentence? Then the words took the wrong part. */
function isOfOthers(stated: string, counts: readonly Count[]): boolean {
	return counts.some((part) =>
		counts.some((whole) => part !== whole && part.value.lt(whole.value) && says(stated, part, whole))
	);
}

/** Does the rate say part ÷ whole? Figures in 万 are only as good as their print. */
function says(stated: string, part: Count, whole: Count): boolean {
	if (whole.value.lte(0) || part.value.gt(whole.value) || part.unit !== whole.unit) return false;
	const rough = (part.value.toNumber() * 100) / whole.value.toNumber();
	const spread = (part.slack.plus(whole.slack).toNumber() * 100) / whole.value.toNumber();
	if (Math.abs(rough - figure(stated).toNumber()) > toleranceOf(stated) + spread) return false;
	return spread > 0 || saysSame(stated, part.value.times(100).dividedBy(exact(whole.value)));
}

/** One unit of the printed place, a hundredth at least. */
function toleranceOf(stated: string): number {
	return Math.max(10 ** -printedPlaces(stated), 0.011);
}

function tidy(name: string): string {
	return /(?:按[时期]|直接|即时|综合|总体)?[\u4e00-\u9fa5]{2}[率度]$/.exec(name)?.[0] ?? name;
}

function finding(
	where: string,
	text: string,
	name: string,
	stated: string,
	part: Count,
	whole: Count,
	computed: Decimal
): Finding {
	const value = `${plain(computed, 2)}%`;
	return {
		check: 'rate-recomputed',
		severity: 'error',
		where,
		quote: quoteOf(text),
		stated: `${stated}%`,
		computed: value,
		message: `${name}写 ${stated}%，按 ${plain(part.value)} ÷ ${plain(whole.value)} = ${value}`,
		remedy: '更正比率，或写明所用的基数'
	};
}
