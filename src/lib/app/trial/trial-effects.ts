import { exact, sum } from '../../evaluation/exact.ts';
import type { Workspace } from '../../workspace/schema.ts';
import type { Measured, WorkspaceRun } from '../run-workspace.ts';
import { signedPoints } from '../evaluation/score-differences.ts';
import { trialChanges, type TrialChange } from './trial-changes.ts';
import { runTrial, trialOf, type TrialState } from './trial-state.ts';

/** A score that a change moves, as entered (自评) or by the rule (规则); null is unknown. */
export interface ScoreMove {
	readonly name: string;
	readonly by: '自评' | '规则';
	readonly before: string | null;
	readonly after: string | null;
}

export interface TrialEffect {
	readonly change: TrialChange;
	/** Points won or lost, with a sign; null where a score that moves is unknown before or after. */
	readonly points: string | null;
	/** The same by the form's rules alone: an entered score stays where its figures move. */
	readonly rulePoints: string | null;
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
	const own = movesOf('自评', before, after);
	const rule = movesOf('规则', before, after);
	return { change, points: pointsOf(own), rulePoints: pointsOf(rule), moves: [...own, ...rule] };
}

function movesOf(by: ScoreMove['by'], before: WorkspaceRun, after: WorkspaceRun): readonly ScoreMove[] {
	const key = by === '自评' ? 'score' : 'ruleScore';
	const scores = new Map(before.scorecard.indicators.map((result) => [result.id, result[key]]));
	return after.scorecard.indicators.flatMap((result) => {
		const [was, now] = [scores.get(result.id) ?? null, result[key]];
		return was === now ? [] : [{ name: result.path[result.path.length - 1] ?? result.id, by, before: was, after: now }];
	});
}

function pointsOf(moves: readonly ScoreMove[]): string | null {
	if (moves.some((move) => move.before === null || move.after === null)) return null;
	return signedPoints(sum(moves.map((move) => exact(move.after!).minus(move.before!))));
}
