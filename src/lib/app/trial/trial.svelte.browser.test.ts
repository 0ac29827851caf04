import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';

import { removeGoal } from '../evaluation/goal-edits.ts';
import { UndoTarget, type Undoable } from '../undo-target.svelte.ts';
import { SEED_MEASURED, SEED_WORKSPACE } from './seed.test-support.ts';
import { assumeFigure } from './trial-state.ts';
import { createTrial, type Trial } from './trial.svelte.ts';

const own: Undoable = { undoLabel: '修改自评得分', redoLabel: null, undo: () => undefined, redo: () => undefined };

function begin(): { trial: Trial; undo: UndoTarget; stop: () => void } {
	const undo = new UndoTarget(own);
	let trial!: Trial;
	const stop = $effect.root(() => {
		trial = createTrial({ workspace: SEED_WORKSPACE, measure: async () => SEED_MEASURED }, undo);
	});
	trial.start();
	flushSync();
	return { trial, undo, stop };
}

it('tries decisions and figures out, takes them back by its own steps, and leaves nothing', async () => {
	const { trial, undo, stop } = begin();
	trial.decide('删除绩效目标', (workspace) => removeGoal(workspace, 'knowledge'));
	trial.change('假设办结率', (state) => assumeFigure(state, { id: 'resolution_rate' }, '90'));
	await vi.waitFor(() => expect(trial.outcome?.effects).toHaveLength(2));
	expect(undo.current.undoLabel).toBe('假设办结率');
	undo.current.undo();
	expect(trial.state?.figures).toEqual({});
	expect(undo.current.redoLabel).toBe('假设办结率');
	expect(trial.base).toBe(SEED_WORKSPACE);
	trial.end();
	flushSync();
	expect([trial.base, trial.state, trial.outcome]).toEqual([null, null, null]);
	expect(undo.current).toBe(own);
	stop();
});

it('gives the undo steps back when its page is left', () => {
	const { undo, stop } = begin();
	expect(undo.current).not.toBe(own);
	stop();
	expect(undo.current).toBe(own);
});
