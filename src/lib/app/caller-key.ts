import type { WorkspaceStorage } from '../workspace/storage.ts';

/** The key that callers are hashed with: made at random once in each browser, kept there, never part of a workspace file. */
export async function callerKey(storage: WorkspaceStorage | null): Promise<string> {
	const make = () =>
		[...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return storage ? storage.secret('caller-key', make) : make();
}
