import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE } from '../facts/numbers.ts';

const LEFT = new RegExp(`(?:结转结余|结余|剩余|节余|未支出)(?:资金|经费|金额|数)?(?:为|共|约)?\\s*(${FIGURE})\\s*万元`);

/** What is said to be left of the money, against budget or arrived less spent. */
export const fundLeft: ReportCheck = ({ sentences, funds }) => {
	if (funds?.spent == null) return [];
	const { budget, arrived, spent } = funds;
	const wholes = [budget, arrived].flatMap((value) => (value === null ? [] : [value]));
	return sentences.flatMap(({ text, place }): Finding[] => {
		const match = /上年|年初结|历年|以前年度/.test(text) ? null : LEFT.exec(text);
		const whole = wholes[wholes.length - 1];
		if (match === null || whole === undefined) return [];
		const stated = figure(match[1]!);
		if (wholes.some((one) => one.minus(spent).minus(stated).abs().lt('0.005'))) return [];
		const computed = plain(whole.minus(spent));
		return [
			{
				check: 'amount-difference',
				severity: 'error',
				where: place,
				quote: quoteOf(text),
				stated: `${match[1]!}万元`,
				computed: `${computed}万元`,
				message: `结余写 ${match[1]!} 万元，按 ${plain(whole)} − ${plain(spent)} = ${computed} 万元`,
				remedy: '更正结余，或核对到位数与支出数'
			}
		];
	});
};
