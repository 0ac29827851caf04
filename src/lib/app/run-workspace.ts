import { localDay, parsePeriod, type Period } from '../domain/period.ts';
import type { MetricId, MetricValue } from '../domain/metric.ts';
import type { Engine } from '../engine/engine.ts';
import { auditScorecard } from '../evaluation/audit/audit-scorecard.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { mergeFundMonths } from '../evaluation/fund-progress.ts';
import { withFundRates } from '../evaluation/funds.ts';
import type { MetricTable } from '../evaluation/metric-reading.ts';
import type { Finding, FundMonth, FundRow, GoalResult, Scorecard } from '../evaluation/model.ts';
import type { Template } from '../evaluation/template.ts';
import { findTemplate } from '../evaluation/templates.ts';
import { computeMetrics } from '../metrics/compute-metrics.ts';
import { defaultAsOf, firstDataRange } from '../metrics/data-range.ts';
import { fundMonths } from '../metrics/fund-months.ts';
import { fundRows } from '../metrics/fund-rows.ts';
import type { Workspace } from '../workspace/schema.ts';
import { bindingsOf, boundMetrics } from './bound-metrics.ts';

/** What the tables say for a workspace: everything that needs the engine. */
export interface Measured {
	readonly template: Template;
	/** The workspace's year. */
	readonly period: Period;
	readonly asOf: string;
	readonly metrics: Readonly<Record<MetricId, MetricValue>>;
	/** Metrics that goals and rules ask for in another definition or period, by `metricKey`. */
	readonly bound: Readonly<Record<string, MetricValue>>;
	/** Funds of the ledger. */
	readonly ledger: readonly FundRow[];
	/** Arrivals and payments of the ledger by source and month. */
	readonly ledgerMonths: readonly FundMonth[];
}

/** Everything that follows from a workspace and its data. */
export interface WorkspaceRun extends Omit<Measured, 'bound' | 'ledger' | 'ledgerMonths'> {
	/** The metrics as scoring sees them: typed funds give the fund rates, a trial's assumptions come before all. */
	readonly scoring: MetricTable;
	readonly funds: readonly FundRow[];
	/** Months typed by hand over those of the ledger. */
	readonly fundMonths: readonly FundMonth[];
	readonly goals: readonly GoalResult[];
	readonly scorecard: Scorecard;
	readonly findings: readonly Finding[];
}

/** The decisions that what is measured depends on: the same key over the same tables gives the same figures. */
export function measureKey(workspace: Workspace): string {
	const { template, templates, year, asOf, variants } = workspace;
	return JSON.stringify([template, year, asOf, variants, bindingsOf(findTemplate(template, templates), workspace)]);
}

/** Metrics and funds for the workspace's year and its chosen definitions. Throws where its form is unknown. */
export async function measureWorkspace(engine: Engine, workspace: Workspace): Promise<Measured> {
	const template = findTemplate(workspace.template, workspace.templates);
	const period = parsePeriod(String(workspace.year));
	const asOf = workspace.asOf ?? defaultAsOf(await firstDataRange(engine), workspace.year, localDay(new Date()));
	const scope = { period, asOf, variants: workspace.variants };
	const metrics = await computeMetrics(engine, scope);
	const bound = await boundMetrics(engine, bindingsOf(template, workspace), scope);
	const ledger = await fundRows(engine, period);
	return { template, period, asOf, metrics, bound, ledger, ledgerMonths: await fundMonths(engine, period, asOf) };
}

/**
 * Goals → scorecard → findings from what was measured. Pure: the same workspace and figures give the same result. `assumed`
 * are metrics that take the place of the measured ones, by `metricKey` (试算).
 */
export function judgeWorkspace(workspace: Workspace, measured: Measured, assumed: MetricTable = {}): WorkspaceRun {
	const { bound, ledger, ledgerMonths, ...figures } = measured;
	// What was measured may be older than the form: a version saved again after an undo has the same id.
	const rest = { ...figures, template: findTemplate(workspace.template, workspace.templates) };
	const { goals, judgements, narrative } = workspace;
	const table = { ...rest.metrics, ...bound };
	const funds = workspace.funds ?? ledger;
	const metrics = { ...withFundRates(workspace.funds ? withoutFundRates(table) : table, funds), ...assumed };
	const input = { template: rest.template, goals, judgements, metrics, funds };
	const { findings: refused, ...evaluation } = evaluate(input);
	const findings = [...refused, ...auditScorecard({ ...input, ...evaluation, goals, narrative, year: workspace.year })];
	const months = mergeFundMonths(workspace.fundMonths ?? [], ledgerMonths);
	return { ...rest, scoring: metrics, funds, fundMonths: months, ...evaluation, findings };
}

/** Metrics → goals → scorecard → findings. The same workspace and data give the same result. */
export async function runWorkspace(engine: Engine, workspace: Workspace): Promise<WorkspaceRun> {
	return judgeWorkspace(workspace, await measureWorkspace(engine, workspace));
}

/** Funds entered by hand take the place of the ledger, so its rates must not win over them. */
function withoutFundRates(table: MetricTable): MetricTable {
	return Object.fromEntries(
		Object.entries(table).filter(
			([, metric]) => metric.id !== 'fund_arrival_rate' && metric.id !== 'fund_execution_rate'
		)
	);
}
