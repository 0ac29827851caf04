import { parsePeriod, type Period } from '../domain/period.ts';
import type { MetricId, MetricValue } from '../domain/metric.ts';
import type { Engine } from '../engine/engine.ts';
import { auditScorecard } from '../evaluation/audit/audit-scorecard.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { Finding, FundRow, GoalResult, Scorecard } from '../evaluation/model.ts';
import type { Template } from '../evaluation/template.ts';
import { findTemplate } from '../evaluation/templates.ts';
import { computeMetrics } from '../metrics/compute-metrics.ts';
import { dataRange } from '../metrics/data-range.ts';
import { fundRows } from '../metrics/fund-rows.ts';
import type { Workspace } from '../workspace/schema.ts';

/** Everything that follows from a workspace and its data. */
export interface WorkspaceRun {
	readonly template: Template;
	/** The workspace's year. */
	readonly period: Period;
	readonly asOf: string;
	readonly metrics: Readonly<Record<MetricId, MetricValue>>;
	readonly funds: readonly FundRow[];
	readonly goals: readonly GoalResult[];
	readonly scorecard: Scorecard;
	readonly findings: readonly Finding[];
}

/**
 * Metrics → goals → scorecard → findings, for the workspace's year and its chosen definitions. The same workspace and
 * data give the same result. Throws where the workspace names a form that this product does not have.
 */
export async function runWorkspace(engine: Engine, workspace: Workspace): Promise<WorkspaceRun> {
	const template = findTemplate(workspace.template);
	const period = parsePeriod(String(workspace.year));
	const asOf = workspace.asOf ?? (await dataRange(engine))?.latest ?? `${workspace.year}-12-31 23:59:59`;
	const metrics = await computeMetrics(engine, { period, asOf, variants: workspace.variants });
	const funds = workspace.funds ?? (await fundRows(engine, period));
	const { goals, judgements, narrative } = workspace;
	const evaluation = evaluate({ template, goals, judgements, metrics, funds });
	const findings = auditScorecard({ template, goals, judgements, metrics, funds, narrative, ...evaluation });
	return { template, period, asOf, metrics, funds, ...evaluation, findings };
}
