import type { ReportCheck } from '../check.ts';
import { allMetClaim } from './all-met-claim.ts';
import { amountUnits } from './amount-units.ts';
import { bandGaps } from './band-gaps.ts';
import { bracketParts } from './bracket-parts.ts';
import { causeMissing } from './cause-missing.ts';
import { changeFromPrevious } from './change-from-previous.ts';
import { changeOfRate } from './change-of-rate.ts';
import { changeRecomputed } from './change-recomputed.ts';
import { dailyMean } from './daily-mean.ts';
import { columnChange } from './column-change.ts';
import { deductionStated } from './deduction-stated.ts';
import { deviationMissing } from './deviation-missing.ts';
import { directHandling } from './direct-handling.ts';
import { evidenceRestates } from './evidence-restates.ts';
import { figureTableLines } from './figure-table-lines.ts';
import { figureTableShares } from './figure-table-shares.ts';
import { figureTables } from './figure-tables.ts';
import { financeChecks } from './finance-checks.ts';
import { fullMarks } from './full-marks.ts';
import { fullWithoutEvidence } from './full-without-evidence.ts';
import { fundAmounts } from './fund-amounts.ts';
import { fundClaims } from './fund-claims.ts';
import { fundLeft } from './fund-left.ts';
import { fundTableSums } from './fund-table-sums.ts';
import { goalActuals } from './goal-actuals.ts';
import { goalCompletion } from './goal-completion.ts';
import { goalResults } from './goal-results.ts';
import { gradeAcross } from './grade-across.ts';
import { gradeBand } from './grade-band.ts';
import { gradeNational } from './grade-national.ts';
import { impossibleRate } from './impossible-rate.ts';
import { kindMislabelled } from './kind-mislabelled.ts';
import { listAboveTotal } from './list-above-total.ts';
import { listedCount } from './listed-count.ts';
import { loneShare } from './lone-share.ts';
import { monthColumns } from './month-columns.ts';
import { monthlyPace } from './monthly-pace.ts';
import { monthsSum } from './months-sum.ts';
import { namesAcrossTables } from './names-across-tables.ts';
import { numbering } from './numbering.ts';
import { oppositesSum } from './opposites-sum.ts';
import { outsourcingPolicy } from './outsourcing-policy.ts';
import { partsOfTotal } from './parts-of-total.ts';
import { periodUnclear } from './period-unclear.ts';
import { printedArithmetic } from './printed-arithmetic.ts';
import { rankOrder } from './rank-order.ts';
import { rateFromPrevious } from './rate-from-previous.ts';
import { rateRecomputed } from './rate-recomputed.ts';
import { restOfTotal } from './rest-of-total.ts';
import { restatedFigures } from './restated-figures.ts';
import { ruleChecklist } from './rule-checklist.ts';
import { ruleGrades } from './rule-grades.ts';
import { ruleProportional } from './rule-proportional.ts';
import { ruleQuantitative } from './rule-quantitative.ts';
import { ruleSubItems } from './rule-sub-items.ts';
import { satisfactionBare } from './satisfaction-bare.ts';
import { savingOrShortfall } from './saving-or-shortfall.ts';
import { scoreBlank } from './score-blank.ts';
import { scoreRange } from './score-range.ts';
import { scoreRate } from './score-rate.ts';
import { scoresAcrossTables } from './scores-across-tables.ts';
import { sharesSum } from './shares-sum.ts';
import { statedScores } from './stated-scores.ts';
import { statedContradictions } from './stated-contradictions.ts';
import { subtotalSum } from './subtotal-sum.ts';
import { tableActuals } from './table-actuals.ts';
import { targetTooLow } from './target-too-low.ts';
import { textAgainstTables } from './text-against-tables.ts';
import { textScore } from './text-score.ts';
import { titlePeriod } from './title-period.ts';
import { totalSum } from './total-sum.ts';
import { trailingSum } from './trailing-sum.ts';
import { unexplainedLoss } from './unexplained-loss.ts';
import { unsetButFull } from './unset-but-full.ts';

/** Every check of an existing report, in the order its findings are listed. A new one is a file and a line here. */
export const REPORT_CHECKS: readonly ReportCheck[] = [
	subtotalSum,
	scoresAcrossTables,
	totalSum,
	fullMarks,
	scoreRange,
	scoreRate,
	scoreBlank,
	gradeBand,
	gradeAcross,
	gradeNational,
	textScore,
	statedScores,
	ruleProportional,
	ruleChecklist,
	ruleSubItems,
	ruleQuantitative,
	ruleGrades,
	unexplainedLoss,
	deviationMissing,
	deductionStated,
	fullWithoutEvidence,
	evidenceRestates,
	unsetButFull,
	fundTableSums,
	financeChecks,
	monthlyPace,
	fundAmounts,
	fundClaims,
	fundLeft,
	statedContradictions,
	savingOrShortfall,
	periodUnclear,
	amountUnits,
	rateRecomputed,
	changeOfRate,
	changeRecomputed,
	changeFromPrevious,
	rateFromPrevious,
	partsOfTotal,
	loneShare,
	restOfTotal,
	trailingSum,
	bracketParts,
	printedArithmetic,
	listAboveTotal,
	sharesSum,
	oppositesSum,
	figureTables,
	figureTableLines,
	figureTableShares,
	columnChange,
	monthColumns,
	titlePeriod,
	rankOrder,
	listedCount,
	monthsSum,
	dailyMean,
	restatedFigures,
	textAgainstTables,
	impossibleRate,
	goalActuals,
	tableActuals,
	targetTooLow,
	goalResults,
	goalCompletion,
	allMetClaim,
	kindMislabelled,
	satisfactionBare,
	directHandling,
	causeMissing,
	numbering,
	namesAcrossTables,
	bandGaps,
	outsourcingPolicy
];
