import type { Workspace } from '../workspace/schema.ts';

/** A workspace gone back to, with what was imported since: inputs and how they are read are no decision. */
export function keepInputs(other: Workspace, { inputs, mappings }: Workspace): Workspace {
	return { ...other, inputs, mappings };
}
