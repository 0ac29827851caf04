import type Decimal from 'decimal.js';

import { isRatio } from '../domain/metric.ts';
import { clamp, exact, plain } from './exact.ts';
import { describeReading, explainReading, readMetric, type MetricTable } from './metric-reading.ts';
import type { Explanation, Goal, GoalResult } from './model.ts';

/** A goal's result with the exact share (0–1) of its points that it earns; null while unknown. */
export interface GoalOutcome {
	readonly result: GoalResult;
	readonly share: Decimal | null;
	/** actual ÷ target as it is, not rounded and not capped; null while unknown or for a goal in words. */
	readonly completion: Decimal | null;
	/** The bound metric's base is zero, and nobody entered a value. */
	readonly zeroBase: boolean;
	/** Where a known actual comes from. */
	readonly basis?: Explanation;
	/** What the form says about a zero base, where `share` comes from that. */
	readonly ruling?: string;
}

interface Actual {
	readonly value: Decimal;
	readonly evidence: string;
	/** The line of an explanation that says so. */
	readonly basis?: Explanation;
}

interface NoActual {
	readonly missing: string;
	readonly zeroBase: boolean;
}

/**
 * Compares a goal with its actual value: the bound metric, else the value entered by hand. The comparison is exact, the
 * shown actual has two decimals at the most. `share` is 1 for a goal that is met, otherwise its completion within 0–1.
 */
export function goalOutcome(goal: Goal, metrics: MetricTable): GoalOutcome {
	if (goal.value === null) return qualitative(goal);
	const actual = findActual(goal, metrics);
	if ('missing' in actual) return unknown(goal, actual.missing, actual.zeroBase);
	const target = exact(goal.value);
	const met = compare(actual.value, goal.comparison, target);
	const completion = completionOf(actual.value, goal, target);
	const share = met ? exact(1) : unmetShare(goal, completion);
	return {
		result: {
			goal,
			actual: plain(actual.value, 2),
			completion: completion === null ? null : plain(completion),
			met,
			evidence: actual.evidence
		},
		share,
		completion,
		zeroBase: false,
		...(actual.basis === undefined ? {} : { basis: actual.basis })
	};
}

/** As `goalOutcome`, the result alone. */
export function goalResult(goal: Goal, metrics: MetricTable): GoalResult {
	return goalOutcome(goal, metrics).result;
}

function qualitative(goal: Goal): GoalOutcome {
	if (goal.reached === undefined) return unknown(goal, `目标“${goal.name}”为定性目标，尚未评判完成程度`);
	const share = clamp(exact(goal.reached.share), exact(0), exact(1));
	const completion = plain(share);
	const met = share.equals(1);
	const result = { goal, actual: null, completion, met, evidence: goal.reached.evidence };
	return { result, share, completion: null, zeroBase: false };
}

function unknown(goal: Goal, missing: string, zeroBase = false): GoalOutcome {
	const result = { goal, actual: null, completion: null, met: null, evidence: '', missing };
	return { result, share: null, completion: null, zeroBase };
}

/** The actual in the goal's unit, or in Chinese why there is none. */
function findActual(goal: Goal, metrics: MetricTable): Actual | NoActual {
	const manual = goal.actual && { value: exact(goal.actual.value), evidence: goal.actual.evidence };
	if (goal.metric === undefined) return manual ?? { missing: `目标“${goal.name}”没有实际完成值`, zeroBase: false };
	const reading = readMetric(metrics, goal.metric);
	if (!reading.known) return manual ?? reading;
	if (isRatio(reading.metric) !== (goal.unit === '%')) {
		const missing = `目标“${goal.name}”的单位“${goal.unit}”与指标“${reading.metric.name}”的单位“${reading.metric.unit}”不一致`;
		return { missing, zeroBase: false };
	}
	const evidence = `${describeReading(reading)}，口径：${reading.metric.definition}`;
	return { value: reading.shown, evidence, basis: explainReading(reading, `依据：${evidence}`) };
}

function compare(actual: Decimal, comparison: Goal['comparison'], target: Decimal): boolean {
	switch (comparison) {
		case '≥':
			return actual.greaterThanOrEqualTo(target);
		case '>':
			return actual.greaterThan(target);
		case '≤':
			return actual.lessThanOrEqualTo(target);
		case '<':
			return actual.lessThan(target);
		case '=':
			return actual.equals(target);
	}
}

/** actual ÷ target, or target ÷ actual where less is better; null when the divisor is zero. */
function completionOf(actual: Decimal, goal: Goal, target: Decimal): Decimal | null {
	const lessIsBetter = goal.comparison === '≤' || goal.comparison === '<';
	const [top, bottom] = lessIsBetter ? [target, actual] : [actual, target];
	return bottom.isZero() ? null : top.dividedBy(bottom);
}

/** Share of a goal that is not met. Overshooting an exact goal (=) loses as much as falling short by the same factor. */
function unmetShare(goal: Goal, completion: Decimal | null): Decimal {
	if (completion === null) return exact(0);
	const over = goal.comparison === '=' && completion.greaterThan(1);
	return clamp(over ? exact(1).dividedBy(completion) : completion, exact(0), exact(1));
}
