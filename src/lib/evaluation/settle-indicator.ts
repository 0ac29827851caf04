import type Decimal from 'decimal.js';

import { clamp, exact, plain } from './exact.ts';
import type { Explanation, Finding, IndicatorResult, Judgement } from './model.ts';
import type { RuleOutcome } from './rules/rule.ts';
import type { IndicatorNode } from './template.ts';

export interface SettleInput {
	readonly node: IndicatorNode;
	readonly path: readonly string[];
	/** Points in play, after redistribution. */
	readonly points: Decimal;
	readonly outcome: RuleOutcome;
	readonly judgement: Judgement | null;
	/** Evidence of the goals behind the rule. */
	readonly evidence: readonly string[];
	readonly places: number;
	readonly mode: 'entered' | 'rule';
}

interface RuleVerdict {
	readonly score: Decimal | null;
	readonly applicable: boolean;
	readonly missing: string | null;
	readonly explanation: Explanation;
}

/**
 * Puts the rule's outcome and the entered score side by side. An entered score outside 0–points is refused: the
 * indicator stays unknown and a finding says so; it is never clamped in silence.
 */
export function settleIndicator(input: SettleInput): { result: IndicatorResult; findings: readonly Finding[] } {
	const { node, path, points, judgement, outcome } = input;
	const verdict = judgeRule(input);
	const findings: Finding[] = [];
	const where = path.join('／');
	if (outcome.state === 'unknown' && outcome.refused) {
		findings.push(finding('judgement-refused', where, null, outcome.missing, '按评价标准的选项重新评判'));
	}
	const entered = input.mode === 'entered' ? (judgement?.score ?? null) : null;
	const problem = entered === null ? null : enteredProblem(entered, points, verdict.applicable);
	if (problem !== null) findings.push(finding('score-out-of-range', where, entered, problem, '改正或清除自评得分'));

	const ruleScore = verdict.score === null ? null : plain(verdict.score);
	const score = problem !== null ? null : entered === null ? ruleScore : plain(exact(entered));
	const differs = problem === null && entered !== null && (ruleScore === null || !exact(entered).equals(ruleScore));
	const given = (judgement?.reason ?? '').trim();
	const state = !verdict.applicable ? 'not-applicable' : score === null ? 'unknown' : 'scored';
	return {
		result: {
			id: node.id,
			path,
			points: plain(points),
			score: state === 'scored' ? score : null,
			ruleScore,
			state,
			reason: state === 'unknown' ? (problem ?? verdict.missing) : given === '' ? null : given,
			reasonMissing: differs && given === '',
			basis: judgement?.basis ?? '',
			evidence: [...(judgement?.evidence ?? []).map(describeEvidence), ...input.evidence],
			explanation: verdict.explanation
		},
		findings
	};
}

/** The rule's score on the points in play, rounded half up, with its explanation. */
function judgeRule({ node, points, outcome, places }: SettleInput): RuleVerdict {
	const full = exact(node.points);
	if (outcome.state === 'unset') return judgeUnset(node, points, outcome.explanation);
	if (outcome.state === 'no-base') return judgeNoBase(node, points, outcome);
	if (outcome.state === 'unknown') {
		if (node.unknown === 'zero' && !outcome.refused) {
			const explanation = { text: '按评价表规定，数据缺失计 0 分', parts: [outcome.explanation] };
			return { score: exact(0), applicable: true, missing: null, explanation };
		}
		return { score: null, applicable: true, missing: outcome.missing, explanation: outcome.explanation };
	}
	const scaled = points.equals(full) ? outcome.score : outcome.score.times(points).dividedBy(full);
	// Rounding up must not pass full marks: 10.45 points kept to one decimal stay 10.45.
	const score = clamp(scaled.toDecimalPlaces(places), exact(0), points);
	const parts: Explanation[] = [outcome.explanation];
	if (!points.equals(full)) {
		parts.push({
			text: `重新分配后的分值 ${plain(points)}：${plain(outcome.score, 4)} × ${plain(points)} ÷ ${plain(full)}`
		});
	}
	if (!score.equals(scaled)) parts.push({ text: `四舍五入到 ${places} 位小数` });
	return {
		score,
		applicable: true,
		missing: null,
		explanation: { text: `得 ${plain(score)} 分（满分 ${plain(points)}）`, parts }
	};
}

/** What the template gives an indicator without goals. */
function judgeUnset(node: IndicatorNode, points: Decimal, why: Explanation): RuleVerdict {
	const verdict = (score: Decimal | null, applicable: boolean, text: string): RuleVerdict => ({
		score,
		applicable,
		missing: score === null && applicable ? text : null,
		explanation: { text, parts: [why] }
	});
	switch (node.unset) {
		case 'full':
			return verdict(points, true, `此项指标未设置，按满分 ${plain(points)} 分`);
		case 'zero':
			return verdict(exact(0), true, '此项指标未设置，计 0 分');
		case 'redistribute':
			return verdict(null, false, '此项指标未设置，分值分配给同级指标');
		case undefined:
			return verdict(null, true, `${why.text}，评价表没有写明如何计分`);
	}
}

/** What the template gives a rate that has nothing to divide by. */
function judgeNoBase(
	node: IndicatorNode,
	points: Decimal,
	{ missing, explanation: why }: Extract<RuleOutcome, { state: 'no-base' }>
): RuleVerdict {
	const verdict = (score: Decimal | null, applicable: boolean, text: string): RuleVerdict => ({
		score,
		applicable,
		missing: score === null && applicable ? missing : null,
		explanation: { text, parts: [why] }
	});
	switch (node.zeroDenominator) {
		case 'full':
			return verdict(points, true, `分母为零，按评价表得满分 ${plain(points)} 分`);
		case 'zero':
			return verdict(exact(0), true, '分母为零，按评价表计 0 分');
		case 'redistribute':
			return verdict(null, false, '分母为零，本指标不适用，分值分配给同级指标');
		case 'unknown':
		case undefined:
			return verdict(null, true, '分母为零，比率未知');
	}
}

function enteredProblem(entered: string, points: Decimal, applicable: boolean): string | null {
	if (!applicable) return '本指标不适用、分值已分配给同级指标，不能填写自评得分';
	const value = exact(entered);
	if (value.isNegative() && !value.isZero()) return `自评得分 ${entered} 小于 0，未采用`;
	if (value.greaterThan(points)) return `自评得分 ${entered} 超过分值 ${plain(points)}，未采用`;
	return null;
}

function describeEvidence(evidence: { text: string; file?: string | undefined }): string {
	return evidence.file === undefined ? evidence.text : `${evidence.text}（${evidence.file}）`;
}

function finding(check: string, where: string, stated: string | null, message: string, remedy: string): Finding {
	return { check, severity: 'error', where, stated, computed: null, message: `${where}：${message}`, remedy };
}
