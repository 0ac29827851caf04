import type { Page } from '@playwright/test';

import { HEADERS, ticketRows } from '../bench/support/random-tickets.ts';
import { expect, test } from './own-origin.ts';
import { brushDays, chips, importCsv, panel, settled, tableOf, total } from './steps.ts';

const YEAR = 2025;

/** 600 calls of three agents, some of them taken by nobody, over all days and hours of a year. */
const calls = Array.from({ length: 600 }, (_, at) => {
	const moment = new Date(Date.UTC(YEAR, 0, 1) + at * 14.6 * 3_600_000);
	const taken = at % 7 !== 0;
	return {
		no: `C${at}`,
		day: moment.toISOString().slice(0, 10),
		hour: moment.getUTCHours(),
		weekday: moment.getUTCDay() || 7,
		time: moment.toISOString().slice(0, 19).replace('T', ' '),
		answered: taken,
		agent: taken ? `坐席${(at % 3) + 1}` : ''
	};
});
type Call = (typeof calls)[number];
const count = (test: (call: Call) => boolean) => calls.filter(test).length;
const CALLS = [
	'通话编号,呼入时间,是否转人工,是否接通,等待时长,通话时长,坐席工号',
	...calls.map((one, at) => [one.no, one.time, '是', one.answered ? '是' : '否', at % 30, 60, one.agent].join(','))
].join('\n');

const REASON = '没有联系当事人';
const tickets = [...ticketRows(300, YEAR)].map((row, at) => [...row, at % 2 === 0 ? REASON : '']);
const unhappy = (row: readonly string[]) => row[HEADERS.indexOf('满意度')] === '不满意';
const TICKETS = [[...HEADERS, '不满意原因'], ...tickets].map((row) => row.join(',')).join('\n');

const CIRCUITS = '线路编号,线路名称,启用日期\nL1,专线一,2024-01-01\nL2,专线二,2024-01-01';
const FAULTS = [
	'线路编号,故障开始时间,故障恢复时间,故障原因',
	`L1,${YEAR}-03-05 08:00:00,${YEAR}-03-06 08:00:00,光缆中断`,
	`L1,${YEAR}-06-01 08:00:00,${YEAR}-06-01 09:00:00,停电`,
	`L2,${YEAR}-03-10 08:00:00,${YEAR}-03-10 20:00:00,设备故障`
].join('\n');

test.setTimeout(240_000);

const counted = (page: Page, calls: number) =>
	expect(page.getByRole('group', { name: '筛选' })).toContainText(`${calls} 通来电`, { timeout: 60_000 });

test('calls, circuits and reasons filter what stands beside them, and their figures open down to the row', async ({
	page
}) => {
	for (const [name, text] of [
		['工单.csv', TICKETS],
		['话务.csv', CALLS],
		['线路台账.csv', CIRCUITS],
		['线路故障.csv', FAULTS]
	] as const) {
		await importCsv(page, name, text);
	}
	await page.goto(`/calls/?period=${YEAR}`);
	await counted(page, 600);

	await test.step('a row of agents filters the charts, and not its own table', async () => {
		const agents = panel(page, '各坐席接听情况').getByRole('table');
		const all = (await agents.innerText()).replace(/\s/g, '');
		await agents.getByRole('button', { name: '坐席2', exact: true }).press('Enter');
		await counted(
			page,
			count(({ agent }) => agent === '坐席2')
		);
		await settled(page);
		expect((await agents.innerText()).replace(/\s/g, '').replace('✓', '')).toBe(all);
		expect(decodeURIComponent(page.url())).toContain('agent=坐席2');
	});

	await test.step('a cell of the week is added, excluded, undone and redone, and survives a reload', async () => {
		const week = await tableOf(page, '一周之中什么时候来电最多');
		const busy = calls.find(({ agent }) => agent === '坐席2')!;
		const cell = week
			.getByRole('row', { name: new RegExp(`^周${'一二三四五六日'[busy.weekday - 1]}`) })
			.getByRole('button');
		await cell.nth(busy.hour).press('Enter');
		const inCell = ({ weekday, hour }: Call) => weekday === busy.weekday && hour === busy.hour;
		const both = count((call) => call.agent === '坐席2' && inCell(call));
		await counted(page, both);
		await chips(page)
			.getByRole('button', { name: /^排除坐席/ })
			.click();
		const others = count((call) => call.agent !== '坐席2' && inCell(call));
		await counted(page, others);
		const here = page.url();
		await page.getByRole('button', { name: /撤销一步筛选/ }).click();
		await counted(page, both);
		await page.getByRole('button', { name: /重做一步筛选/ }).click();
		await counted(page, others);
		expect(page.url()).toBe(here);
		await page.reload();
		await counted(page, others);
		await chips(page).getByRole('button', { name: '全部清除' }).click();
		await page.goto(`/calls/?period=${YEAR}`);
		await counted(page, 600);
	});

	await test.step('a brush over the trend chooses its days, working days the rest', async () => {
		await settled(page);
		const [first, last] = await brushDays(page, /呼入、接通与接通率走势/);
		const inside = count(({ day }) => day >= first && day <= last);
		expect(inside).toBeGreaterThan(0);
		await counted(page, inside);
		await page.getByRole('button', { name: /撤销一步筛选/ }).click();
		await counted(page, 600);
	});

	await test.step('a tile filters, and its figure lists the calls with file and row', async () => {
		await page.getByRole('button', { name: '接通率：只看没有计入的来电', exact: true }).click();
		const missed = count(({ answered }) => !answered);
		await counted(page, missed);
		await page.getByTitle('打开呼入量', { exact: true }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog).toContainText(`计入的来电 ${missed} 通`);
		await expect(dialog.getByRole('table')).toContainText('话务.csv');
		const first = calls.findIndex(({ answered }) => !answered);
		await expect(dialog.getByRole('row', { name: new RegExp(`^${calls[first]!.no} `) })).toContainText(
			`第 ${first + 2} 行`
		);
		await page.keyboard.press('Escape');
	});

	await test.step('a cell of a circuit and a month narrows outages and availability', async () => {
		await page.goto(`/support/?period=${YEAR}`);
		const outages = panel(page, '线路中断记录').getByRole('table');
		await expect(outages.getByRole('row')).toHaveCount(4, { timeout: 60_000 });
		const months = await tableOf(page, '各专线每月可用率');
		await months
			.getByRole('row', { name: /^专线一/ })
			.getByRole('button')
			.nth(2)
			.press('Enter');
		await expect(outages.getByRole('row')).toHaveCount(2);
		await expect(outages).toContainText('光缆中断');
		// A day of the 31 days of March.
		const rate = panel(page, '线路与保障指标').getByRole('row', { name: /线路可用率/ });
		await expect(rate).toContainText('96.77%');
		expect(decodeURIComponent(page.url())).toContain(`circuit=L1`);
		await rate.getByRole('button').first().click();
		await expect(page.getByRole('dialog').getByRole('table')).toContainText('线路故障.csv');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: /撤销一步筛选/ }).click();
		await expect(outages.getByRole('row')).toHaveCount(4);
		await outages.getByRole('button', { name: '专线二' }).click();
		await expect(outages.getByRole('row')).toHaveCount(2);
		await expect(rate).not.toContainText('96.77%');
	});

	await test.step('what does not reach a page is neither shown nor applied there', async () => {
		await page.goto(`/support/?period=${YEAR}&weekday=1&hour=09&month=${YEAR}-03&day!=${YEAR}-03-01..${YEAR}-03-31`);
		await expect(panel(page, '线路中断记录').getByRole('table').getByRole('row')).toHaveCount(4, { timeout: 60_000 });
		await expect(chips(page)).toHaveCount(0);
		await page.goto(`/tickets/?period=${YEAR}&agent=坐席1&circuit=L1&metric=call_answer_rate.outside&type=投诉`);
		const complaints = tickets.filter((row) => row[HEADERS.indexOf('诉求类型')] === '投诉').length;
		await expect(page.getByText(`共 ${complaints} 件`)).toBeVisible({ timeout: 60_000 });
		await expect(chips(page).getByRole('listitem')).toHaveText([/^诉求类型投诉/, /全部清除/]);
		await expect(page.getByText('分子')).toHaveCount(0);
	});

	await test.step('a reason of dissatisfaction filters its tickets', async () => {
		await page.goto(`/satisfaction/?period=${YEAR}`);
		await expect(total(page)).toContainText('300 件', { timeout: 60_000 });
		const reasons = await tableOf(page, '为什么不满意');
		await reasons.getByRole('button', { name: REASON }).press('Enter');
		const found = tickets.filter((row) => unhappy(row) && row[row.length - 1] === REASON).length;
		expect(found).toBeGreaterThan(0);
		await expect(total(page)).toContainText(`${found} 件`);
		await total(page).click();
		await expect(page.getByText(`共 ${found} 件`)).toBeVisible();
	});
});

test('a call log without numbers is understood without any tickets, and imported again without counting twice', async ({
	page
}) => {
	const header = '来电号码,来电时间,坐席工号,通话时长,接听情况';
	const rows = calls
		.slice(0, 60)
		.map((one, at) =>
			[`138000000${10 + (at % 20)}`, one.time, one.agent, 60, one.answered ? '接听' : '未接'].join(',')
		);
	await importCsv(page, '话单一.csv', [header, ...rows.slice(0, 40)].join('\n'));
	await expect(
		page.getByText('没有“通话编号”列，按呼入时间和来电号码后四位（没有的看坐席工号）辨认来电')
	).toBeVisible();
	await importCsv(page, '话单二.csv', [header, ...rows.slice(20)].join('\n'));
	// There are no tickets to look at yet; the year is that of the calls.
	await page.getByRole('link', { name: '看话务' }).click();
	await counted(page, 60);
	await page.getByTitle('打开呼入量', { exact: true }).click();
	const list = page.getByRole('dialog').getByRole('table');
	await expect(list).toContainText('138****0010', { timeout: 60_000 });
	await expect(list).toContainText('话单二.csv');
	await expect(list).not.toContainText('通话编号');
	await page.goto('/overview/');
	await expect(page.getByText('还没有工单')).toBeVisible({ timeout: 60_000 });
});
