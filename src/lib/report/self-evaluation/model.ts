import type { MetricValue } from '../../domain/metric.ts';
import type { Finding, FundRow, GoalResult, IndicatorResult, Scorecard } from '../../evaluation/model.ts';
import type { Template } from '../../evaluation/template.ts';

/** Facts of the project, as the form's first page asks for them. People are given by role only. */
export interface ReportFacts {
	readonly name: string;
	readonly kind: '经常性项目' | '一次性项目';
	readonly implementer: string;
	readonly department: string;
	readonly address: string;
	readonly postcode: string;
	readonly approval: string;
	readonly notice: string;
	readonly leader: string;
	readonly phone: string;
}

export interface Evaluator {
	readonly role: string;
	readonly unit: string;
}

/** What a self-evaluation report is made of: a workspace and what was run from it. */
export interface SelfEvaluationInput {
	/** Name of the hotline centre. */
	readonly unit: string;
	readonly year: number;
	/** Data cut-off `YYYY-MM-DD HH:MM:SS`. */
	readonly asOf?: string | undefined;
	readonly project: ReportFacts;
	readonly template: Template;
	/** By metric id; other keys are listed as evidence only. */
	readonly metrics: Readonly<Record<string, MetricValue | undefined>>;
	readonly funds: readonly FundRow[];
	readonly goals: readonly GoalResult[];
	readonly scorecard: Scorecard;
	/** Paragraphs by section id of the outline; lines are paragraphs. */
	readonly narrative: Readonly<Record<string, string>>;
	readonly evaluators: readonly Evaluator[];
	readonly findings?: readonly Finding[] | undefined;
}

/** Sums and rates of the funds. Amounts are decimal text in 万元, rates are ratios; null where unknown. */
export interface FundsSummary {
	readonly rows: readonly FundRow[];
	readonly budget: string | null;
	readonly arrived: string | null;
	readonly spent: string | null;
	readonly arrivalRate: number | null;
	readonly executionRate: number | null;
}

/** One level above a leaf (or the leaf itself): printed once, over `span` leaves. */
export interface LevelCell {
	readonly name: string;
	readonly points: string;
	/** Number of leaves it covers where it begins; 0 on the leaves after the first. */
	readonly span: number;
}

/** A leaf indicator with the levels above it. */
export interface IndicatorRow {
	/** From the first level to the leaf. */
	readonly levels: readonly LevelCell[];
	readonly explanation: string;
	readonly standard: string;
	/** Null where the scorecard has no such indicator. */
	readonly result: IndicatorResult | null;
	/** Score of the first level, on its first leaf; undefined on the others. */
	readonly subtotal?: string | null | undefined;
}

/** A row of 得分汇总表. */
export interface SummaryRow {
	readonly name: string;
	readonly points: string;
	readonly score: string | null;
	readonly ruleScore: string | null;
	readonly grade: string | null;
	/** Labels of the bands, best first. */
	readonly bands: readonly string[];
}

export interface Section {
	readonly id: string;
	readonly level: 1 | 2 | 3;
	readonly heading: string;
	readonly paragraphs: readonly string[];
	/** True where the text is still to be written by people. */
	readonly pending: boolean;
}

/** The self-evaluation report as pure data, ready to be laid out. */
export interface SelfEvaluationReport {
	readonly title: string;
	/** The title as it is broken over lines. */
	readonly titleLines: readonly string[];
	readonly year: number;
	readonly unit: string;
	/** `YYYY-MM-DD` of the data cut-off: the date of the document. */
	readonly date: string;
	readonly facts: ReportFacts;
	readonly funds: FundsSummary;
	readonly goals: readonly GoalResult[];
	readonly scorecard: Scorecard;
	readonly indicators: readonly IndicatorRow[];
	readonly summary: readonly SummaryRow[];
	readonly introduction: readonly string[];
	readonly sections: readonly Section[];
	readonly evaluators: readonly Evaluator[];
	readonly findings: readonly Finding[];
	readonly evidence: readonly MetricValue[];
}
