import { latestJudgements } from '../../evaluation/latest-judgements.ts';
import type { Judgement } from '../../evaluation/model.ts';
import type { Workspace } from '../../workspace/schema.ts';

/** What an edit changes; `undefined` takes the entry away, an absent key leaves it. */
export type JudgementPatch = {
	readonly [K in 'choices' | 'score' | 'basis' | 'reason' | 'evidence']?: Judgement[K] | undefined;
};

/** The judgement in force for an indicator, or null. */
export function judgementOf(workspace: Workspace, indicator: string): Judgement | null {
	return latestJudgements(workspace.judgements).get(indicator) ?? null;
}

/**
 * Changes the judgement of one indicator. Older judgements of it give way to the new one; a judgement that says nothing
 * any more is removed. `at` is the moment of the edit. The same workspace when nothing changes.
 */
export function editJudgement(workspace: Workspace, indicator: string, patch: JudgementPatch, at: string): Workspace {
	const before = judgementOf(workspace, indicator);
	const after = withoutBlanks({ ...before, ...patch, indicator });
	if (contentOf(after) === contentOf(before)) return workspace;
	const others = workspace.judgements.filter((judgement) => judgement.indicator !== indicator);
	const place = workspace.judgements.findIndex((judgement) => judgement.indicator === indicator);
	if (isBlank(after)) return { ...workspace, judgements: others };
	const judgements = [...others];
	judgements.splice(place < 0 ? others.length : Math.min(place, others.length), 0, { ...after, at });
	return { ...workspace, judgements };
}

/** The present moment as judgements carry it, in local wall-clock time: `2024-02-27 15:04:05`. */
export function momentText(date: Date): string {
	const two = (value: number) => String(value).padStart(2, '0');
	const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
	return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

function withoutBlanks(judgement: Judgement): Judgement {
	const entries = Object.entries(judgement).filter(([, value]) => value !== undefined && value !== '');
	return { ...Object.fromEntries(entries), indicator: judgement.indicator };
}

function isBlank({ choices, score, basis, reason, evidence }: Judgement): boolean {
	const nothing = score === undefined && (basis ?? '') === '' && (reason ?? '') === '';
	return nothing && choices === undefined && (evidence ?? []).length === 0;
}

function contentOf(judgement: Judgement | null): string {
	const { choices, score, basis = '', reason = '', evidence = [] } = judgement ?? { indicator: '' };
	return JSON.stringify([choices ?? null, score ?? null, basis, reason, evidence]);
}
