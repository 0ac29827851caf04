import type { IDBPDatabase } from 'idb';

import { parseWorkspace, workspaceText } from './parse.ts';
import type { Workspace } from './schema.ts';
import { openDatabase, type KeptText, type StorageSchema } from './storage-schema.ts';
import type { StoredInput } from './stored-input.ts';

/** A kept workspace as a list shows it. */
export interface KeptWorkspace {
	readonly id: number;
	/** Null where its text can no longer be read. */
	readonly workspace: Workspace | null;
	/** When it was changed last, ISO 8601. */
	readonly changed: string;
	/** Number of files in it. */
	readonly inputs: number;
	readonly demo: boolean;
}

/** A workspace with its inputs, as it is opened. */
export interface OpenedWorkspace {
	readonly workspace: Workspace;
	readonly inputs: readonly StoredInput[];
}

/**
 * What this browser keeps between visits: workspaces, each with its decisions as text and its inputs as masked text. The
 * database is rebuilt from them. One of them is open; what is saved goes into that one.
 */
export interface WorkspaceStorage {
	/** Id of the open workspace, null while none is. */
	readonly current: number | null;
	list(): Promise<readonly KeptWorkspace[]>;
	/** The open workspace; null while none is. Throws a `WorkspaceError` where its text cannot be read. */
	load(): Promise<OpenedWorkspace | null>;
	/** Opens a kept workspace (null: none). Nothing changes where it cannot be read. */
	open(id: number | null): Promise<OpenedWorkspace | null>;
	/** Keeps another workspace, which is open from then on. Gives its id. */
	create(opened: OpenedWorkspace, demo?: boolean): Promise<number>;
	/** Keeps a copy of a workspace with its inputs, changed; the open one stays open. */
	duplicate(id: number, change: (workspace: Workspace) => Workspace): Promise<void>;
	/** Takes workspaces out with their inputs (all where no id is given). Gives a function that puts them back. */
	remove(id?: number): Promise<() => Promise<void>>;
	/** Keeps the open workspace as it has become. Gives when that was (`changed`); null where it is kept no more. */
	saveWorkspace(workspace: Workspace): Promise<string | null>;
	saveInput(input: StoredInput): Promise<void>;
	removeInput(fileId: number): Promise<void>;
	/** Reads a secret, making it on first use. */
	secret(name: string, make: () => string): Promise<string>;
	close(): void;
}

/** The inputs of one workspace, in the order of their numbers. */
const inputsOf = (id: number) => IDBKeyRange.bound([id], [id, []]);

/** Storage in IndexedDB: it works on plain-http intranet pages and in the oldest browser supported. */
export async function openStorage(name = 'hotline-scorecard', now = () => new Date()): Promise<WorkspaceStorage> {
	const database: IDBPDatabase<StorageSchema> = await openDatabase(name);
	let current = (await database.get('open', 'current')) ?? null;

	const choose = async (id: number | null): Promise<void> => {
		current = id;
		if (id === null) await database.delete('open', 'current');
		else await database.put('open', id, 'current');
	};
	const record = (id: number): Promise<KeptText | undefined> => database.get('workspaces', id);
	const read = async (id: number): Promise<OpenedWorkspace | null> => {
		const kept = await record(id);
		if (kept === undefined) return null;
		const workspace = parseWorkspace(kept.text, '浏览器中保存的工作区');
		return { workspace, inputs: await database.getAll('files', inputsOf(id)) };
	};
	const add = async (kept: Omit<KeptText, 'id'>, inputs: readonly StoredInput[]): Promise<number> => {
		const transaction = database.transaction(['workspaces', 'files'], 'readwrite');
		const id = await transaction.objectStore('workspaces').add(kept as KeptText);
		for (const input of inputs) void transaction.objectStore('files').put(input, [id, input.fileId]);
		await transaction.done;
		return id;
	};
	const stamp = () => now().toISOString();

	return {
		get current() {
			return current;
		},
		async list() {
			const kept = await database.getAll('workspaces');
			return Promise.all(
				kept.map(async ({ id, text, changed, demo }) => ({
					id,
					workspace: readable(text),
					changed,
					inputs: await database.count('files', inputsOf(id)),
					demo: demo === true
				}))
			);
		},
		async load() {
			return current === null ? null : read(current);
		},
		async open(id) {
			const opened = id === null ? null : await read(id);
			if (id === null || opened !== null) await choose(id);
			return opened;
		},
		async create({ workspace, inputs }, demo = false) {
			const kept = { text: workspaceText(workspace), changed: stamp(), ...(demo ? { demo } : {}) };
			const id = await add(kept, inputs);
			await choose(id);
			return id;
		},
		async duplicate(id, change) {
			const opened = await read(id);
			if (opened === null) return;
			await add({ text: workspaceText(change(opened.workspace)), changed: stamp() }, opened.inputs);
		},
		async remove(id) {
			const before = current;
			const taken = (await database.getAll('workspaces')).filter((kept) => id === undefined || kept.id === id);
			const files = new Map<number, readonly StoredInput[]>();
			for (const kept of taken) files.set(kept.id, await database.getAll('files', inputsOf(kept.id)));
			const transaction = database.transaction(['workspaces', 'files'], 'readwrite');
			for (const kept of taken) {
				void transaction.objectStore('workspaces').delete(kept.id);
				void transaction.objectStore('files').delete(inputsOf(kept.id));
			}
			await transaction.done;
			if (taken.some((kept) => kept.id === current)) await choose(null);
			return async () => {
				const again = database.transaction(['workspaces', 'files'], 'readwrite');
				for (const kept of taken) {
					void again.objectStore('workspaces').put(kept);
					for (const input of files.get(kept.id) ?? [])
						void again.objectStore('files').put(input, [kept.id, input.fileId]);
				}
				await again.done;
				if (current === null && taken.some((kept) => kept.id === before)) await choose(before);
			};
		},
		async saveWorkspace(workspace) {
			if (current === null) return null;
			const before = await record(current);
			// A workspace that was deleted meanwhile stays deleted.
			if (before === undefined) return null;
			const changed = stamp();
			await database.put('workspaces', { ...before, text: workspaceText(workspace), changed });
			return changed;
		},
		async saveInput(input) {
			if (current !== null) await database.put('files', input, [current, input.fileId]);
		},
		async removeInput(fileId) {
			if (current !== null) await database.delete('files', [current, fileId]);
		},
		async secret(key, make) {
			const transaction = database.transaction('secrets', 'readwrite');
			const kept = await transaction.store.get(key);
			const value = kept ?? make();
			if (kept === undefined) await transaction.store.put(value, key);
			await transaction.done;
			return value;
		},
		close: () => database.close()
	};
}

function readable(text: string): Workspace | null {
	try {
		return parseWorkspace(text, '');
	} catch {
		return null;
	}
}
