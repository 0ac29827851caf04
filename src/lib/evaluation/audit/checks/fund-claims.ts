import type Decimal from 'decimal.js';

import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE, percentOf, saysSame } from '../facts/numbers.ts';

const RATE = new RegExp(
	`((?:(?:资金|预算|经费)(?:实际)?|(?<=[，：]))(?:到位率|执行率|支出率|使用率|完成率|完成比例|完成使用率|执行进度|使用比例))[^，。；、≥%\\d]{0,6}?(${FIGURE})\\s*%`,
	'g'
);

/**
 * Rates of money in the text against the funds that the report itself gives: arrival rates against arrived ÷ budget,
 * the others against spent ÷ budget. A sentence that names 到位 as its base may divide by what arrived.
 */
export const fundClaims: ReportCheck = ({ sentences, funds }) => {
	if (funds === null || funds.budget === null) return [];
	const { budget, arrived, spent } = funds;
	return sentences.flatMap(({ text, place }) =>
		[...text.matchAll(RATE)].flatMap(({ 1: name = '', 2: stated = '', index }): Finding[] => {
			// 实际到位46.8万元，到位率100%: without its thing only beside the money.
			if (!/^(?:资金|预算|经费)/.test(name) && !isOfWhole(text.slice(0, index), [budget, arrived, spent])) return [];
			const isArrival = name.includes('到位率');
			const part = isArrival ? arrived : spent;
			const computed = part === null ? null : percentOf(part, budget);
			if (part === null || computed === null || saysSame(stated, computed)) return [];
			const ofArrived = !isArrival && arrived !== null ? percentOf(part, arrived) : null;
			const saysBase = /(到位|下达|拨付)(资金|数|金额)?的|[÷/／](实际)?到位/.test(text);
			if (ofArrived !== null && saysBase && saysSame(stated, ofArrived)) return [];
			const value = plain(computed, 2);
			return [
				{
					check: 'fund-claims',
					severity: 'error',
					where: place,
					quote: quoteOf(text),
					stated: `${stated}%`,
					computed: `${value}%`,
					message: `${name}写 ${stated}%，按资金表 ${plain(part)} ÷ ${plain(budget)} = ${value}%`,
					remedy: '更正比率；如以到位资金为基数，应写明口径'
				}
			];
		})
	);
};

/** Is the last amount before a bare rate one of the whole's? 其中劳务费98.55万元，执行率99.55% is of a part. */
function isOfWhole(before: string, wholes: readonly (Decimal | null)[]): boolean {
	const amounts = [...before.matchAll(new RegExp(`(${FIGURE})\\s*万元`, 'g'))];
	const last = amounts[amounts.length - 1]?.[1];
	return last !== undefined && wholes.some((whole) => whole?.equals(figure(last)) === true);
}
