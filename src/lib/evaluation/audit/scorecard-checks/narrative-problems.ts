import { exact } from '../../exact.ts';
import { fundTotals } from '../../funds.ts';
import type { IndicatorNode } from '../../template.ts';
import { evidenceRestates } from '../checks/evidence-restates.ts';
import { fundClaims } from '../checks/fund-claims.ts';
import { impossibleRate } from '../checks/impossible-rate.ts';
import { periodUnclear } from '../checks/period-unclear.ts';
import { savingOrShortfall } from '../checks/saving-or-shortfall.ts';
import { statedContradictions } from '../checks/stated-contradictions.ts';
import { textScore } from '../checks/text-score.ts';
import { reportFacts, type ReportFacts } from '../facts/report-facts.ts';
import type { ScoreRow } from '../facts/score-table.ts';
import { placeBlocks } from '../report-document.ts';
import type { ScorecardAudit, ScorecardCheck } from '../scorecard-check.ts';

const CHECKS = [
	textScore,
	evidenceRestates,
	fundClaims,
	statedContradictions,
	savingOrShortfall,
	periodUnclear,
	impossibleRate
];

/** The words of our own report (narrative and 评价依据) against its scores and funds, by the checks of existing reports. */
export const narrativeProblems: ScorecardCheck = (audit) => {
	const facts = ownFacts(audit);
	return CHECKS.flatMap((check) => check(facts));
};

function ownFacts(audit: ScorecardAudit): ReportFacts {
	const paragraphs = Object.entries(audit.narrative).sort(([a], [b]) => (a < b ? -1 : 1));
	const document = placeBlocks(
		paragraphs.flatMap(([, text]) => text.split('\n').map((line) => ({ kind: 'paragraph' as const, text: line })))
	);
	const rows = scoreRows(audit);
	const facts = reportFacts(document);
	const score = audit.scorecard.score;
	return {
		...facts,
		sentences: [
			...facts.sentences,
			...rows.map((row) => ({ text: row.basis ?? '', place: row.place, source: 'basis' as const }))
		],
		scoreTables: [
			{
				place: '评价表',
				rows,
				first: [],
				second: [],
				total: { points: exact(audit.scorecard.points), score: score === null ? null : exact(score) },
				execution: null
			}
		],
		funds: audit.funds.length === 0 ? null : { ...fundTotals(audit.funds), place: '资金表' },
		goalLines: []
	};
}

function scoreRows({ scorecard, template }: ScorecardAudit): ScoreRow[] {
	const nodes = new Map<string, IndicatorNode>();
	const visit = (node: IndicatorNode) => {
		nodes.set(node.id, node);
		node.children?.forEach(visit);
	};
	template.indicators.forEach(visit);
	return scorecard.indicators.map(({ id, path, points, score, basis }) => ({
		l1: path[0] ?? '',
		l2: path[1] ?? '',
		name: path[path.length - 1] ?? '',
		points: exact(points),
		scoreText: score ?? '',
		score: score === null ? null : exact(score),
		explanation: nodes.get(id)?.explanation ?? null,
		standard: nodes.get(id)?.standard ?? null,
		basis,
		target: null,
		actual: null,
		deviation: null,
		place: path.join('／')
	}));
}
