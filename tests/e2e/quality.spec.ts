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
