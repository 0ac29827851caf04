import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { parseWorkspace, workspaceText } from './parse.ts';
import type { Workspace } from './schema.ts';
import type { StoredInput } from './stored-input.ts';

interface Schema extends DBSchema {
	/** The workspace file's text, under the key `current`. */
	workspace: { key: string; value: string };
	inputs: { key: number; value: StoredInput };
	/** Secrets that never leave this browser, such as the key of caller hashes. */
	secrets: { key: string; value: string };
}

const CURRENT = 'current';

/** What this browser keeps between visits: decisions as text, inputs as masked text. The database is rebuilt from them. */
export interface WorkspaceStorage {
	load(): Promise<{ workspace: Workspace; inputs: readonly StoredInput[] } | null>;
	saveWorkspace(workspace: Workspace): Promise<void>;
	saveInput(input: StoredInput): Promise<void>;
	removeInput(fileId: number): Promise<void>;
	/** Forgets the workspace and its inputs. */
	clear(): Promise<void>;
	/** Reads a secret, making it on first use. */
	secret(name: string, make: () => string): Promise<string>;
	close(): void;
}

/** Storage in IndexedDB: it works on plain-http intranet pages and in the oldest browser supported. */
export async function openStorage(name = 'hotline-scorecard'): Promise<WorkspaceStorage> {
	const database: IDBPDatabase<Schema> = await openDB<Schema>(name, 1, {
		upgrade(db) {
			db.createObjectStore('workspace');
			db.createObjectStore('inputs', { keyPath: 'fileId' });
			db.createObjectStore('secrets');
		}
	});
	return {
		async load() {
			const text = await database.get('workspace', CURRENT);
			if (text === undefined) return null;
			return { workspace: parseWorkspace(text, '浏览器中保存的工作区'), inputs: await database.getAll('inputs') };
		},
		async saveWorkspace(workspace) {
			await database.put('workspace', workspaceText(workspace), CURRENT);
		},
		async saveInput(input) {
			await database.put('inputs', input);
		},
		async removeInput(fileId) {
			await database.delete('inputs', fileId);
		},
		async clear() {
			const transaction = database.transaction(['workspace', 'inputs'], 'readwrite');
			await Promise.all([
				transaction.objectStore('workspace').clear(),
				transaction.objectStore('inputs').clear(),
				transaction.done
			]);
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
