import type { MetricValue } from '../../domain/metric.ts';
import { draftParagraphs } from './draft-paragraphs.ts';
import { summariseFunds } from './funds-summary.ts';
import { indicatorRows, summaryRows } from './indicator-rows.ts';
import type { Section, SelfEvaluationInput, SelfEvaluationReport } from './model.ts';
import { INTRODUCTION, SELF_EVALUATION_OUTLINE } from './outline.ts';

/** What stands under a heading that nobody has written and no figure can fill. */
export const PENDING = '（待填写）';

/**
 * Puts a workspace and its run into the order of the report. Pure: the same input gives the same report. Text of the
 * narrative stands as it was written; a section without text is written from the figures, or marked `pending`.
 */
export function buildSelfEvaluationModel(input: SelfEvaluationInput): SelfEvaluationReport {
	const drafts = draftParagraphs(input);
	const paragraphs = (id: string): readonly string[] => {
		const written = (input.narrative[id] ?? '')
			.split(/\r?\n/)
			.map((line) => line.trim())
			.filter((line) => line !== '');
		return written.length > 0 ? written : (drafts[id] ?? []);
	};
	const sections = SELF_EVALUATION_OUTLINE.map(({ id, level, heading, body }): Section => {
		const text = body ? paragraphs(id) : [];
		const pending = body && text.length === 0;
		return { id, level, heading, paragraphs: pending ? [PENDING] : text, pending };
	});
	const titleLines = [`${input.year}年度${input.project.name}`, '项目绩效自评报告'];
	return {
		title: titleLines.join(''),
		titleLines,
		year: input.year,
		unit: input.unit,
		date: (input.asOf ?? `${input.year}-12-31`).slice(0, 10),
		facts: input.project,
		funds: summariseFunds(input.funds),
		goals: input.goals,
		scorecard: input.scorecard,
		indicators: indicatorRows(input.template, input.scorecard),
		summary: summaryRows(input.template, input.scorecard),
		introduction: paragraphs(INTRODUCTION),
		sections,
		evaluators: input.evaluators,
		findings: input.findings ?? [],
		evidence: Object.values(input.metrics).filter((metric): metric is MetricValue => metric !== undefined)
	};
}
