import { plain } from '../../exact.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { isSlip } from '../facts/digit-slip.ts';
import { periodClaims, type PeriodClaim } from '../facts/period-claims.ts';

/** The same figure for the same period given twice, the second time with a digit changed or two digits swapped. */
export const restatedFigures: ReportCheck = (facts) => {
	const first = new Map<string, PeriodClaim>();
	return periodClaims(facts).flatMap((claim): Finding[] => {
		const key = `${claim.what} ${claim.period}`;
		const other = first.get(key);
		if (other === undefined) first.set(key, claim);
		if (other === undefined || !isSlip(plain(other.value), plain(claim.value))) return [];
		return [
			{
				check: 'figure-across',
				severity: 'error',
				where: other.place === claim.place ? claim.place : `${other.place} 与 ${claim.place}`,
				quote: `${quoteOf(other.text)} ⟷ ${quoteOf(claim.text)}`,
				stated: plain(claim.value),
				computed: plain(other.value),
				message: `同一期间的${claim.what}量前后不一：一处写 ${plain(other.value)}，一处写 ${plain(claim.value)}`,
				remedy: '核对数据，统一前后数字'
			}
		];
	});
};
