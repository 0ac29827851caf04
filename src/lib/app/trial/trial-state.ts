import { isRatio, type MetricValue } from '../../domain/metric.ts';
import { exact } from '../../evaluation/exact.ts';
import { ASSUMED, metricKey, type MetricBinding, type MetricTable } from '../../evaluation/metric-reading.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { judgeWorkspace, type Measured, type WorkspaceRun } from '../run-workspace.ts';

/** A metric that a trial gives another value: decimal text in the shown unit, `95` for 95 %. */
export interface AssumedFigure {
	readonly binding: MetricBinding;
	readonly shown: string;
}

/** What a trial (试算) looks at: decisions that nobody has made, and figures that nobody has measured. */
export interface TrialState {
	readonly workspace: Workspace;
	/** By `metricKey`. */
	readonly figures: Readonly<Record<string, AssumedFigure>>;
}

/** A trial of nothing yet. */
export function trialOf(workspace: Workspace): TrialState {
	return { workspace, figures: {} };
}

/** Assumes a value for a metric; null goes back to the measured one. */
export function assumeFigure(state: TrialState, binding: MetricBinding, shown: string | null): TrialState {
	const key = metricKey(binding);
	const { [key]: _before, ...others } = state.figures;
	return { ...state, figures: shown === null ? others : { ...others, [key]: { binding, shown } } };
}

/** The same run that the page shows, of a trial. Pure: nothing is kept, nothing is asked of the engine. */
export function runTrial({ workspace, figures }: TrialState, measured: Measured): WorkspaceRun {
	const assumed = Object.entries(figures).map(([key, figure]) => [key, assumedValue(figure, measured)]);
	return judgeWorkspace(workspace, measured, Object.fromEntries(assumed) as MetricTable);
}

function assumedValue({ binding, shown }: AssumedFigure, { metrics, bound }: Measured): MetricValue {
	const { missing: _missing, ...measured } = bound[metricKey(binding)] ?? metrics[binding.id];
	const value = isRatio(measured) ? exact(shown).dividedBy(100) : exact(shown);
	return { ...measured, value: value.toNumber(), numerator: null, denominator: null, source: ASSUMED };
}
