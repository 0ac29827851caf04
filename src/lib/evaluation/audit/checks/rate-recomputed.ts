import type Decimal from 'decimal.js';

import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE, percentOf, saysSame } from '../facts/numbers.ts';

/** A rate that stands after its parts: whole, part, rate. The figures between are free of other rates. */
interface Pattern {
	readonly name: string;
	readonly words: RegExp;
}

const GAP = '[^。；%]{0,24}?';
const UNIT = '(?:件|个|次|单|通|人|份|条)';
const COUNT = `(${FIGURE})\\s*${UNIT}`;
const RATE = `(?:为|达到?|是)?\\s*(${FIGURE})\\s*%`;
const pattern = (name: string, whole: string, part: string, rate: string): Pattern => ({
	name,
	words: new RegExp(
		`(?:${whole})[^，。；%\\d]{0,10}${COUNT}[，,、]${GAP}(?:${part})[^，。；%\\d]{0,6}${COUNT}[，,、]${GAP}(?:${rate})${RATE}`
	)
});

const PATTERNS: readonly Pattern[] = [
	pattern('按时办结率', '应办结?|应结|到期', '按[时期]办结|期内办结', '按[时期]办结率'),
	pattern('办结率', '派发|转办|交办|派单|应办结?|受理', '(?<![按期即直]\\S?)(?:已?办结)', '(?<![时期接])办结率'),
	pattern('满意率', '有效评价|参评|回访|评价', '满意', '满意(?:率|度)'),
	pattern('接通率', '呼入|来电|请求', '接通|接听', '接通率'),
	pattern('解决率', '办结|回访', '(?:实际)?解决', '解决率')
];

/** Rates with both their parts in one sentence: 派发 N 件，办结 M 件，办结率 P%. Rounding and truncation are both right. */
export const rateRecomputed: ReportCheck = ({ sentences }) =>
	sentences.flatMap(({ text, place }) =>
		PATTERNS.flatMap(({ name, words }): Finding[] => {
			const match = words.exec(text);
			if (match === null) return [];
			const [, whole = '0', part = '0', stated = '0'] = match;
			const computed = percentOf(figure(part), figure(whole));
			if (computed === null || saysSame(stated, computed) || otherBase(text, stated)) return [];
			return [finding(place, text, name, stated, part, whole, computed)];
		})
	);

/** Is the rate right for another pair of counts in the sentence? Then the pattern took the wrong base. */
function otherBase(text: string, stated: string): boolean {
	const counts = [...text.matchAll(new RegExp(COUNT, 'g'))].map(([, value]) => figure(value!));
	return counts.some((part, i) =>
		counts.some(
			(whole, j) => i !== j && !whole.isZero() && part.lte(whole) && saysSame(stated, part.times(100).dividedBy(whole))
		)
	);
}

function finding(
	where: string,
	text: string,
	name: string,
	stated: string,
	part: string,
	whole: string,
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
		message: `${name}写 ${stated}%，按 ${part} ÷ ${whole} = ${value}`,
		remedy: '更正比率，或写明所用的基数'
	};
}
