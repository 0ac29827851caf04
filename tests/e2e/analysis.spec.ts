import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { HEADERS, ticketRows } from '../bench/support/random-tickets.ts';
import { expect, test } from './own-origin.ts';
import { chips, importCsv, panel, room, settled, tableOf, total } from './steps.ts';

const YEAR = 2025;
const rows = [...ticketRows(1500, YEAR)];
const cell = (row: readonly string[], header: (typeof HEADERS)[number]) => row[HEADERS.indexOf(header)]!;
const count = (test: (row: readonly string[]) => boolean) => rows.filter(test).length.toLocaleString('en-US');

test.setTimeout(240_000);

/** Saves what a menu of a panel offers, and gives its text. */
async function saved(page: Page, title: string, kind: string): Promise<{ name: string; text: string }> {
	await panel(page, title)
		.getByRole('button', { name: `保存：${title}` })
		.click();
	const waiting = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: kind }).click();
	const download = await waiting;
	return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

async function backTo(page: Page, url: string): Promise<void> {
	await page.goBack();
	await expect(page).toHaveURL(url);
	await settled(page);
}

test('every page of analysis leads from a mark to its tickets, to one of them and back', async ({ page }) => {
	await importCsv(page, '工单.csv', [HEADERS, ...rows].map((row) => row.join(',')).join('\n'));
	await page.goto(`/units/?period=${YEAR}`);
	await expect(total(page)).toContainText('1,500 件', { timeout: 60_000 });

	await test.step('units: a row filters, a second click opens the unit, whose ticket opens', async () => {
		const board = panel(page, '各承办单位办理情况');
		const unit = (await board.getByRole('row').nth(1).getByRole('button').first().innerText()).trim();
		const ofUnit = (row: readonly string[]) => cell(row, '承办单位') === unit;
		await board.getByRole('button', { name: unit, exact: true }).click();
		await expect(total(page)).toContainText(`${count(ofUnit)} 件`);
		await board.getByRole('button', { name: `✓ ${unit}` }).click();
		await expect(page.getByRole('button', { name: '全部承办单位' })).toBeVisible();
		await settled(page);
		const here = page.url();
		const overdue = panel(page, '超期未办的工单');
		await overdue.getByRole('button', { name: /^GD/ }).first().click();
		await expect(page.getByRole('dialog')).toContainText('工单.csv');
		await page.keyboard.press('Escape');
		await total(page).click();
		await expect(page.getByText(`共 ${count(ofUnit)} 件`)).toBeVisible();
		await backTo(page, here);
		await expect(chips(page)).toContainText(unit);
	});

	await test.step('hotspots: a word becomes a search, whose tickets all say it', async () => {
		await page.goto(`/hotspots/?period=${YEAR}`);
		const words = await tableOf(page, '群众说得最多的词');
		const saying = count((row) => `${cell(row, '工单标题')}${cell(row, '诉求内容')}`.includes('路灯'));
		await expect(words.getByRole('row', { name: /路灯/ })).toContainText(saying, { timeout: 60_000 });
		await words.getByRole('button', { name: '路灯' }).click();
		await expect(chips(page)).toContainText('路灯');
		await expect(total(page)).toContainText(`${saying} 件`);
		const here = page.url();
		await total(page).click();
		await expect(page.getByText(`共 ${saying} 件`)).toBeVisible();
		await backTo(page, here);
		await chips(page).getByRole('button', { name: '全部清除' }).click();
		await expect(total(page)).toContainText('1,500 件');
	});

	await test.step('deadlines: a state filters, its table is saved with what it is filtered by', async () => {
		await page.goto(`/deadlines/?period=${YEAR}`);
		const flows = await tableOf(page, '延期与退单的件数');
		await flows.getByRole('button', { name: '退单', exact: true }).click();
		const returned = count((row) => cell(row, '退回次数') === '1' && cell(row, '是否延期') === '否');
		await expect(total(page)).toContainText(`${returned} 件`);
		const { name, text } = await saved(page, '各承办单位的时限', '表格 CSV');
		expect(name).toMatch(/^各承办单位的时限 2025年 .*退单.*\.csv$/);
		for (const fact of ['页面,时限', '统计期间,2025年', '数据截至,20', '口径版本,', '个人信息,已脱敏']) {
			expect(text).toContain(fact);
		}
		expect(text).toMatch(/筛选,.*退单/);
		const sum = text
			.split('\r\n')
			.map((line) => /^县第\d+承办局,(\d+),/.exec(line))
			.reduce((all, found) => all + Number(found?.[1] ?? 0), 0);
		expect(sum.toLocaleString('en-US')).toBe(returned);
		await chips(page).getByRole('button', { name: '全部清除' }).click();
	});

	await test.step('satisfaction: a rating filters the units; a picture is saved that can be enlarged', async () => {
		await room(page, '满意度');
		const ratings = await tableOf(page, '最终评价');
		await ratings.getByRole('button', { name: '不满意', exact: true }).click();
		await expect(total(page)).toContainText(`${count((row) => cell(row, '满意度') === '不满意')} 件`);
		const { name, text } = await saved(page, '首次评价', '图片 SVG');
		expect(name).toBe('首次评价 2025年.svg');
		for (const words of ['首次评价', '2025年　单位：件', '数据截至', '不满意']) expect(text).toContain(words);
		const closed = panel(page, '已办结但不满意的工单');
		await closed.getByRole('button', { name: /^GD/ }).first().click();
		await expect(page.getByRole('dialog')).toContainText('不满意');
		await page.keyboard.press('Escape');
		await chips(page).getByRole('button', { name: '全部清除' }).click();
	});

	await test.step('areas: a click on a map of the county’s own filters', async () => {
		await room(page, '区域');
		const square = (name: string, x: number) => ({
			type: 'Feature',
			properties: { name },
			geometry: {
				type: 'Polygon',
				coordinates: [
					[
						[x, 19],
						[x + 1, 19],
						[x + 1, 20],
						[x, 20],
						[x, 19]
					]
				]
			}
		});
		const map = { type: 'FeatureCollection', features: [square('第1镇', 109), square('第2镇', 110)] };
		await page
			.locator('input[type=file][accept*=geojson]')
			.setInputFiles({ name: '乡镇.geojson', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(map)) });
		const drawing = page.getByRole('img', { name: /地图/ });
		await expect(drawing).toHaveAttribute('data-ready', 'true');
		const box = (await drawing.boundingBox())!;
		await page.mouse.click(box.x + box.width * 0.38, box.y + box.height * 0.5);
		await expect(total(page)).toContainText(`${count((row) => cell(row, '所属乡镇') === '第1镇')} 件`);
		await expect(chips(page)).toContainText('第1镇');
	});

	await test.step('overview: a remark stands on the axis until it is taken back', async () => {
		await page.goto(`/overview/?period=${YEAR}`);
		const trend = panel(page, '受理、派发与办结走势');
		await trend.getByRole('button', { name: '标注时间轴' }).click();
		const dialog = page.getByRole('dialog', { name: '时间轴标注' });
		await dialog.getByLabel('日期').fill(`${YEAR}-05-08`);
		await dialog.getByLabel(/发生了什么/).fill('台风');
		await dialog.getByRole('button', { name: '添加标注' }).click();
		await expect(dialog.getByRole('listitem')).toContainText('台风');
		await page.keyboard.press('Escape');
		await expect(trend.getByRole('img', { name: /标注：5月8日 台风/ })).toBeVisible();
		await page.getByRole('button', { name: /^撤销.*台风/ }).click();
		await expect(trend.getByRole('img', { name: /台风/ })).toHaveCount(0);
	});

	await test.step('wall: turns its pages, by the keyboard too, and says of when its figures are', async () => {
		await page.getByRole('navigation').getByRole('link', { name: '大屏' }).click();
		const wall = page.getByRole('group', { name: /第 1 页，共 \d 页/ });
		await expect(wall).toContainText('受理量');
		await expect(page.getByText(/2025年 · 数据截至 20/)).toBeVisible();
		await page.keyboard.press('ArrowRight');
		await expect(page.getByRole('group', { name: /第 2 页/ })).toBeVisible();
		await expect(page.getByRole('button', { name: '继续轮播' })).toBeVisible();
		await page.keyboard.press('Space');
		await expect(page.getByRole('button', { name: '停止轮播' })).toBeVisible();
	});
});
