import { readFile } from 'node:fs/promises';

import { utils, write } from '@e965/xlsx';
import type { Page } from '@playwright/test';

import { expect, test } from './own-origin.ts';

const TICKETS = '工单编号,受理时间,派单时间,办结时间\nA1,2023-06-01 08:00:00,2023-06-01 09:00:00,2023-06-02 09:00:00\n';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A county's own form as its office prints it, with targets. */
const OWN = [
	['热线工作经费绩效评价表', '', '', '', '', ''],
	['一级指标', '二级指标', '三级指标', '年度指标值', '分值', '评价标准'],
	['产出指标', '时效指标', '按时办结率', '≥95%', '60', '达到95%得满分，每低1个百分点扣2分'],
	['效益指标', '可持续影响指标', '便民能力', '持续提升', '40', '按优40分、良20分、差0分进行评分']
];

async function choose(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
	await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(file);
}

async function downloaded(page: Page, name: string): Promise<{ name: string; buffer: Buffer }> {
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name, exact: true }).first().click();
	const download = await waiting;
	return { name: download.suggestedFilename(), buffer: await readFile((await download.path())!) };
}

test('a form is copied, changed, checked, exported, used, and read back', async ({ page }) => {
	await page.goto('/import/');
	await expect(page.getByRole('button', { name: '选择文件', exact: true })).toBeEnabled({ timeout: 60_000 });
	await choose(page, { name: '六月.csv', mimeType: 'text/csv', buffer: Buffer.from(TICKETS) });
	await expect(page.getByText('已导入 1 个文件')).toBeVisible({ timeout: 60_000 });
	await page.getByRole('navigation').getByRole('link', { name: '评价表' }).click();
	const main = page.getByRole('main');
	const check = main.getByRole('region', { name: '检查结果' });
	const indicator = (name: string) => main.getByRole('treeitem', { name: new RegExp(`^${name}`) });

	await test.step('copied and changed; what no longer holds together is named', async () => {
		await main
			.getByRole('listitem')
			.filter({ hasText: 'baisha-2023' })
			.getByRole('button', { name: '复制修改' })
			.click();
		await expect(main.getByRole('heading', { level: 1 })).toContainText('（本县）');
		await expect(check).toContainText('检查通过');
		await indicator('目标内容').click();
		const points = main.getByLabel('分值').first();
		await points.fill('5');
		await points.press('Tab');
		await expect(check).toContainText(/还有 \d+ 处要改/);
		await main.getByRole('button', { name: /^撤销/ }).click();
		await expect(check).toContainText('检查通过');
		const name = main.getByLabel('指标名称');
		await name.fill('目标设定');
		await name.press('Tab');
		await expect(indicator('目标设定')).toBeVisible();
	});

	const json = await downloaded(page, 'JSON');
	const excel = await downloaded(page, 'Excel');
	expect([json.name, excel.name].map((name) => name.split('.').pop())).toEqual(['json', 'xlsx']);

	await test.step('used for the evaluation', async () => {
		await main.getByRole('button', { name: '保存并用于自评' }).click();
		await page.getByRole('navigation').getByRole('link', { name: '绩效自评' }).click();
		await expect(main).toContainText('目标设定', { timeout: 60_000 });
		await page.getByRole('navigation').getByRole('link', { name: '评价表' }).click();
		await main.getByRole('button', { name: '返回列表' }).click();
		await expect(main.getByRole('listitem').filter({ hasText: '（本县）' })).toContainText('本次自评在用');
	});

	await test.step('the exported JSON is the same form, the exported table one whose rules are to be confirmed', async () => {
		await choose(page, { ...json, mimeType: 'application/json' });
		await expect(indicator('目标设定')).toBeVisible();
		await expect(check).toContainText('检查通过');
		await main.getByRole('button', { name: /返回/ }).click();
		await choose(page, { ...excel, mimeType: XLSX });
		await expect(indicator('目标设定')).toBeVisible();
		await expect(main).toContainText('20 个指标的计分规则是按评价标准的文字猜的');
		await main.getByRole('button', { name: /返回/ }).click();
	});

	await test.step('a printed form brings its goals, and its deductions are scored by the rate', async () => {
		const book = utils.book_new();
		utils.book_append_sheet(book, utils.aoa_to_sheet(OWN), '自评表');
		const buffer: Buffer = write(book, { type: 'buffer', bookType: 'xlsx' });
		await choose(page, { name: '本县.xlsx', mimeType: XLSX, buffer });
		await main.getByRole('button', { name: '添加 2 项到绩效目标' }).click();
		await main.getByRole('button', { name: '发布单位 不能为空' }).click();
		const issuer = main.getByLabel('发布单位');
		await issuer.fill('本县财政局');
		await issuer.press('Tab');
		await main.getByRole('button', { name: '已核对，全部确认' }).click();
		await expect(check).toContainText('检查通过');
		await main.getByRole('button', { name: '保存并用于自评' }).click();
		await page.getByRole('navigation').getByRole('link', { name: '绩效自评' }).click();
		await main.getByRole('tab', { name: /绩效目标/ }).click();
		await expect(main.getByRole('row', { name: /便民能力/ })).toContainText('定性');
		await expect(main.getByRole('row', { name: /按时办结率/ })).toContainText('95');
	});
});
