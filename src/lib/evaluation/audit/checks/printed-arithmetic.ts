import type Decimal from 'decimal.js';

import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE, saysSame } from '../facts/numbers.ts';

/** 31÷35×100%=88.57% · （715.2-682.35）÷682.35×100%=4.81% · 19+18.5+29.4=66.9分 */
const TERM = `[（(]*\\s*${FIGURE}\\s*%?(?:万元|分|件|个|人|条)?\\s*[）)]*`;
const PRINTED = new RegExp(
	`(?<![\\d.\\-—－年月日/])(${TERM}(?:\\s*[+＋\\-－−×*÷/]\\s*${TERM})+)\\s*[=＝]\\s*(${FIGURE})\\s*(%?)`,
	'g'
);

/** A sum that the report works out in print. One that cannot be read is left alone. */
export const printedArithmetic: ReportCheck = ({ document, sentences, cells }) => {
	const headings = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
	const own = sentences.filter(({ source }) => source === 'basis');
	return [...headings, ...own, ...cells].flatMap(({ text, place }) =>
		[...text.matchAll(PRINTED)].flatMap(([quote, sum = '', stated = '0', percent = '']): Finding[] => {
			const value = valueOf(sum);
			if (value === null) return [];
			const computed = percent === '' ? value : value.times(100);
			// 98.5÷100=98.5 may leave out its sign.
			if (saysSame(stated, computed.abs()) || saysSame(stated, value.abs()) || saysSame(stated, value.abs().times(100)))
				return [];
			return [
				{
					check: 'printed-arithmetic',
					severity: 'error',
					where: place,
					quote: quoteOf(quote),
					stated: `${stated}${percent}`,
					computed: `${plain(computed, 2)}${percent}`,
					message: `算式“${quote}”的结果应为 ${plain(computed, 2)}${percent}`,
					remedy: '核对算式中的数字和结果'
				}
			];
		})
	);
};

/** The value of a sum with brackets; null where it is none. */
function valueOf(text: string): Decimal | null {
	const tokens = text
		.replace(/万元|分|件|个|人|条|\s/g, '')
		.replace(/（/g, '(')
		.replace(/）/g, ')')
		.replace(/[＋]/g, '+')
		.replace(/[－−]/g, '-')
		.replace(/\*/g, '×')
		.replace(/\//g, '÷')
		.match(new RegExp(`${FIGURE}%?|[-+×÷()]`, 'g'));
	if (tokens === null) return null;
	let at = 0;
	const atom = (): Decimal | null => {
		const token = tokens[at];
		at += 1;
		if (token === '(') {
			const inner = added();
			at += 1;
			return tokens[at - 1] === ')' ? inner : null;
		}
		if (token === undefined || !/^\d/.test(token)) return null;
		return token.endsWith('%') ? figure(token.slice(0, -1)).dividedBy(100) : figure(token);
	};
	const multiplied = (): Decimal | null => {
		let value = atom();
		while (value !== null && (tokens[at] === '×' || tokens[at] === '÷')) {
			const isTimes = tokens[at] === '×';
			at += 1;
			const next = atom();
			if (next === null || (!isTimes && next.isZero())) return null;
			value = isTimes ? value.times(next) : value.dividedBy(next);
		}
		return value;
	};
	const added = (): Decimal | null => {
		let value = multiplied();
		while (value !== null && (tokens[at] === '+' || tokens[at] === '-')) {
			const isPlus = tokens[at] === '+';
			at += 1;
			const next = multiplied();
			if (next === null) return null;
			value = isPlus ? value.plus(next) : value.minus(next);
		}
		return value;
	};
	const value = added();
	return at === tokens.length && value !== null ? exact(value) : null;
}
