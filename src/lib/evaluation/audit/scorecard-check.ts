import type { MetricTable } from '../metric-reading.ts';
import type { Finding, FundRow, Goal, Judgement, Scorecard } from '../model.ts';
import type { Template } from '../template.ts';

/** Our own evaluation, before it leaves: what it was made from and what it came to. */
export interface ScorecardAudit {
	/** The year that is evaluated; absent where nobody says. */
	readonly year?: number;
	readonly template: Template;
	readonly goals: readonly Goal[];
	readonly judgements: readonly Judgement[];
	readonly scorecard: Scorecard;
	readonly metrics: MetricTable;
	readonly funds: readonly FundRow[];
	/** Paragraphs of the report by section id. */
	readonly narrative: Readonly<Record<string, string>>;
}

/** One audit check of our own scorecard. One a file under `scorecard-checks/`. */
export type ScorecardCheck = (audit: ScorecardAudit) => readonly Finding[];
