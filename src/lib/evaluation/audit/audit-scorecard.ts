import type { Finding } from '../model.ts';
import type { ScorecardAudit, ScorecardCheck } from './scorecard-check.ts';
import { financeRed } from './scorecard-checks/finance-red.ts';
import { fullUnsupported } from './scorecard-checks/full-unsupported.ts';
import { fundProblems } from './scorecard-checks/fund-problems.ts';
import { goalProblems } from './scorecard-checks/goal-problems.ts';
import { narrativeProblems } from './scorecard-checks/narrative-problems.ts';
import { ruleAgainstScore } from './scorecard-checks/rule-against-score.ts';
import { scorecardSums } from './scorecard-checks/scorecard-sums.ts';
import { templateYears } from './scorecard-checks/template-years.ts';
import { unknownIndicators } from './scorecard-checks/unknown-indicators.ts';

/** Every check of our own scorecard, in the order its findings are listed. A new one is a file and a line here. */
const SCORECARD_CHECKS: readonly ScorecardCheck[] = [
	scorecardSums,
	ruleAgainstScore,
	unknownIndicators,
	goalProblems,
	fullUnsupported,
	fundProblems,
	financeRed,
	narrativeProblems,
	templateYears
];

/** 复核 of our own evaluation before it leaves. Pure; refused judgements are findings of `evaluate` itself. */
export function auditScorecard(audit: ScorecardAudit): Finding[] {
	return SCORECARD_CHECKS.flatMap((check) => check(audit));
}
