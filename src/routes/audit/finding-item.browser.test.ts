import { mount, unmount } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { findingRows } from '$lib/app/audit/finding-rows.ts';
import FindingItem from './FindingItem.svelte';

const finding = {
	check: 'total-sum',
	severity: 'error',
	where: '总分',
	stated: '94',
	computed: '92',
	message: '合计不一致'
} as const;
const mark = {
	report: 'scorecard',
	finding: '',
	mark: '不是问题',
	note: '',
	by: '自评小组',
	at: '2024-03-01 09:00:00'
} as const;

let item: Record<string, unknown> | null = null;

afterEach(async () => {
	if (item) await unmount(item);
	item = null;
});

function open(marked: boolean, onmark: ((mark: string | null) => void) | undefined) {
	const [row] = findingRows([finding], new Map());
	const onnote = vi.fn();
	const props = { row: { ...row!, mark: marked ? mark : null }, onmark, onnote, onpassage: undefined };
	item = mount(FindingItem, { target: document.body, props });
	return onnote;
}

it('is marked, and unmarked by the same button', async () => {
	const onmark = vi.fn();
	open(false, onmark);
	await page.getByRole('button', { name: '已核实' }).click();
	expect(onmark).toHaveBeenLastCalledWith('已核实');
	await unmount(item!);
	open(true, onmark);
	await expect.element(page.getByRole('button', { name: '不是问题' })).toHaveAttribute('aria-pressed', 'true');
	await page.getByRole('button', { name: '不是问题' }).click();
	expect(onmark).toHaveBeenLastCalledWith(null);
});

it('shows who marked it and when, and takes a word of explanation', async () => {
	const onnote = open(true, vi.fn());
	await expect.element(page.getByText('自评小组 2024-03-01 09:00')).toBeVisible();
	await userEvent.fill(page.getByLabelText('核实说明'), '分母另有口径');
	await userEvent.tab();
	expect(onnote).toHaveBeenCalledWith('分母另有口径');
});

it('offers no marks where there is no workspace to keep them', async () => {
	open(false, undefined);
	await expect.element(page.getByText('合计不一致')).toBeVisible();
	expect(page.getByRole('button').elements()).toEqual([]);
});
