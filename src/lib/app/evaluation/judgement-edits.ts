import { judgementsInOrder, latestJudgements } from '../../evaluation/latest-judgements.ts';
import type { Judgement } from '../../evaluation/model.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { momentAfter } from './moment.ts';

/** What an edit changes; `undefined` takes the entry away, an absent key leaves it. */
export type JudgementPatch = {
	readonly [K in 'choices' | 'score' | 'basis' | 'reason' | 'evidence']?: Judgement[K] | undefined;
};

/** Who edits, by role (empty where nobody said), and the moment. */
export interface Stamp {
	readonly at: string;
	readonly by: string;
}

/** The judgement in force for an indicator, or null. */
export function judgementOf(workspace: Workspace, indicator: string): Judgement | null {
	return latestJudgements(workspace.judgements).get(indicator) ?? null;
}

/**
 * Changes the judgement of one indicator: a new one is added, and those before stay as its history. One that says nothing
 * any more stands for a judgement that was taken away. The same workspace when nothing changes.
 */
export function editJudgement(workspace: Workspace, indicator: string, patch: JudgementPatch, stamp: Stamp): Workspace {
	return addJudgement(workspace, indicator, { ...judgementOf(workspace, indicator), ...patch }, stamp);
}

/** Makes an earlier judgement of an indicator the one in force again, as a new one: the history goes on. */
export function restoreJudgement(workspace: Workspace, earlier: Judgement, stamp: Stamp): Workspace {
	return addJudgement(workspace, earlier.indicator, earlier, stamp);
}

function addJudgement(
	workspace: Workspace,
	indicator: string,
	{ choices, score, basis, reason, evidence }: Partial<Judgement>,
	{ at, by }: Stamp
): Workspace {
	const said = Object.entries({ choices, score, basis, reason, evidence }).filter(
		([, value]) => value !== undefined && value !== ''
	);
	const after: Judgement = { indicator, ...Object.fromEntries(said) };
	const before = judgementsInOrder(workspace.judgements, indicator);
	const last = before[before.length - 1] ?? null;
	if (contentOf(after) === contentOf(last)) return workspace;
	const moment = momentAfter(at, last?.at);
	const next = { ...after, ...(by === '' ? {} : { by }), at: moment };
	return { ...workspace, judgements: [...workspace.judgements, next] };
}

/** What a judgement says, whoever said it and when; nothing at all where there is none. */
export function contentOf(judgement: Judgement | null): string {
	const { choices, score, basis = '', reason = '', evidence = [] } = judgement ?? { indicator: '' };
	return JSON.stringify([choices ?? null, score ?? null, basis, reason, evidence]);
}
