import { getContext, setContext } from 'svelte';

import type { Workspace } from '../../workspace/schema.ts';

/** Where the decisions of the evaluation's pages go: into the workspace, or into a trial (试算). */
export interface Desk {
	decide(label: string, change: (workspace: Workspace) => Workspace): void;
}

const KEY = Symbol('desk');

export function provideDesk(desk: Desk): Desk {
	return setContext(KEY, desk);
}

export function useDesk(): Desk {
	return getContext<Desk>(KEY);
}
