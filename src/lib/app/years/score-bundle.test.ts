import { expect, it, vi } from 'vitest';

import type { Engine } from '../../engine/engine.ts';
import { createNodeEngine } from '../../engine/node/node-engine.ts';
import { SEED_WORKSPACE } from '../trial/seed.test-support.ts';
import { scoreBundle } from './score-bundle.ts';

const TODAY = '2024-01-01';

it('evaluates a workspace in an engine of its own and gives that up', async () => {
	const engine = await createNodeEngine();
	const close = vi.spyOn(engine, 'close');
	const run = await scoreBundle({ workspace: SEED_WORKSPACE, inputs: [] }, async () => engine, TODAY);
	expect(run.scorecard.score).toBe('92');
	// Without its inputs no rate is known, so the rules cannot score the whole.
	expect(run.scorecard.ruleScore).toBeNull();
	expect(close).toHaveBeenCalledOnce();
});

it('gives the engine up when the workspace cannot be evaluated', async () => {
	let engine: Engine | null = null;
	const broken = { ...SEED_WORKSPACE, template: { id: 'no-such-form', version: 1 } };
	const create = async () => (engine = await createNodeEngine());
	await expect(scoreBundle({ workspace: broken, inputs: [] }, create, TODAY)).rejects.toThrow(/no-such-form/);
	await expect(engine!.query('SELECT 1')).rejects.toThrow();
});
