import { metricKey } from '../../evaluation/metric-reading.ts';
import type { Goal } from '../../evaluation/model.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { removeGoal, saveGoal } from '../evaluation/goal-edits.ts';
import { contentOf, judgementOf } from '../evaluation/judgement-edits.ts';
import { assumeFigure, type TrialState } from './trial-state.ts';

/** One thing that a trial has otherwise than the workspace. */
export type TrialChange = (
	| { readonly kind: '假设数值'; readonly metric: string }
	| { readonly kind: '绩效目标'; readonly before: Goal | null; readonly after: Goal | null }
	| { readonly kind: '资金' }
	| { readonly kind: '评判'; readonly indicator: string }
) & {
	readonly key: string;
	/** Makes `into` say what `from` says about this, and changes nothing else. */
	readonly carry: (into: TrialState, from: TrialState) => TrialState;
};

/** Every difference between a trial and the workspace it began from: figures, goals, funds, then judgements. */
export function trialChanges(base: Workspace, state: TrialState): readonly TrialChange[] {
	const { workspace: tried, figures } = state;
	const changes: TrialChange[] = Object.values(figures).map(({ binding }) => ({
		key: `figure:${metricKey(binding)}`,
		kind: '假设数值',
		metric: metricKey(binding),
		carry: (into, from) => assumeFigure(into, binding, from.figures[metricKey(binding)]?.shown ?? null)
	}));
	for (const id of union(base.goals, tried.goals, (goal) => goal.id)) {
		const [before, after] = [goalOf(base, id), goalOf(tried, id)];
		if (JSON.stringify(before) === JSON.stringify(after)) continue;
		changes.push({
			key: `goal:${id}`,
			kind: '绩效目标',
			before,
			after,
			carry: (into, from) => carryGoal(into, from, id)
		});
	}
	if (fundsText(base) !== fundsText(tried)) changes.push({ key: 'funds', kind: '资金', carry: carryFunds });
	for (const indicator of union(base.judgements, tried.judgements, (one) => one.indicator)) {
		if (contentOf(judgementOf(base, indicator)) === contentOf(judgementOf(tried, indicator))) continue;
		changes.push({
			key: `judgement:${indicator}`,
			kind: '评判',
			indicator,
			carry: (into, from) => carryJudgement(into, from, indicator)
		});
	}
	return changes;
}

function carryGoal(into: TrialState, from: TrialState, id: string): TrialState {
	const goal = goalOf(from.workspace, id);
	const { workspace } = into;
	return { ...into, workspace: goal === null ? removeGoal(workspace, id) : saveGoal(workspace, goal) };
}

function carryFunds(into: TrialState, { workspace: { funds, fundMonths } }: TrialState): TrialState {
	return { ...into, workspace: { ...into.workspace, funds, fundMonths } };
}

/** A trial has no history of its own: the judgements of the indicator are those of the other state. */
function carryJudgement(into: TrialState, { workspace }: TrialState, indicator: string): TrialState {
	const others = into.workspace.judgements.filter((one) => one.indicator !== indicator);
	const own = workspace.judgements.filter((one) => one.indicator === indicator);
	return { ...into, workspace: { ...into.workspace, judgements: [...others, ...own] } };
}

function goalOf(workspace: Workspace, id: string): Goal | null {
	return workspace.goals.find((goal) => goal.id === id) ?? null;
}

function fundsText({ funds, fundMonths }: Workspace): string {
	return JSON.stringify([funds ?? null, fundMonths ?? null]);
}

function union<T>(one: readonly T[], other: readonly T[], idOf: (item: T) => string): Iterable<string> {
	return new Set([...one, ...other].map(idOf));
}
