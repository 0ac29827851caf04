import { editJudgement, restoreJudgement, type JudgementPatch, type Stamp } from './judgement-edits.ts';
import type { Judgement } from '../../evaluation/model.ts';
import type { Desk } from './desk.ts';
import type { JudgeRole } from './judge-role.svelte.ts';
import { momentText } from './moment.ts';

/** Makes judgements in the open workspace, each in the present role and at the present moment, each a step to take back. */
export interface Judge {
	/** `what` is done to the judgement of `indicator`, in Chinese: 修改自评得分. */
	edit(what: string, indicator: { id: string; name: string }, patch: JudgementPatch): void;
	/** Puts an earlier judgement in force again. */
	restore(indicator: { name: string }, earlier: Judgement): void;
}

export function createJudge(desk: Desk, roles: Pick<JudgeRole, 'role'>): Judge {
	const stamp = (): Stamp => ({ at: momentText(new Date()), by: roles.role });
	return {
		edit(what, { id, name }, patch) {
			desk.decide(`${what}：${name}`, (workspace) => editJudgement(workspace, id, patch, stamp()));
		},
		restore({ name }, earlier) {
			desk.decide(`恢复评判：${name}`, (workspace) => restoreJudgement(workspace, earlier, stamp()));
		}
	};
}
