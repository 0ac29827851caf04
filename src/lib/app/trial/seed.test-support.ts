import { SEED_GOALS, SEED_JUDGEMENTS, SEED_METRICS } from '../../evaluation/test-support.ts';
import { findTemplate } from '../../evaluation/templates.ts';
import type { MetricId, MetricValue } from '../../domain/metric.ts';
import { parsePeriod } from '../../domain/period.ts';
import { emptyWorkspace } from '../../workspace/empty.ts';
import type { Workspace } from '../../workspace/schema.ts';
import type { Measured } from '../run-workspace.ts';

/** The seed's evaluation as a workspace: 92 points, 优秀. */
export const SEED_WORKSPACE: Workspace = {
	...emptyWorkspace(2023),
	goals: [...SEED_GOALS],
	judgements: [...SEED_JUDGEMENTS]
};

/** The seed's figures as if they had been measured. */
export const SEED_MEASURED: Measured = {
	template: findTemplate(SEED_WORKSPACE.template, []),
	period: parsePeriod('2023'),
	asOf: '2023-12-31 23:59:59',
	metrics: SEED_METRICS as Record<MetricId, MetricValue>,
	bound: {},
	ledger: [],
	ledgerMonths: []
};
