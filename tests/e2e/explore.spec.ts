import type { Page } from '@playwright/test';

import { HEADERS, ticketRows } from '../bench/support/random-tickets.ts';
import { expect, test } from './own-origin.ts';
import { brushDays, chips, importCsv, tableOf, total } from './steps.ts';

const YEAR = 2025;
const rows = [...ticketRows(1500, YEAR)];
const column = (header: (typeof HEADERS)[number]) => HEADERS.indexOf(header);
const count = (test: (row: readonly string[]) => boolean) => rows.filter(test).length;
const is = (header: (typeof HEADERS)[number], value: string) => (row: readonly string[]) =>
	row[column(header)] === value;
const shown = (value: number) => value.toLocaleString('en-US');

async function openTickets(page: Page): Promise<void> {
	await importCsv(page, '工单.csv', [HEADERS, ...rows].map((row) => row.join(',')).join('\n'));
	await page.getByRole('link', { name: '看概览' }).click();
	await page.goto(`/overview/?period=${YEAR}`);
	await expect(total(page)).toContainText(`${shown(rows.length)} 件`, { timeout: 60_000 });
}

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

test('charts filter each other, by mouse and by keyboard, and the address holds what was chosen', async ({ page }) => {
	await openTickets(page);
	const types = await tableOf(page, '诉求类型构成');
	const all = await types.innerText();

	await test.step('a row filters every other view, and not its own', async () => {
		await types.getByRole('button', { name: '投诉' }).focus();
		await page.keyboard.press('Enter');
		await expect(total(page)).toContainText(`${shown(count(is('诉求类型', '投诉')))} 件`);
		await expect(chips(page)).toContainText('投诉');
		expect((await types.innerText()).replace('✓ ', '')).toBe(all);
		await expect(types.getByRole('button', { name: '✓ 投诉' })).toBeVisible();
		expect(decodeURIComponent(page.url())).toContain('type=投诉');
	});

	await test.step('several values and several views', async () => {
		await types.getByRole('button', { name: '咨询' }).click();
		const towns = await tableOf(page, '各乡镇受理量');
		await towns.getByRole('button', { name: '第3镇' }).click();
		const both = count(
			(row) => (is('诉求类型', '投诉')(row) || is('诉求类型', '咨询')(row)) && is('所属乡镇', '第3镇')(row)
		);
		await expect(total(page)).toContainText(`${shown(both)} 件`);
	});

	await test.step('everything but a value', async () => {
		await chips(page)
			.getByRole('button', { name: /^排除诉求类型/ })
			.click();
		const others = count(
			(row) => !is('诉求类型', '投诉')(row) && !is('诉求类型', '咨询')(row) && is('所属乡镇', '第3镇')(row)
		);
		await expect(total(page)).toContainText(`${shown(others)} 件`);
		expect(decodeURIComponent(page.url())).toContain('type!=投诉');
	});

	await test.step('undo, redo, back, forward and a reload', async () => {
		const here = page.url();
		const filtered = (await total(page).innerText()).match(/[\d,]+ 件/)![0];
		await page.getByRole('button', { name: /撤销一步筛选/ }).click();
		await expect(page).not.toHaveURL(here);
		await page.getByRole('button', { name: /重做一步筛选/ }).click();
		await expect(page).toHaveURL(here);
		await page.goBack();
		await expect(page).not.toHaveURL(here);
		await page.goForward();
		await expect(page).toHaveURL(here);
		await page.reload();
		await expect(total(page)).toContainText(filtered, { timeout: 120_000 });
	});

	await test.step('the tickets of the filter, one of them, and back', async () => {
		const here = page.url();
		const filtered = (await total(page).innerText()).match(/[\d,]+/)![0];
		await total(page).click();
		await page.waitForURL('**/tickets/**');
		await expect(page.getByText(`共 ${filtered} 件`)).toBeVisible();
		await page.getByRole('button', { name: /^GD/ }).first().click();
		await expect(page.getByRole('dialog')).toContainText(/工单\.csv/);
		await page.keyboard.press('Escape');
		await page.goBack();
		await expect(page).toHaveURL(here);
		await expect(total(page)).toContainText(filtered);
	});

	await test.step('one clear', async () => {
		await chips(page).getByRole('button', { name: '全部清除' }).click();
		await expect(total(page)).toContainText(`${shown(rows.length)} 件`);
		expect(new URL(page.url()).search).toBe(`?period=${YEAR}`);
	});

	await test.step('nothing that fits', async () => {
		await page.goto('/overview/?type=没有的类型&period=2025');
		await expect(total(page)).toContainText('0 件', { timeout: 60_000 });
	});
});

test('the period is a step of the address like any other, and what is chosen in one is left there', async ({
	page
}) => {
	await openTickets(page);
	const dayOf = (row: readonly string[]) => row[column('受理时间')]!.slice(0, 10);
	const inMonth = (month: string) => shown(count((row) => dayOf(row).startsWith(`${YEAR}-${month}`)));
	const kind = page.getByRole('combobox', { name: '期间类型' });
	await page.goto('/overview/');
	await expect(total(page)).toContainText(`${shown(rows.length)} 件`, { timeout: 60_000 });

	await test.step('back, forward, undo and a reload', async () => {
		await kind.selectOption({ label: '月' });
		await expect(total(page)).toContainText(`${inMonth('01')} 件`);
		await page.goBack();
		await expect(total(page)).toContainText(`${shown(rows.length)} 件`);
		await page.goForward();
		await expect(total(page)).toContainText(`${inMonth('01')} 件`);
		await page.getByRole('button', { name: /撤销一步筛选/ }).click();
		await expect(total(page)).toContainText(`${shown(rows.length)} 件`);
		await page.getByRole('button', { name: /重做一步筛选/ }).click();
		await page.reload();
		await expect(total(page)).toContainText(`${inMonth('01')} 件`, { timeout: 60_000 });
	});

	await test.step('it goes along to the tickets, to the wall and back', async () => {
		await page.getByRole('navigation').getByRole('link', { name: '工单', exact: true }).click();
		await expect(page.getByText(`共 ${inMonth('01')} 件`)).toBeVisible();
		await page.getByRole('navigation').getByRole('link', { name: '大屏', exact: true }).click();
		await expect(page.getByText(`${YEAR}年1月 · 数据截至`)).toBeVisible();
		await page.getByRole('link', { name: '退出大屏' }).click();
		await expect(total(page)).toContainText(`${inMonth('01')} 件`);
	});

	await test.step('days chosen in one month do not empty the next', async () => {
		await page.goto(`/overview/?period=${YEAR}-05&day=${YEAR}-05-02..${YEAR}-05-20`);
		await expect(chips(page)).toContainText(`${YEAR}-05-02至${YEAR}-05-20`, { timeout: 60_000 });
		await page.getByRole('button', { name: `下一期：${YEAR}年6月` }).click();
		await expect(total(page)).toContainText(`${inMonth('06')} 件`);
		await expect(chips(page)).toHaveCount(0);
		expect(new URL(page.url()).search).toBe(`?period=${YEAR}-06`);
	});

	await test.step('what is no time is left out of a mistyped link', async () => {
		await page.goto(`/overview/?period=${YEAR}&month=foo&day=..&day=${YEAR}-02-30..${YEAR}-03-01&hour=25`);
		await expect(total(page)).toContainText(`${shown(rows.length)} 件`, { timeout: 60_000 });
		await expect(chips(page)).toHaveCount(0);
	});
});

test('what the mouse does on a drawing the keyboard does in the table behind it', async ({ page }) => {
	await openTickets(page);
	const hourOf = (row: readonly string[]) => row[column('受理时间')]!.slice(11, 13);
	const dayOf = (row: readonly string[]) => row[column('受理时间')]!.slice(0, 10);
	const weekday = (row: readonly string[]) => new Date(`${dayOf(row)}T00:00:00Z`).getUTCDay() || 7;

	await test.step('a cell of rows and columns', async () => {
		const hours = await tableOf(page, '一周之中什么时候来电最多');
		const cell = hours.getByRole('row', { name: /^周二/ }).getByRole('button').nth(9);
		await cell.focus();
		await page.keyboard.press('Enter');
		const inside = count((row) => weekday(row) === 2 && hourOf(row) === '09');
		await expect(total(page)).toContainText(`${shown(inside)} 件`);
		await expect(cell).toHaveText(`✓ ${inside}`);
		await cell.press('Enter');
		await expect(total(page)).toContainText(`${shown(rows.length)} 件`);
	});

	await test.step('a step of the time axis on the page of units', async () => {
		await page.goto(`/units/?period=${YEAR}`);
		const trend = await tableOf(page, '受理量走势');
		await trend.getByRole('button', { name: `${YEAR}年3月` }).press('Enter');
		const march = count((row) => dayOf(row).startsWith(`${YEAR}-03`));
		await expect(total(page)).toContainText(`${shown(march)} 件`);
	});

	await test.step('a figure of one unit opens with its definition, and a tile filters its page', async () => {
		const figure = page.getByTitle(/^打开县第\d+承办局的满意率$/).first();
		await figure.press('Enter');
		await expect(page.getByRole('dialog')).toContainText('口径');
		await expect(page.getByRole('dialog')).toContainText('县第');
		await page.keyboard.press('Escape');
		await page.goto(`/deadlines/?period=${YEAR}`);
		await page.getByRole('button', { name: /^超期率：/ }).press('Enter');
		await expect(chips(page)).toContainText('超期率');
	});
});

test('a brush over the trend chooses the days under it', async ({ page }) => {
	await openTickets(page);
	const [first, last] = await brushDays(page, /受理、派发与办结走势/);
	const inside = count((row) => {
		const day = row[column('受理时间')]!.slice(0, 10);
		return day >= first && day <= last;
	});
	expect(inside).toBeGreaterThan(0);
	await expect(total(page)).toContainText(`${shown(inside)} 件`);
	await page.getByRole('button', { name: /撤销一步筛选/ }).click();
	await expect(total(page)).toContainText(`${shown(rows.length)} 件`);
});
