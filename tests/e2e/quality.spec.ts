import { read, utils, write } from '@e965/xlsx';
import { readFile } from 'node:fs/promises';

import { expect, test } from './own-origin.ts';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });

test('a row that was left out is found, put right in place, taken back and put right again', async ({ page }) => {
	await page.goto('/import/');
	await expect(page.getByRole('button', { name: '选择文件', exact: true })).toBeEnabled({ timeout: 60_000 });
	await page
		.locator('input[type=file]:not([webkitdirectory])')
		.first()
		.setInputFiles(
			csv(
				'六月.csv',
				'工单编号,受理时间,办结时间\nA1,2023-06-01 08:00:00,2023-05-01 08:00:00\nA2,六月二日,2023-06-03 08:00:00\n'
			)
		);
	await expect(page.getByText('已导入 1 个文件')).toBeVisible({ timeout: 60_000 });
	await page.getByRole('navigation').getByRole('link', { name: '数据质量' }).click();
	await expect(page.getByRole('tab', { name: '问题 2' })).toBeVisible({ timeout: 60_000 });
	await page.getByRole('button', { name: /办结早于受理/ }).click();
	await expect(page.getByRole('status').getByText('无法证明按时，不算按时办结')).toBeVisible();
	await expect(page.getByText('受理时间 2023-06-01 08:00；办结时间 2023-05-01 08:00')).toBeVisible();
	await page.getByRole('button', { name: '全部清除' }).click();

	await page.getByRole('button', { name: 'A2', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByLabel('受理时间')).toHaveValue('六月二日');
	await dialog.getByLabel('受理时间').fill('2023-06-02 08:00:00');
	await dialog.getByRole('button', { name: '保存更正' }).click();
	await expect(page.getByRole('tab', { name: '问题 1' })).toBeVisible({ timeout: 60_000 });

	await page.getByRole('tab', { name: /更正/ }).click();
	await expect(page.getByRole('row', { name: /六月二日/ })).toContainText('已生效');
	await page.getByRole('button', { name: /^撤销/ }).first().click();
	await page.getByRole('tab', { name: /问题/ }).click();
	await expect(page.getByRole('tab', { name: '问题 2' })).toBeVisible({ timeout: 60_000 });
	await page.getByRole('button', { name: /^重做/ }).click();
	await expect(page.getByRole('tab', { name: '问题 1' })).toBeVisible({ timeout: 60_000 });

	await page.reload();
	await expect(page.getByRole('tab', { name: '问题 1' })).toBeVisible({ timeout: 60_000 });
	await page.getByRole('tab', { name: '行数核对' }).click();
	await expect(page.getByText('核对一致')).toBeVisible();
});

test('problem rows are downloaded, put right in a spreadsheet, dropped in again, and that can be undone', async ({
	page
}) => {
	await page.goto('/import/');
	await expect(page.getByRole('button', { name: '选择文件', exact: true })).toBeEnabled({ timeout: 60_000 });
	const choose = page.locator('input[type=file]:not([webkitdirectory])').first();
	await choose.setInputFiles(
		csv(
			'六月.csv',
			'工单编号,受理时间,办结时间\nA1,2023-06-01 08:00:00,2023-05-01 08:00:00\nA2,六月二日,2023-06-03 08:00:00\n'
		)
	);
	await expect(page.getByText('已导入 1 个文件')).toBeVisible({ timeout: 60_000 });
	const inRoom = async (name: string) => {
		await page.getByRole('navigation').getByRole('link', { name: '数据质量' }).click();
		await expect(page.getByRole('tab', { name })).toBeVisible({ timeout: 60_000 });
	};
	await inRoom('问题 2');
	const [saved] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: '下载更正表' }).click()
	]);
	expect(saved.suggestedFilename()).toMatch(/^更正表 .*2行.*\.xlsx$/);
	await expect(page.getByText('更正表有 2 行')).toBeVisible();

	const book = read(await readFile(await saved.path()), { type: 'buffer' });
	const sheet = book.Sheets['工单']!;
	const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
	const at = utils.encode_cell({ r: rows.findIndex((cells) => cells.includes('A2')), c: rows[2]!.indexOf('受理时间') });
	expect(sheet[at]).toMatchObject({ v: '六月二日' });
	sheet[at] = { t: 's', v: '2023-06-02 08:00:00' };
	const buffer = Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
	await page.getByRole('navigation').getByRole('link', { name: '导入' }).click();
	await choose.setInputFiles({ name: '改好的.xlsx', mimeType: 'application/octet-stream', buffer });
	await expect(page.getByText('改好的.xlsx：更正 1 处')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByRole('row', { name: /改好的\.xlsx/ })).toContainText('更正 1 处');
	await expect(
		page
			.getByRole('row', { name: /六月\.csv/ })
			.getByRole('cell')
			.filter({ hasText: /^\d+$/ })
	).toHaveText(['2', '2', '0', '0', '0', '0']);
	await inRoom('问题 1');

	await page.reload();
	await inRoom('问题 1');
	await page.getByRole('navigation').getByRole('link', { name: '导入' }).click();
	await page.getByRole('button', { name: '撤出更正 改好的.xlsx' }).click();
	await expect(page.getByRole('row', { name: /改好的\.xlsx/ })).toBeHidden();
	await inRoom('问题 2');
	await page.getByRole('button', { name: /^撤销/ }).first().click();
	await inRoom('问题 1');

	await page.goto('/tickets/?period=2023-06');
	await page.getByRole('button', { name: 'A2', exact: true }).click();
	const ticket = page.getByRole('dialog');
	await expect(ticket.getByText(/已更正：文件原来写的是“六月二日”.*随“改好的\.xlsx”/)).toBeVisible();
	await ticket.getByText('六月.csv · 六月 · 第 3 行', { exact: true }).press('Enter');
	await expect(ticket.getByRole('row', { name: /受理时间/ })).toContainText('更正为“2023-06-02 08:00:00”');
});
