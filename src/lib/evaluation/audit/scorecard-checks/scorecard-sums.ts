import { gradeOf } from '../../bands.ts';
import { exact, plain, sum } from '../../exact.ts';
import type { Finding, IndicatorResult } from '../../model.ts';
import type { ScorecardCheck } from '../scorecard-check.ts';

/** Subtotals, total and grades of a scorecard against its indicators and its template; a file edited by hand shows here. */
export const scorecardSums: ScorecardCheck = ({ template, scorecard }) => {
	const findings: Finding[] = [];
	const compare = (check: string, where: string, what: string, stated: string | null, computed: string | null) => {
		if (stated === computed) return;
		const message = `${where}的${what}为 ${stated ?? '—'}，按各项指标应为 ${computed ?? '—'}`;
		findings.push({ check, severity: 'error', where, stated, computed, message, remedy: '重新评价' });
	};
	for (const subtotal of scorecard.subtotals) {
		const below = scorecard.indicators.filter(({ path }) => subtotal.path.every((name, level) => path[level] === name));
		compare('subtotal-sum', subtotal.path.join('／'), '小计', subtotal.score, totalOf(below));
		const node = template.indicators.find((candidate) => candidate.id === subtotal.id);
		if (node?.bands !== undefined) {
			compare('grade-band', subtotal.path.join('／'), '等级', subtotal.grade, gradeOf(node.bands, subtotal.score));
		}
	}
	compare('total-sum', '评价表', '总分', scorecard.score, totalOf(scorecard.indicators));
	compare('grade-band', '评价表', '等级', scorecard.grade, gradeOf(template.bands, scorecard.score));
	return findings;
};

function totalOf(indicators: readonly IndicatorResult[]): string | null {
	const scores = indicators.filter(({ state }) => state !== 'not-applicable').map(({ score }) => score);
	if (scores.length === 0 || scores.includes(null)) return null;
	return plain(sum(scores.map((score) => exact(score!))));
}
