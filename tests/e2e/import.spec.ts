import { expect, test } from './own-origin.ts';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });

test('own exports: counts add up, problems are named, a later file updates, and all of it can be undone', async ({
	page
}) => {
	await page.goto('/import/');
	const choose = page.locator('input[type=file]:not([webkitdirectory])').first();
	await expect(page.getByRole('button', { name: '选择文件', exact: true })).toBeEnabled({ timeout: 60_000 });
	await choose.setInputFiles([
		csv(
			'六月.csv',
			'六月工单\n工单编号,受理时间,派单时间,办结时间,满意度\nA1,2023-06-01 08:00:00,2023-06-01 09:00:00,,\nA2,2023-06-02 08:00:00,,2023-06-02 08:10:00,满意\nA3,六月三日,,,\n\n合计,3,,,\n'
		),
		csv('不是表.csv', '')
	]);
	await expect(page.getByText('已导入 1 个文件')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText('不是表.csv 没有全部导入')).toBeVisible();
	const row = page.getByRole('row', { name: /六月\.csv/ });
	await expect(row).toContainText('文本表格 (csv) · utf-8');
	await expect(row.getByRole('cell').filter({ hasText: /^\d+$/ })).toHaveText(['5', '2', '1', '1', '1', '1']);
	await expect(page.getByRole('cell', { name: '六月三日' })).toBeVisible();

	await choose.setInputFiles(csv('七月.csv', '工单号,受理时间,办结时间\nA1,2023-06-01 08:00:00,2023-07-01 10:00:00\n'));
	await expect(page.getByRole('row', { name: /七月\.csv/ })).toBeVisible({ timeout: 60_000 });
	const tickets = '/tickets/?period=2023-06';
	await page.goto(tickets);
	await expect(page.getByText('共 2 件')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText('2023-07-01 10:00')).toBeVisible();

	await page.goto('/import/');
	await page.getByRole('button', { name: '撤出 七月.csv' }).click();
	await expect(page.getByRole('row', { name: /七月\.csv/ })).toBeHidden();
	await page.getByRole('button', { name: '撤销' }).click();
	await expect(page.getByRole('row', { name: /七月\.csv/ })).toBeVisible();
});

test('a table with unknown headers is read once somebody says what its columns are, by keyboard alone', async ({
	page
}) => {
	await page.goto('/import/');
	await expect(page.getByRole('button', { name: '选择文件', exact: true })).toBeEnabled({ timeout: 60_000 });
	await page
		.locator('input[type=file]:not([webkitdirectory])')
		.first()
		.setInputFiles(
			csv('怪表.csv', '编码,报单时刻,去向\nA1,2023-06-01 08:00:00,城管局\nA2,2023-06-02 08:00:00,水务局\n')
		);
	await expect(page.getByText('没有找到任何一类数据必需的列')).toBeVisible({ timeout: 60_000 });
	const choose = async (label: string, option: string) => {
		const box = page.getByLabel(label);
		await box.focus();
		for (let step = 0; step < 60; step += 1) {
			if ((await box.locator('option:checked').textContent())?.startsWith(option)) break;
			await page.keyboard.press('ArrowDown');
		}
		await page.keyboard.press('Tab');
		await expect(box.locator('option:checked')).toContainText(option);
	};
	await choose('数据种类', '工单');
	await expect(page.getByText('缺少必需的列：工单编号')).toBeVisible();
	await choose('第 1 列 编码', '工单编号');
	await choose('第 2 列 报单时刻', '受理时间');
	await choose('第 3 列 去向', '承办单位');
	await page.getByRole('button', { name: '按此对应重新导入' }).press('Enter');
	await expect(page.getByRole('row', { name: /怪表\.csv/ })).toContainText('工单', { timeout: 60_000 });
	await page.goto('/tickets/?period=2023-06');
	await expect(page.getByText('共 2 件')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText('城管局', { exact: true })).toBeVisible();
});
