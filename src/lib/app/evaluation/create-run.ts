import { createResource, type Resource } from '../resource.svelte.ts';
import type { WorkspaceRun } from '../run-workspace.ts';
import type { Session } from '../session.svelte.ts';

/**
 * The run of the open workspace, worked out again whenever its decisions or tables change. Call it while a component is
 * being set up.
 */
export function createRun(session: Session): Resource<WorkspaceRun> {
	return createResource(
		() =>
			session.state === 'ready' && session.workspace !== null
				? { workspace: session.workspace, revision: session.revision }
				: null,
		() => session.run()
	);
}
