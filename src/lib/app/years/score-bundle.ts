import type { Engine } from '../../engine/engine.ts';
import type { Bundle } from '../../workspace/bundle.ts';
import { unpackInput } from '../../workspace/stored-input.ts';
import { loadInputs, readingRules } from '../load-inputs.ts';
import { runWorkspace, type WorkspaceRun } from '../run-workspace.ts';

/**
 * Evaluates a workspace that is not the open one, in an engine of its own, which is given up afterwards. `today` is the
 * `YYYY-MM-DD` on which the data are looked at.
 */
export async function scoreBundle(
	{ workspace, inputs }: Bundle,
	createEngine: () => Promise<Engine>,
	today: string
): Promise<WorkspaceRun> {
	const engine = await createEngine();
	try {
		const files = [];
		for (const stored of inputs) {
			files.push({ fileId: stored.fileId, landed: await unpackInput(stored), sha256: stored.sha256 });
		}
		await loadInputs(engine, files, { fresh: true, rules: readingRules(workspace), today, before: null });
		return await runWorkspace(engine, workspace);
	} finally {
		await engine.close();
	}
}
