import { UNKNOWN } from '../../domain/format.ts';
import { plain } from '../../evaluation/exact.ts';
import { ASSUMED, metricKey, readMetric, type MetricBinding } from '../../evaluation/metric-reading.ts';
import type { Goal } from '../../evaluation/model.ts';
import { METRICS, metricVariant } from '../../metrics/catalogue.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { metricsRead } from '../bound-metrics.ts';
import { saveGoal } from '../evaluation/goal-edits.ts';
import type { WorkspaceRun } from '../run-workspace.ts';
import { assumeFigure, type TrialState } from './trial-state.ts';

/** A figure that scoring reads and a trial may assume otherwise. */
export interface FigureRow {
	readonly key: string;
	readonly name: string;
	readonly unit: string;
	/** The figure as it stands, `—` while unknown. */
	readonly present: string;
	/** What the trial assumes, decimal text in the unit; null where it assumes nothing. */
	readonly assumed: string | null;
	/** Assumes a figure; null goes back to the one that stands. */
	readonly assume: (state: TrialState, shown: string | null) => TrialState;
}

/** The metrics that goals and rules read, then the actual values of goals that are typed by hand. */
export function figureRows(base: Workspace, before: WorkspaceRun, state: TrialState): readonly FigureRow[] {
	const metrics = metricsRead(before.template, state.workspace).map((binding) => metricRow(binding, before, state));
	const goals = base.goals.filter((goal) => goal.metric === undefined && goal.value !== null);
	return [...metrics, ...goals.map((goal) => goalRow(goal, state))];
}

function metricRow(binding: MetricBinding, before: WorkspaceRun, state: TrialState): FigureRow {
	const { id, variant, period } = binding;
	const reading = readMetric(before.scoring, binding);
	const special = [variant === undefined ? '' : metricVariant(id, variant).name, period ?? '']
		.filter(Boolean)
		.join('，');
	return {
		key: metricKey(binding),
		name: special === '' ? METRICS[id].name : `${METRICS[id].name}（${special}）`,
		unit: METRICS[id].unit,
		present: reading.known ? plain(reading.shown, 2) : UNKNOWN,
		assumed: state.figures[metricKey(binding)]?.shown ?? null,
		assume: (from, shown) => assumeFigure(from, binding, shown)
	};
}

function goalRow(goal: Goal, { workspace }: TrialState): FigureRow {
	const tried = workspace.goals.find((one) => one.id === goal.id)?.actual?.value ?? null;
	return {
		key: `goal:${goal.id}`,
		name: goal.name,
		unit: goal.unit,
		present: goal.actual?.value ?? UNKNOWN,
		assumed: tried === (goal.actual?.value ?? null) ? null : tried,
		assume: (from, shown) => {
			const { actual: _actual, ...rest } = from.workspace.goals.find((one) => one.id === goal.id) ?? goal;
			const actual = shown === null ? goal.actual : { value: shown, evidence: ASSUMED };
			return { ...from, workspace: saveGoal(from.workspace, actual === undefined ? rest : { ...rest, actual }) };
		}
	};
}
