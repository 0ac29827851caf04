import type Decimal from 'decimal.js';

import type { GoalOutcome } from '../goal-result.ts';
import type { MetricBinding, MetricReading } from '../metric-reading.ts';
import type { Explanation, Judgement } from '../model.ts';
import type { GoalKind, IndicatorNode, Rule, RuleKind } from '../template.ts';

export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;

/** What a rule may look at. */
export interface RuleInput<K extends RuleKind = RuleKind> {
	readonly rule: RuleOf<K>;
	readonly points: Decimal;
	readonly judgement: Judgement | null;
	/** Goals of a kind, with their results. */
	readonly goals: (kind: GoalKind) => readonly GoalOutcome[];
	readonly metric: (binding: MetricBinding) => MetricReading;
}

/**
 * What a rule says: a score (not yet rounded), or what is missing, or that no goal of its kind is set, or that the base
 * of its rate is zero (the template then decides). `refused` marks a judgement that the rule cannot accept.
 */
export type RuleOutcome =
	| { readonly state: 'scored'; readonly score: Decimal; readonly explanation: Explanation }
	| { readonly state: 'unknown'; readonly missing: string; readonly refused?: true; readonly explanation: Explanation }
	| { readonly state: 'unset'; readonly explanation: Explanation }
	| { readonly state: 'no-base'; readonly missing: string; readonly explanation: Explanation };

/** One kind of rule: how it scores, and in Chinese what a template got wrong about it. */
export interface RuleModule<K extends RuleKind> {
	readonly kind: K;
	/** Pure; gives a score within 0–points for every input of a checked template. */
	readonly score: (input: RuleInput<K>) => RuleOutcome;
	/** Problems of the rule in its indicator, empty when it is complete. */
	readonly check: (rule: RuleOf<K>, node: IndicatorNode) => readonly string[];
}

export function scored(score: Decimal, text: string, parts?: readonly Explanation[]): RuleOutcome {
	return { state: 'scored', score, explanation: parts ? { text, parts } : { text } };
}

export function missing(text: string, parts?: readonly Explanation[]): RuleOutcome {
	return { state: 'unknown', missing: text, explanation: parts ? { text, parts } : { text } };
}

export function refused(text: string): RuleOutcome {
	return { state: 'unknown', missing: text, refused: true, explanation: { text } };
}

/** The rate has nothing to be a rate of: 分母为零. */
export function noBase(text: string): RuleOutcome {
	return { state: 'no-base', missing: text, explanation: { text } };
}

/** A metric that cannot be read: its base is zero, or it is not known. */
export function unreadable(reading: Extract<MetricReading, { known: false }>): RuleOutcome {
	return reading.zeroBase ? noBase(reading.missing) : missing(reading.missing);
}

export function unset(kind: GoalKind, name?: string): RuleOutcome {
	const text = name === undefined ? `未设置${kind}类绩效目标` : `未设置${kind}类绩效目标“${name}”`;
	return { state: 'unset', explanation: { text } };
}
