import { z } from 'zod';

import { METRIC_IDS, type MetricId } from '../domain/metric.ts';
import { decimalText, goalKindSchema } from './template.ts';

/** 绩效目标: what was promised, and where its actual value comes from. */
export const goalSchema = z.object({
	id: z.string().min(1),
	name: z.string().min(1),
	kind: goalKindSchema,
	comparison: z.enum(['≥', '≤', '=', '>', '<']),
	/** Target in the shown unit: `98.02` with unit `%`. Null: a qualitative goal, whose words are the name. */
	value: decimalText.nullable(),
	unit: z.string(),
	/** The metric that gives the actual value. */
	metric: z
		.object({ id: z.enum(METRIC_IDS), variant: z.string().optional(), period: z.string().optional() })
		.optional(),
	/** An actual value entered by hand, with what proves it. */
	actual: z.object({ value: decimalText, evidence: z.string() }).optional(),
	/** For a qualitative goal: reached or not, with what proves it. */
	reached: z.object({ share: decimalText, evidence: z.string() }).optional()
});
export type Goal = z.infer<typeof goalSchema>;

const fundSource = z.enum(['中央资金', '省级资金', '县级资金', '其他资金']);

/** 资金 by source, in 万元. Null is an empty cell of the form, not zero. */
export const fundRowSchema = z.object({
	source: fundSource,
	budget: decimalText.nullable(),
	arrived: decimalText.nullable(),
	spent: decimalText.nullable()
});
export type FundRow = z.infer<typeof fundRowSchema>;

/** 资金 of a source in one month of the year, in 万元: 用款计划, 到位 and 支出 of that month alone. Null is unknown. */
export const fundMonthSchema = z.object({
	source: fundSource,
	month: z.number().int().min(1).max(12),
	plan: decimalText.nullable(),
	arrived: decimalText.nullable(),
	spent: decimalText.nullable()
});
export type FundMonth = z.infer<typeof fundMonthSchema>;

/**
 * A judgement (评判) on one indicator: what no metric decides, and any entered score that departs from the rule's. A
 * workspace keeps every one that was ever made; the one with the latest `at` is in force.
 */
export const judgementSchema = z.object({
	indicator: z.string().min(1),
	/** Ids of the rule's items or options that apply; for `deductions` and `ranges` with the points chosen. */
	choices: z.array(z.object({ id: z.string().min(1), points: decimalText.optional() })).optional(),
	/** Entered score (自评得分). Absent: the rule's score stands. */
	score: decimalText.optional(),
	/** 评价依据, as printed in the form. */
	basis: z.string().optional(),
	/** Why the entered score differs from the rule's. Required where they differ. */
	reason: z.string().optional(),
	/** 证明材料: words, a file by name and SHA-256 (the file itself is never kept), tickets by the query of their list. */
	evidence: z
		.array(
			z.object({
				text: z.string(),
				file: z.string().optional(),
				sha256: z.string().optional(),
				tickets: z.string().optional()
			})
		)
		.optional(),
	/** Role, never a person's name. */
	by: z.string().optional(),
	/** Local wall-clock time, `2024-02-27 15:04:05` or with milliseconds. */
	at: z.string().optional()
});
export type Judgement = z.infer<typeof judgementSchema>;
export type Evidence = NonNullable<Judgement['evidence']>[number];

export type IndicatorState = 'scored' | 'not-applicable' | 'unknown';

/** A metric as it was read: its definition and `parsePeriod` text. */
export interface MetricRef {
	readonly id: MetricId;
	readonly variant: string;
	readonly period: string;
}

/** One step of an explanation: a line of words, with the parts it was worked out from. */
export interface Explanation {
	readonly text: string;
	/** The counted metric that this line reads, in the definition and period that it was read in; it can be opened. */
	readonly metric?: MetricRef;
	readonly parts?: readonly Explanation[];
}

export interface IndicatorResult {
	readonly id: string;
	/** Names from the first level to the leaf. */
	readonly path: readonly string[];
	readonly points: string;
	/** Entered score, or the rule's where none was entered; null while unknown. */
	readonly score: string | null;
	/** Score by the form's own rule; null while unknown. */
	readonly ruleScore: string | null;
	readonly state: IndicatorState;
	/** Reason of a difference between score and rule score, or what is missing. */
	readonly reason: string | null;
	/** True where score and rule score differ and nobody said why. */
	readonly reasonMissing: boolean;
	readonly basis: string;
	readonly evidence: readonly string[];
	/** How the rule's score came about. */
	readonly explanation: Explanation;
}

export interface Subtotal {
	/** Id of the template's node. */
	readonly id: string;
	readonly path: readonly string[];
	readonly points: string;
	readonly score: string | null;
	readonly ruleScore: string | null;
	readonly grade: string | null;
}

export interface GoalResult {
	readonly goal: Goal;
	/** Actual in the shown unit, or null while unknown. */
	readonly actual: string | null;
	/** actual ÷ target (or target ÷ actual for ≤), not capped; null while unknown. */
	readonly completion: string | null;
	readonly met: boolean | null;
	readonly evidence: string;
	/** Why the actual is unknown, in Chinese. */
	readonly missing?: string;
}

export interface Scorecard {
	readonly template: { readonly id: string; readonly version: number; readonly name: string };
	readonly points: string;
	/** Null while any indicator is unknown. */
	readonly score: string | null;
	readonly ruleScore: string | null;
	readonly grade: string | null;
	readonly indicators: readonly IndicatorResult[];
	/** First and second level, in tree order. */
	readonly subtotals: readonly Subtotal[];
}

export type Severity = 'error' | 'warning' | 'notice';

/** One contradiction (问题) found by the audit. */
export interface Finding {
	/** Id of the check, kebab-case. */
	readonly check: string;
	readonly severity: Severity;
	/** Where in the report or scorecard, in Chinese. */
	readonly where: string;
	/** Quoted text, when there is one. */
	readonly quote?: string;
	readonly stated: string | null;
	readonly computed: string | null;
	readonly message: string;
	/** How to mend it. */
	readonly remedy?: string;
}
