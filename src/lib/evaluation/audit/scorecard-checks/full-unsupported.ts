import { exact } from '../../exact.ts';
import { latestJudgements } from '../../latest-judgements.ts';
import type { Finding, IndicatorResult } from '../../model.ts';
import type { IndicatorNode } from '../../template.ts';
import type { ScorecardAudit, ScorecardCheck } from '../scorecard-check.ts';

/** Rules whose points rest on a judgement alone. */
const JUDGED = new Set(['checklist', 'grades', 'ranges', 'deductions', 'national-qualitative']);

/** Full marks for an indicator that has no goal, or that was judged without a word of evidence. */
export const fullUnsupported: ScorecardCheck = (audit) => {
	const leaves = new Map(leavesOf(audit.template.indicators).map((leaf) => [leaf.id, leaf]));
	return audit.scorecard.indicators.flatMap((result): Finding[] => {
		const rule = leaves.get(result.id)?.rule;
		if (rule === undefined || result.score === null || !exact(result.score).equals(result.points)) return [];
		if ('goals' in rule) {
			const set = audit.goals.some((goal) => goal.kind === rule.goals);
			if (set) return [];
			const why = '没有设置这一类绩效目标，却得满分';
			return [finding('unset-but-full', result, why, '补设目标并填报完成值，或核对评价表对未设置指标的规定')];
		}
		if (!JUDGED.has(rule.kind) || hasEvidence(audit, result)) return [];
		return [finding('full-without-evidence', result, '得满分，没有写评价依据，也没有佐证', '补充评价依据和佐证材料')];
	});
};

function hasEvidence({ judgements }: ScorecardAudit, result: IndicatorResult): boolean {
	const reason = latestJudgements(judgements).get(result.id)?.reason ?? '';
	return result.basis.trim() !== '' || result.evidence.length > 0 || reason.trim() !== '';
}

function leavesOf(nodes: readonly IndicatorNode[]): IndicatorNode[] {
	return nodes.flatMap((node) => (node.children === undefined ? [node] : leavesOf(node.children)));
}

function finding(check: string, { path, score }: IndicatorResult, why: string, remedy: string): Finding {
	const where = path.join('／');
	return { check, severity: 'warning', where, stated: score, computed: null, message: `${where}${why}`, remedy };
}
