import { afterEach, describe, expect, it } from 'vitest';

import { emptyWorkspace } from './empty.ts';
import { openStorage, type WorkspaceStorage } from './storage.ts';

describe('browser storage', () => {
	let storage: WorkspaceStorage;
	afterEach(async () => {
		await storage.clear();
		storage.close();
	});

	it('has nothing at first, then gives back what was saved, then forgets it', async () => {
		storage = await openStorage('test-storage');
		expect(await storage.load()).toBeNull();
		await storage.saveWorkspace(emptyWorkspace(2023));
		const csv = [new Uint8Array([1, 2]), new Blob(['GD1\n'])];
		const landed = { file: 'a.csv', format: 'csv', encoding: 'utf-8', sheets: [] } as const;
		await storage.saveInput({ sha256: 'a'.repeat(64), fileId: 2, landed, csv });
		await storage.saveInput({ sha256: 'b'.repeat(64), fileId: 1, landed, csv });
		const kept = await storage.load();
		expect(kept?.workspace.year).toBe(2023);
		expect(kept?.inputs.map((input) => input.fileId)).toEqual([1, 2]);
		expect(await (kept!.inputs[1]!.csv[1] as Blob).text()).toBe('GD1\n');
		await storage.removeInput(2);
		expect((await storage.load())?.inputs).toHaveLength(1);
		await storage.clear();
		expect(await storage.load()).toBeNull();
	});

	it('makes a secret once and keeps it when the workspace is forgotten', async () => {
		storage = await openStorage('test-storage-secret');
		const first = await storage.secret('caller', () => 'one');
		await storage.clear();
		expect([first, await storage.secret('caller', () => 'two')]).toEqual(['one', 'one']);
	});
});
