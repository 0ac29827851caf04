import type { Finding } from '../../model.ts';
import type { ScorecardCheck } from '../scorecard-check.ts';

/** An entered score that departs from the rule's: an error without a reason, a notice with one. */
export const ruleAgainstScore: ScorecardCheck = ({ scorecard }) =>
	scorecard.indicators.flatMap(({ path, score, ruleScore, reason, reasonMissing, explanation }): Finding[] => {
		if (score === null || score === ruleScore) return [];
		const where = path.join('／');
		const rule = ruleScore === null ? '规则尚不能计分' : `按评价标准为 ${ruleScore}`;
		return [
			{
				check: 'rule-against-score',
				severity: reasonMissing ? 'error' : 'notice',
				where,
				quote: explanation.text,
				stated: score,
				computed: ruleScore,
				message: `${where}自评得分 ${score}，${rule}，${reasonMissing ? '没有写明理由' : `理由：${reason ?? ''}`}`,
				remedy: reasonMissing ? '写明差异理由，或采用规则得分' : '核对理由是否有佐证'
			}
		];
	});
