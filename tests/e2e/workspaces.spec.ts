import type { Page } from '@playwright/test';

import { expect, test } from './own-origin.ts';

const csv = (name: string, ticket: string) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(`工单编号,受理时间,派单时间\n${ticket},2023-06-01 08:00:00,2023-06-01 09:00:00\n`, 'utf8')
});

async function importFile(page: Page, file: ReturnType<typeof csv>): Promise<void> {
	await expect(page.getByRole('button', { name: '选择文件', exact: true })).toBeEnabled({ timeout: 60_000 });
	await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(file);
	await expect(page.getByText('已导入 1 个文件')).toBeVisible({ timeout: 60_000 });
}

test('several workspaces: copied, opened, changed apart, deleted and brought back', async ({ page }) => {
	await page.goto('/import/');
	await importFile(page, csv('六月.csv', 'A1'));
	await page
		.getByRole('link', { name: /热线绩效台/ })
		.first()
		.click();
	const list = page.getByRole('region', { name: '工作区列表' });
	const copy = list.getByRole('row', { name: /（副本）/ });
	await list.getByRole('button', { name: /^复制/ }).click();
	await expect(list.getByRole('row')).toHaveCount(3);

	await test.step('what is imported into the copy stays out of the original', async () => {
		await copy.getByRole('button', { name: /^打开/ }).click();
		await expect(copy).toContainText('已打开', { timeout: 60_000 });
		await page.getByRole('navigation').getByRole('link', { name: '导入' }).click();
		await importFile(page, csv('七月.csv', 'B1'));
		await page
			.getByRole('link', { name: /热线绩效台/ })
			.first()
			.click();
		await expect(copy.getByRole('cell').nth(1)).toHaveText('2');
		await expect(list.getByRole('row').filter({ hasNotText: '（副本）' }).getByRole('cell').nth(1)).toHaveText('1');
	});

	await test.step('the open one is deleted, and brought back with its data', async () => {
		await copy.getByRole('button', { name: /^删除工作区/ }).click();
		await expect(list.getByRole('row')).toHaveCount(2);
		await page.getByRole('button', { name: '撤销' }).click();
		await expect(copy).toContainText('已打开', { timeout: 60_000 });
		await page.goto('/tickets/?period=2023-06');
		await expect(page.getByText('共 2 件')).toBeVisible({ timeout: 60_000 });
	});

	await test.step('the original is as it was', async () => {
		await page.goto('/');
		const original = list.getByRole('row').filter({ hasNotText: /（副本）|文件数/ });
		await original.getByRole('button', { name: /^打开/ }).click();
		await expect(original).toContainText('已打开', { timeout: 60_000 });
		await page.goto('/tickets/?period=2023-06');
		await expect(page.getByText('共 1 件')).toBeVisible({ timeout: 60_000 });
	});
});
