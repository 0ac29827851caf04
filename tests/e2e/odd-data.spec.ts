import type { Page } from '@playwright/test';

import { expect, test } from './own-origin.ts';
import { chips, importCsv, panel, room, settled, tableOf, total } from './steps.ts';

const ROOMS = ['概览', '承办单位', '热点', '时限', '满意度', '区域', '话务', '线路与保障', '预警'];
const HEADER =
	'工单编号,受理时间,派单时间,办结期限,办结时间,诉求类型,诉求渠道,一级分类,二级分类,所属乡镇,承办单位,满意度,是否解决,工单标题';

test.setTimeout(240_000);

/** Goes through the pages of analysis; on each nothing has failed and no figure is nonsense. */
async function walk(page: Page, look: (name: string) => Promise<void> = async () => undefined): Promise<void> {
	for (const name of ROOMS) {
		await test.step(name, async () => {
			await page
				.getByRole('navigation')
				.getByRole('link', { name, exact: name !== '预警' })
				.click();
			await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
			await settled(page);
			const main = page.getByRole('main');
			await expect(main.getByRole('alert')).toHaveCount(0);
			const said = await main.evaluate((element) =>
				[
					(element as HTMLElement).innerText,
					...[...element.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel)
				].join('\n')
			);
			expect(said).not.toMatch(/NaN|Infinity|undefined|\[object|null/);
			await look(name);
		});
	}
}

const tile = (page: Page, name: string) =>
	page.getByRole('region', { name: '主要指标' }).locator('> *').filter({ hasText: name });

test('comparison over a year end and a leap day, and a filter that nothing fits', async ({ page }) => {
	const days = [
		...['2023-02-28', '2023-12-30', '2023-12-31', '2024-01-01', '2024-01-02', '2024-01-03'],
		...['2024-02-28', '2024-02-29', '2024-02-29', '2024-03-01']
	];
	const row = (day: string, at: number) =>
		`A${at},${day} 08:00:00,${day} 09:00:00,${day} 23:00:00,${day} 20:00:00,投诉,电话,城乡,供水,甲镇,县水务局,满意,是,停水`;
	await importCsv(page, '跨年.csv', [HEADER, ...days.map(row)].join('\n'));

	const compared = async (query: string, shown: string, figure: string, against: string) => {
		await page.goto(`/overview/?${query}`);
		await expect(total(page)).toContainText(shown, { timeout: 60_000 });
		await expect(page.getByText(against)).toBeVisible();
		await expect(page.getByRole('region', { name: '主要指标' })).toContainText(figure);
	};
	await test.step('January is compared with the December before', () =>
		compared('period=2024-01', '3 件', '+50.00%', '2024年1月，与2023年12月比较'));
	await test.step('the leap day is compared with the day before', () =>
		compared('period=2024-02-29', '2 件', '+100.00%', '2024年2月29日，与2024年2月28日比较'));
	await test.step('and with the last of February a year earlier', () =>
		compared('period=2024-02-29&compare=year', '2 件', '+100.00%', '2024年2月29日，与2023年2月28日比较'));
	await test.step('a step a day over February has the leap day', async () => {
		await page.goto('/overview/?period=2024-02&step=day');
		await settled(page);
		const trend = await tableOf(page, '受理、派发与办结走势');
		await expect(trend.getByRole('row')).toHaveCount(30);
		await expect(trend.getByRole('row', { name: /2月29日/ })).toContainText('2');
	});
	await test.step('nothing fits: every page says so and offers the way back', async () => {
		await page.goto('/overview/?type=没有的类型&period=2024');
		await expect(total(page)).toContainText('0 件', { timeout: 60_000 });
		await walk(page);
		await page.goBack();
		await room(page, '概览');
		await chips(page).getByRole('button', { name: '全部清除' }).click();
		await expect(total(page)).not.toContainText(/^0 件/);
	});
});

test('a single ticket, and tickets of which only number and time are known', async ({ page }) => {
	await test.step('one ticket', async () => {
		const only =
			'A1,2024-05-06 08:00:00,2024-05-06 09:00:00,2024-05-08 18:00:00,2024-05-07 10:00:00,投诉,电话,城乡,供水,甲镇,县水务局,不满意,否,停水三天';
		await importCsv(page, '一件.csv', `${HEADER}\n${only}\n`);
		await walk(page, async (name) => {
			if (name === '概览') await expect(total(page)).toContainText('1 件');
			if (name === '满意度')
				await expect(panel(page, '已办结但不满意的工单').getByRole('button', { name: 'A1' })).toBeVisible();
		});
	});
	await test.step('hardly anything known: no rate is 0 % or 100 % for want of data', async () => {
		await page.goto('/settings/');
		await page.getByRole('button', { name: '清除本机数据' }).click();
		await expect(page.getByText('还没有数据')).toBeVisible();
		const bare = ['A1', 'A2', 'A3'].map((no, at) => `${no},2024-05-0${at + 1} 08:00:00${','.repeat(12)}`);
		await importCsv(page, '缺项.csv', [HEADER, ...bare].join('\n'));
		await walk(page, async (name) => {
			if (name !== '概览') return;
			await expect(total(page)).toContainText('3 件');
			await expect(tile(page, '满意率')).toContainText('—');
			await expect(tile(page, '按时办结率')).toContainText('—');
		});
	});
});
