import { exact } from '../../evaluation/exact.ts';
import type { Workspace } from '../../workspace/schema.ts';
import type { Measured, WorkspaceRun } from '../run-workspace.ts';
import { signedPoints } from '../evaluation/score-differences.ts';
import { trialChanges, type TrialChange } from './trial-changes.ts';
import { runTrial, trialOf, type TrialState } from './trial-state.ts';

/** An indicator whose score a change moves; null is unknown. */
export interface ScoreMove {
	readonly name: string;
	readonly before: string | null;
	readonly after: string | null;
}

export interface TrialEffect {
	readonly change: TrialChange;
	/** Points won or lost, with a sign; null where a score that moves is unknown before or after. */
	readonly points: string | null;
	readonly moves: readonly ScoreMove[];
}

export interface TrialOutcome {
	/** The workspace as it stands. */
	readonly before: WorkspaceRun;
	/** The workspace as tried. */
	readonly after: WorkspaceRun;
	/** What each change does when they are made one after the other, in the order listed: together they give the whole. */
	readonly effects: readonly TrialEffect[];
}

/** A trial beside the workspace it began from. Pure. `measured` must hold what both of them read. */
export function trialOutcome(base: Workspace, state: TrialState, measured: Measured): TrialOutcome {
	const start = trialOf(base);
	const before = runTrial(start, measured);
	let sofar = { state: start, run: before };
	const effects = trialChanges(base, state).map((change) => {
		const next = change.carry(sofar.state, state);
		const run = runTrial(next, measured);
		const effect = effectOf(change, sofar.run, run);
		sofar = { state: next, run };
		return effect;
	});
	return { before, after: runTrial(state, measured), effects };
}

function effectOf(change: TrialChange, before: WorkspaceRun, after: WorkspaceRun): TrialEffect {
	const scores = new Map(before.scorecard.indicators.map(({ id, score }) => [id, score]));
	const moves = after.scorecard.indicators.flatMap(({ id, path, score }) => {
		const was = scores.get(id) ?? null;
		return was === score ? [] : [{ name: path[path.length - 1] ?? id, before: was, after: score }];
	});
	const known = moves.every((move) => move.before !== null && move.after !== null);
	const total = moves.reduce((sum, move) => sum.plus(move.after ?? 0).minus(move.before ?? 0), exact(0));
	return { change, points: known ? signedPoints(total) : null, moves };
}
