import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { emptyWorkspace } from '../workspace/empty.ts';
import { openStorage, type OpenedWorkspace, type WorkspaceStorage } from '../workspace/storage.ts';
import { KeptWorkspaces } from './kept-workspaces.svelte.ts';

const NAME = 'test-kept';
let storage: WorkspaceStorage;
const show = vi.fn<(opened: OpenedWorkspace | null) => Promise<void>>();

beforeEach(async () => {
	show.mockReset();
	show.mockResolvedValue();
	storage = await openStorage(NAME);
});
afterEach(async () => {
	storage.close();
	await deleteDB(NAME);
});

async function keptOf(...years: number[]): Promise<KeptWorkspaces> {
	const kept = new KeptWorkspaces(show);
	await kept.start(storage);
	for (const year of years) await kept.create({ workspace: emptyWorkspace(year), inputs: [] });
	return kept;
}

const shown = () => show.mock.lastCall?.[0]?.workspace.year ?? null;
const years = (kept: KeptWorkspaces) => kept.list.map(({ workspace }) => workspace?.year).sort();

it('opens what was open at the last visit, and whatever is chosen from the list', async () => {
	const before = await keptOf(2022, 2023);
	const kept = new KeptWorkspaces(show);
	await kept.start(storage);
	expect([shown(), kept.current]).toEqual([2023, before.current]);
	const other = kept.list.find(({ workspace }) => workspace?.year === 2022)!;
	await kept.open(other.id);
	expect([shown(), kept.current]).toEqual([2022, other.id]);
});

it('takes away the open workspace, leaves none open, and brings it back', async () => {
	const kept = await keptOf(2022, 2023);
	const undo = await kept.remove(kept.current!);
	expect([shown(), kept.current, years(kept)]).toEqual([null, null, [2022]]);
	await undo();
	expect([shown(), years(kept)]).toEqual([2023, [2022, 2023]]);
});

it('leaves the open workspace alone while another is deleted or copied', async () => {
	const kept = await keptOf(2022, 2023);
	const other = kept.list.find(({ workspace }) => workspace?.year === 2022)!;
	const calls = show.mock.calls.length;
	await kept.duplicate(other.id);
	expect(kept.list.map(({ workspace }) => workspace?.project.name)).toContain('（副本）');
	const undo = await kept.remove(other.id);
	await undo();
	expect([show.mock.calls.length, years(kept)]).toEqual([calls, [2022, 2022, 2023]]);
});

it('keeps one demo at the most', async () => {
	const kept = await keptOf(2022);
	await kept.create({ workspace: emptyWorkspace(2023), inputs: [] }, true);
	await kept.create({ workspace: emptyWorkspace(2023), inputs: [] }, true);
	expect([years(kept), shown()]).toEqual([[2022, 2023], 2023]);
});

it('brings an earlier demo back, open as it was, in place of the new one', async () => {
	const kept = await keptOf();
	expect(await kept.create({ workspace: emptyWorkspace(2022), inputs: [] }, true)).toBeNull();
	const first = kept.current;
	const undo = await kept.create({ workspace: emptyWorkspace(2023), inputs: [] }, true);
	await undo!();
	expect([years(kept), shown(), kept.current]).toEqual([[2022], 2022, first]);
});

it('starts with nothing open where the last workspace cannot be read, and still lists it', async () => {
	await keptOf(2023);
	vi.spyOn(storage, 'load').mockRejectedValueOnce(new Error('内容不是 JSON'));
	const kept = new KeptWorkspaces(show);
	await kept.start(storage);
	expect([shown(), kept.current, kept.list.length]).toEqual([null, null, 1]);
});
