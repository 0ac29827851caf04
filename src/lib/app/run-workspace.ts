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
import { bindingsOf, boundMetrics } from './bound-metrics.ts';

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
	const scope = { period, asOf, variants: workspace.variants };
	const metrics = await computeMetrics(engine, scope);
	const bound = await boundMetrics(engine, bindingsOf(template, workspace), scope);
	const funds = workspace.funds ?? (await fundRows(engine, period));
	const { goals, judgements, narrative } = workspace;
	const table = { ...metrics, ...bound };
	const input = { template, goals, judgements, metrics: workspace.funds ? withoutFundRates(table) : table, funds };
	const { findings: refused, ...evaluation } = evaluate(input);
	const findings = [...refused, ...auditScorecard({ ...input, ...evaluation, goals, narrative })];
	return { template, period, asOf, metrics, funds, ...evaluation, findings };
}

/** Funds entered by hand take the place of the ledger, so its rates must not win over them. */
function withoutFundRates(table: Readonly<Record<string, MetricValue>>): Record<string, MetricValue> {
	return Object.fromEntries(
		Object.entries(table).filter(
			([, metric]) => metric.id !== 'fund_arrival_rate' && metric.id !== 'fund_execution_rate'
		)
	);
}
