import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { emptyWorkspace } from './empty.ts';
import { workspaceText } from './parse.ts';
import { openStorage, type WorkspaceStorage } from './storage.ts';
import type { StoredInput } from './stored-input.ts';

const NAME = 'test-storage';
const landed = { file: 'a.csv', format: 'csv', encoding: 'utf-8', sheets: [] } as const;
const input = (fileId: number): StoredInput => ({
	...{ sha256: 'a'.repeat(64), fileId, landed },
	csv: [new Uint8Array([1, 2]), new Blob([`GD${fileId}\n`])]
});

describe('browser storage', () => {
	let storage: WorkspaceStorage;
	beforeEach(async () => {
		storage = await openStorage(NAME);
	});
	afterEach(async () => {
		storage.close();
		await deleteDB(NAME);
	});

	const reopen = async () => {
		storage.close();
		storage = await openStorage(NAME);
	};
	const years = async () => (await storage.list()).map(({ workspace, inputs }) => [workspace?.year, inputs]);

	it('has nothing at first, then gives back what was saved in the workspace that is open', async () => {
		expect([storage.current, await storage.load(), await storage.list()]).toEqual([null, null, []]);
		await storage.create({ workspace: emptyWorkspace(2023), inputs: [] });
		await storage.saveInput(input(2));
		await storage.saveInput(input(1));
		await storage.saveWorkspace({ ...emptyWorkspace(2023), unit: '甲县热线' });
		await reopen();
		const kept = await storage.load();
		expect([kept?.workspace.unit, kept?.inputs.map(({ fileId }) => fileId)]).toEqual(['甲县热线', [1, 2]]);
		expect(await (kept!.inputs[1]!.csv[1] as Blob).text()).toBe('GD2\n');
		await storage.removeInput(2);
		expect((await storage.load())?.inputs).toHaveLength(1);
	});

	it('keeps several workspaces apart, each with its own inputs', async () => {
		const first = await storage.create({ workspace: emptyWorkspace(2022), inputs: [input(1)] });
		const second = await storage.create({ workspace: emptyWorkspace(2023), inputs: [input(1), input(2)] }, true);
		expect(storage.current).toBe(second);
		expect(await years()).toEqual([
			[2022, 1],
			[2023, 2]
		]);
		expect((await storage.list()).map(({ demo }) => demo)).toEqual([false, true]);
		expect((await storage.open(first))?.workspace.year).toBe(2022);
		await storage.removeInput(1);
		expect(await years()).toEqual([
			[2022, 0],
			[2023, 2]
		]);
		await reopen();
		expect(storage.current).toBe(first);
		expect(await storage.open(99)).toBeNull();
		expect(storage.current).toBe(first);
	});

	it('says when a workspace was changed last', async () => {
		let day = 1;
		const timed = await openStorage('test-storage-time', () => new Date(Date.UTC(2024, 0, day)));
		await timed.create({ workspace: emptyWorkspace(2023), inputs: [] });
		day = 5;
		await timed.saveWorkspace(emptyWorkspace(2024));
		expect((await timed.list())[0]).toMatchObject({ changed: '2024-01-05T00:00:00.000Z' });
		timed.close();
		await deleteDB('test-storage-time');
	});

	it('copies a workspace with its inputs and leaves the open one open', async () => {
		const first = await storage.create({ workspace: emptyWorkspace(2023), inputs: [input(1)] });
		await storage.duplicate(first, (workspace) => ({ ...workspace, year: 2024 }));
		expect([storage.current, await years()]).toEqual([
			first,
			[
				[2023, 1],
				[2024, 1]
			]
		]);
	});

	it('takes one out and puts it back as it was, open where it was open', async () => {
		await storage.create({ workspace: emptyWorkspace(2022), inputs: [input(1)] });
		const second = await storage.create({ workspace: emptyWorkspace(2023), inputs: [input(1)] });
		const undo = await storage.remove(second);
		expect([storage.current, await years()]).toEqual([null, [[2022, 1]]]);
		await storage.saveWorkspace(emptyWorkspace(2030));
		await undo();
		expect([storage.current, await years()]).toEqual([
			second,
			[
				[2022, 1],
				[2023, 1]
			]
		]);
	});

	it('takes everything out, and can put everything back', async () => {
		await storage.create({ workspace: emptyWorkspace(2022), inputs: [input(1)] });
		await storage.create({ workspace: emptyWorkspace(2023), inputs: [] });
		const undo = await storage.remove();
		expect([storage.current, await storage.list()]).toEqual([null, []]);
		await undo();
		expect(await years()).toEqual([
			[2022, 1],
			[2023, 0]
		]);
	});

	it('lists a workspace whose text cannot be read, so that it can be deleted', async () => {
		await storage.create({ workspace: emptyWorkspace(2023), inputs: [] });
		const raw = await openDB(NAME, 2);
		await raw.put('workspaces', { ...(await raw.get('workspaces', storage.current!)), text: '{' });
		raw.close();
		expect(await storage.list()).toMatchObject([{ workspace: null }]);
		await expect(storage.load()).rejects.toThrow(/不是工作区文件/);
	});

	it('makes a secret once and keeps it when the workspaces are forgotten', async () => {
		const first = await storage.secret('caller', () => 'one');
		await storage.remove();
		expect([first, await storage.secret('caller', () => 'two')]).toEqual(['one', 'one']);
	});
});

const firstVersion = (name: string) =>
	openDB(name, 1, {
		upgrade(database) {
			database.createObjectStore('workspace');
			database.createObjectStore('inputs', { keyPath: 'fileId' });
			database.createObjectStore('secrets');
		}
	});

it('says what to do while a page of the former version is open, rather than waiting for it', async () => {
	const name = 'test-storage-blocked';
	const old = await firstVersion(name);
	await expect(openStorage(name)).rejects.toThrow(/另一个标签页还开着旧版/);
	old.close();
	const storage = await openStorage(name);
	expect(await storage.load()).toBeNull();
	storage.close();
	await deleteDB(name);
});

it('takes over what the first version kept: the workspace, its inputs and the secrets', async () => {
	const name = 'test-storage-first';
	const old = await firstVersion(name);
	await old.put('workspace', workspaceText(emptyWorkspace(2021)), 'current');
	await old.put('inputs', input(3));
	await old.put('secrets', 'geheim', 'caller');
	old.close();
	const storage = await openStorage(name);
	const kept = await storage.load();
	expect([kept?.workspace.year, kept?.inputs.map(({ fileId }) => fileId)]).toEqual([2021, [3]]);
	expect(await (kept!.inputs[0]!.csv[1] as Blob).text()).toBe('GD3\n');
	expect(await storage.secret('caller', () => 'neu')).toBe('geheim');
	storage.close();
	await deleteDB(name);
});
