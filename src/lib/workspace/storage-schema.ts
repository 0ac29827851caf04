import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import type { StoredInput } from './stored-input.ts';

/** A kept workspace: the text of its file, and what the list of workspaces needs besides. */
export interface KeptText {
	id: number;
	text: string;
	/** When it was changed last, ISO 8601. */
	changed: string;
	demo?: boolean;
}

export interface StorageSchema extends DBSchema {
	workspaces: { key: number; value: KeptText };
	/** Inputs by workspace and number. */
	files: { key: [number, number]; value: StoredInput };
	/** Under `current`: the id of the workspace that is open. */
	open: { key: string; value: number };
	/** Secrets that never leave this browser, such as the key of caller hashes. */
	secrets: { key: string; value: string };
}

/** The first version kept one workspace alone: its text under `current`, its inputs by number. */
interface FirstSchema extends DBSchema {
	workspace: { key: string; value: string };
	inputs: { key: number; value: StoredInput };
}

/**
 * Opens the database in its present version; what the first one kept becomes the first workspace of the list. Throws an
 * Error with a Chinese message while a page with the former version is open elsewhere: it would be waited for in silence.
 */
export function openDatabase(name: string): Promise<IDBPDatabase<StorageSchema>> {
	return new Promise((resolve, reject) => {
		const opening = upgraded(name, () => {
			reject(new Error('另一个标签页还开着旧版的热线绩效台，请关掉它，再刷新本页'));
			// Once that page is closed this one has given up.
			void opening.then((database) => database.close());
		});
		opening.then(resolve, reject);
	});
}

async function upgraded(name: string, blocked: () => void): Promise<IDBPDatabase<StorageSchema>> {
	const database: IDBPDatabase<StorageSchema> = await openDB<StorageSchema>(name, 2, {
		blocked,
		// A later version is not to wait for this one.
		blocking: () => database.close(),
		async upgrade(database, from, _to, transaction) {
			if (from < 1) database.createObjectStore('secrets');
			database.createObjectStore('workspaces', { keyPath: 'id', autoIncrement: true });
			database.createObjectStore('files');
			database.createObjectStore('open');
			if (from !== 1) return;
			const first = database as unknown as IDBPDatabase<FirstSchema>;
			const old = transaction as unknown as {
				objectStore(name: 'workspace'): { get(key: string): Promise<string | undefined> };
				objectStore(name: 'inputs'): { getAll(): Promise<StoredInput[]> };
			};
			const text = await old.objectStore('workspace').get('current');
			if (text !== undefined) {
				const kept = { text, changed: new Date().toISOString() } as KeptText;
				const id = await transaction.objectStore('workspaces').add(kept);
				for (const input of await old.objectStore('inputs').getAll())
					await transaction.objectStore('files').put(input, [id, input.fileId]);
				await transaction.objectStore('open').put(id, 'current');
			}
			first.deleteObjectStore('workspace');
			first.deleteObjectStore('inputs');
		}
	});
	return database;
}
