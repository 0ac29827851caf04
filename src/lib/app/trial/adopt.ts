import { judgementOf, restoreJudgement, type Stamp } from '../evaluation/judgement-edits.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { trialChanges } from './trial-changes.ts';
import type { TrialState } from './trial-state.ts';

/** Indicators whose judgement a trial has otherwise: the part of it that can be adopted. Assumptions never are. */
export function adoptable(base: Workspace, state: TrialState): readonly string[] {
	return trialChanges(base, state).flatMap((change) => (change.kind === '评判' ? [change.indicator] : []));
}

/** The workspace with the judgements of a trial made in it, each a new one in its history. */
export function adoptJudgements(base: Workspace, state: TrialState, stamp: Stamp): Workspace {
	return adoptable(base, state).reduce((workspace, indicator) => {
		const tried = judgementOf(state.workspace, indicator) ?? { indicator };
		return restoreJudgement(workspace, tried, stamp);
	}, base);
}
