import { exact, plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { figure, FIGURE } from '../facts/numbers.ts';

const AMOUNT = new RegExp(`(${FIGURE})\\s*(万元|元)`, 'g');
const GAP = new RegExp(`(?:缺口|差额|未到位|尚差|少到位)[^，。；\\d]{0,8}(${FIGURE})\\s*万元`);
/** Digits from which the same figure in two units cannot be chance. */
const TELLING_DIGITS = 4;

/** The same telling figure in 元 and in 万元, and a shortfall that is not budget less arrived. */
export const amountUnits: ReportCheck = ({ sentences, funds }) => {
	const seen = new Map<string, string>();
	const findings: Finding[] = [];
	for (const { text, place } of sentences) {
		for (const [quote, value = '', unit = ''] of text.matchAll(AMOUNT)) {
			const key = plain(figure(value));
			const other = seen.get(key);
			if (other === undefined) seen.set(key, unit);
			else if (other !== unit && key.replace('.', '').replace(/0+$/, '').length >= TELLING_DIGITS) {
				findings.push({
					check: 'amount-units',
					severity: 'error',
					where: place,
					quote: quoteOf(text),
					stated: quote,
					computed: `${value}${other}`,
					message: `同一金额 ${value} 一处写“${other}”，一处写“${unit}”`,
					remedy: '统一金额单位'
				});
			}
		}
		const gap = GAP.exec(text);
		if (gap === null || funds?.budget == null || funds.arrived === null) continue;
		const computed = funds.budget.minus(funds.arrived);
		if (exact(figure(gap[1]!)).equals(computed) || computed.lte(0)) continue;
		findings.push({
			check: 'amount-difference',
			severity: 'error',
			where: place,
			quote: quoteOf(text),
			stated: `${gap[1]!}万元`,
			computed: `${plain(computed)}万元`,
			message: `资金差额写 ${gap[1]!} 万元，按 ${plain(funds.budget)} − ${plain(funds.arrived)} = ${plain(computed)} 万元`,
			remedy: '更正差额'
		});
	}
	return findings;
};
