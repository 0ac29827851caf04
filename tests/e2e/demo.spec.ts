import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import mammoth from 'mammoth';

import { expect, test } from './own-origin.ts';

async function openDemo(page: Page): Promise<void> {
	await page.goto('/');
	await page.getByRole('button', { name: '打开示例（白沙 2023）' }).click();
	await page.waitForURL('**/overview/**', { timeout: 150_000 });
}

const tile = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^\\s*${name}`) });
const room = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name });

test.describe.configure({ mode: 'serial' });
test.setTimeout(400_000);

test('the demo year, from the start page to the Word file', async ({ page }) => {
	await openDemo(page);

	const tiles = page.getByRole('region', { name: '主要指标' });
	await expect(tiles).toContainText('26,007', { timeout: 60_000 });
	for (const figure of ['11,124', '100.00%', '98.12%', '57.23%']) await expect(tiles).toContainText(figure);
	await expect(page.locator('canvas').first()).toBeVisible();
	expect(await page.locator('canvas').count()).toBeGreaterThanOrEqual(8);

	await test.step('a number opens its tickets, and a ticket its source', async () => {
		await tile(page, '11,124').click();
		await page.getByRole('dialog').getByRole('link').filter({ hasText: '11,124' }).first().click();
		await page.waitForURL('**/tickets/**');
		await expect(page.getByText('共 11,124 件')).toBeVisible();
		await page.getByRole('button', { name: /^BS23/ }).first().click();
		const ticket = page.getByRole('dialog');
		await expect(ticket).toContainText(/工单明细-2023\d\d\.(xlsx|csv|xls) · .+ · 第 \d+ 行/);
		await expect(ticket).toContainText(/![A-Z]+\d+|第\d+行第\d+列/);
		await page.keyboard.press('Escape');
		await expect(ticket).toBeHidden();
	});

	await test.step('the evaluation is filled in, scored by rule and as entered', async () => {
		await room(page, '绩效自评').click();
		const main = page.getByRole('main');
		await expect(main).toContainText('优秀', { timeout: 60_000 });
		await expect(main).toContainText('92');
		await expect(main).toContainText('2.69');
		for (const [name, score] of [
			['项目决策', '18'],
			['项目管理', '21'],
			['项目绩效', '53']
		] as const) {
			await expect(main).toContainText(new RegExp(`${name}\\s*${score}\\s*/`));
		}
	});

	await test.step('the audit names contradictions', async () => {
		await room(page, '复核').click();
		await expect(page.getByRole('main')).toContainText('89.74%', { timeout: 60_000 });
	});

	await test.step('the Word file says the same', async () => {
		await room(page, '报告').click();
		const waiting = page.waitForEvent('download', { timeout: 120_000 });
		await page.getByRole('button', { name: '下载 Word' }).click();
		const download = await waiting;
		expect(download.suggestedFilename()).toBe('2023年度便民热线白沙分平台工作经费项目绩效自评报告.docx');
		const { value: text } = await mammoth.extractRawText({ buffer: await readFile(await download.path()) });
		for (const figure of ['26007', '11124', '98.12%', '166.02', '89.74%', '2.69']) expect(text).toContain(figure);
		expect(text).toMatch(/综合绩效\s+100\s+92\s+[\d.]*\s*优秀/);
		const waitingForExcel = page.waitForEvent('download', { timeout: 120_000 });
		await page.getByRole('button', { name: '下载 Excel' }).click();
		expect((await waitingForExcel).suggestedFilename()).toMatch(/\.xlsx$/);
	});

	await test.step('a reload brings the work back', async () => {
		await room(page, '概览').click();
		await page.waitForURL('**/overview/**');
		await page.reload();
		await expect(page.getByRole('region', { name: '主要指标' })).toContainText('26,007', { timeout: 120_000 });
	});

	await test.step('one file carries it to another browser', async () => {
		await room(page, '设置').click();
		const waiting = page.waitForEvent('download', { timeout: 60_000 });
		await page.getByRole('button', { name: '保存工作区文件' }).click();
		const saved = await (await waiting).path();
		await page.getByRole('button', { name: '清除本机数据' }).click();
		await expect(page.getByText('还没有数据')).toBeVisible();
		await page.goto('/');
		await expect(page.getByRole('button', { name: '打开工作区文件' })).toBeEnabled();
		await page.locator('input[type=file][accept=".hotline"]').setInputFiles(saved);
		await page.waitForURL('**/overview/**', { timeout: 120_000 });
		await expect(page.getByRole('region', { name: '主要指标' })).toContainText('98.12%', { timeout: 120_000 });
	});
});
