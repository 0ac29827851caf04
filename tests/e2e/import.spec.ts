import AxeBuilder from '@axe-core/playwright';
import { utils, write } from '@e965/xlsx';
import type { Page } from '@playwright/test';

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
	await expect(page.getByRole('cell', { name: '六月三日', exact: true })).toBeVisible();

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
	await page.getByRole('button', { name: '先看前几行' }).press('Enter');
	const first = page.getByRole('table', { name: '怪表 按此对应的前几行' });
	await expect(first.getByRole('row').nth(2)).toContainText('A2', { timeout: 60_000 });
	await expect(first.getByRole('columnheader')).toHaveText(['行', '工单编号', '受理时间', '承办单位']);
	await expect(page.getByRole('row', { name: /怪表\.csv/ })).toContainText('未识别');
	await page.getByRole('button', { name: '按此对应重新导入' }).press('Enter');
	await expect(page.getByRole('row', { name: /怪表\.csv/ })).toContainText('工单', { timeout: 60_000 });
	await page.goto('/tickets/?period=2023-06');
	await expect(page.getByText('共 2 件')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText('城管局', { exact: true })).toBeVisible();
});

const ready = async (page: Page) => {
	await page.goto('/import/');
	await expect(page.getByRole('button', { name: '选择文件', exact: true })).toBeEnabled({ timeout: 60_000 });
	return page.locator('input[type=file]:not([webkitdirectory])').first();
};

/** Walks to a choice of a select by keyboard alone. */
async function chooseByKeyboard(page: Page, label: string, option: string): Promise<void> {
	const box = page.getByLabel(label);
	await box.focus();
	for (let step = 0; step < 20 && (await box.locator('option:checked').textContent()) !== option; step += 1) {
		await page.keyboard.press('ArrowDown');
	}
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
}

async function seriousFaults(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
		for (const { id, impact, nodes } of violations) {
			if (impact === 'serious' || impact === 'critical') {
				found.push(`${colorScheme} ${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
			}
		}
	}
	return found;
}

test('a new layout is shown as it will be; an unknown value is given its term by keyboard, and that can be undone', async ({
	page
}) => {
	const choose = await ready(page);
	await choose.setInputFiles(
		csv(
			'取值.csv',
			'工单编号,受理时间,诉求类型,满意度,联系电话,承办单位\n' +
				'A1,2023/6/1 8:00,控烟,5,13800000000,县住房和城乡建设局工程质量安全监督站（城区）\n' +
				'A2,2023/6/2 8:00,投诉举报,3,13900000000,甲局\n'
		)
	);
	const preview = page.getByRole('table', { name: '取值 的前几行' });
	await expect(preview).toBeVisible({ timeout: 60_000 });
	await expect(preview.getByRole('row').nth(1)).toContainText('2023-06-01 08:00:00');
	await expect(preview.getByRole('row').nth(1)).toContainText('2023/6/1 8:00');
	await expect(preview.getByRole('row').nth(1)).toContainText('138****0000 已遮盖');
	await expect(preview.getByRole('row').nth(2)).toContainText('投诉 原来写作投诉举报');

	const long = preview.getByText('县住房和城乡建设局工程质量安全监督站（城区）');
	const isCut = () => long.evaluate((element) => element.scrollWidth > element.clientWidth);
	expect(await isCut()).toBe(true);
	await page.getByRole('switch', { name: '长内容显示全文' }).press('Space');
	expect(await isCut()).toBe(false);

	const unknown = page.getByRole('table', { name: '没有见过的取值与它们的行数' });
	await expect(unknown.getByRole('row', { name: /控烟/ })).toContainText('1');
	expect(await seriousFaults(page)).toEqual([]);
	await chooseByKeyboard(page, '诉求类型“控烟”算作', '举报');
	await expect(unknown.getByRole('row', { name: /控烟/ })).toBeHidden({ timeout: 60_000 });
	await expect(preview.getByRole('row').nth(1)).toContainText('举报 原来写作控烟');
	await page.getByRole('button', { name: '撤销' }).first().press('Enter');
	await expect(unknown.getByRole('row', { name: /控烟/ })).toBeVisible({ timeout: 60_000 });

	await page.getByRole('button', { name: '1–5，5 最满意' }).press('Enter');
	await expect(unknown.getByRole('row', { name: /满意度/ })).toHaveCount(0, { timeout: 60_000 });
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('dates in doubt are asked for once, and files with the same columns are read by one answer', async ({ page }) => {
	const choose = await ready(page);
	await choose.setInputFiles([
		csv('甲.csv', '工单编号,受理时间\nA1,05/08/2023 09:30\n'),
		csv('乙.csv', '工单编号,受理时间\nB1,06/07/2023 10:00\n')
	]);
	await expect(page.getByText('分不清日和月，请选择写法')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByRole('cell', { name: '2023-08-05 09:30:00' })).toBeVisible();
	await page.getByRole('button', { name: '是 日/月/年' }).press('Enter');
	await expect(page.getByText('列相同的 2 个文件一起重新读取')).toBeVisible({ timeout: 60_000 });
	for (const name of [/甲\.csv/, /乙\.csv/]) {
		await expect(page.getByRole('row', { name }).getByRole('cell').filter({ hasText: /^\d+$/ })).toHaveText(
			['1', '1', '0', '0', '0', '0'],
			{ timeout: 60_000 }
		);
	}
	await choose.setInputFiles(csv('丙.csv', '工单编号,受理时间\nC1,09/08/2023 10:00\n'));
	await expect(page.getByRole('row', { name: /丙\.csv/ })).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText('分不清日和月，请选择写法')).toBeHidden();
	await page.goto('/tickets/?period=2023-08');
	await expect(page.getByText('共 2 件')).toBeVisible({ timeout: 60_000 });
});

test('a second table on a sheet is listed, shown and mapped as one of its own', async ({ page }) => {
	const choose = await ready(page);
	const faults = Array.from({ length: 130 }, (_, at) => `L${at},2023-06-01 08:00:00,2023-06-01 09:00:00,停电\n`);
	const visits = '走访\n走访日期,走访乡镇,走访事项\n2023-06-02,甲镇,漏水\n2023-06-03,乙镇,断路\n';
	await choose.setInputFiles(
		csv('台账.csv', `线路故障\n线路编号,故障开始时间,故障恢复时间,故障原因\n${faults.join('')}\n${visits}`)
	);
	const name = '台账 · 第 2 张表（第 135 行起）';
	const section = page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name, exact: true }) })
		.last();
	await expect(section.getByText('走访 · 表头在第 135 行 · 数据 2 行 = 计入 2')).toBeVisible({ timeout: 60_000 });
	// 130 faults, the blank row, the title and the header below them; and two visits.
	await expect(
		page
			.getByRole('row', { name: /台账\.csv/ })
			.getByRole('cell')
			.filter({ hasText: /^\d+$/ })
	).toHaveText([...['135', '132', '0', '3', '0', '0']]);
	await expect(
		page
			.getByRole('table', { name: `${name} 的前几行` })
			.getByRole('row')
			.nth(1)
	).toContainText('漏水');

	await section.getByText('指定数据种类与列对应').press('Enter');
	await section.getByLabel('第 3 列 走访事项').selectOption({ label: '不对应，原样保留' });
	await section.getByRole('button', { name: '先看前几行' }).press('Enter');
	const tried = page.getByRole('table', { name: `${name} 按此对应的前几行` });
	await expect(tried.getByRole('row').nth(2)).toContainText('乙镇', { timeout: 60_000 });
	await expect(tried).not.toContainText('断路');
	await section.getByRole('button', { name: '按此对应重新导入' }).press('Enter');
	await expect(page.getByText('已按新的列对应重新导入')).toBeVisible({ timeout: 60_000 });
	await expect(
		page
			.getByRole('table', { name: `${name} 的列对应` })
			.getByRole('row')
			.nth(3)
	).toContainText('原样保留');
	await expect(page.getByRole('table', { name: '台账 的列对应' }).getByRole('row').nth(4)).toContainText('故障原因');
});

test('a hidden sheet is offered, and the encoding is shown with a sample and can be changed', async ({ page }) => {
	const choose = await ready(page);
	const book = utils.book_new();
	utils.book_append_sheet(
		book,
		utils.aoa_to_sheet([
			['工单编号', '受理时间'],
			['A1', '2023-06-01 08:00:00']
		]),
		'明细'
	);
	utils.book_append_sheet(
		book,
		utils.aoa_to_sheet([
			['工单编号', '受理时间'],
			['H1', '2023-06-02 08:00:00']
		]),
		'旧表'
	);
	book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
	const buffer = Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
	await choose.setInputFiles({ name: '两张.xlsx', mimeType: 'application/octet-stream', buffer });
	await expect(page.getByText('旧表（隐藏，未导入）')).toBeVisible({ timeout: 60_000 });
	const counts = page
		.getByRole('row', { name: /两张\.xlsx/ })
		.getByRole('cell')
		.filter({ hasText: /^\d+$/ });
	await expect(counts.first()).toHaveText('1');
	await page.getByRole('button', { name: '导入这张表' }).press('Enter');
	await expect(page.getByText('旧表（隐藏，已导入）')).toBeVisible({ timeout: 60_000 });
	await expect(counts.first()).toHaveText('2');

	// “工单编号,受理时间” and “乙镇” in GB18030.
	const bytes = Buffer.from(
		'b9a4b5a5b1e0bac52ccadcc0edcab1bce42cb3d0b0ecb5a5cebb0a47312c323032332d30362d30332cd2d2d5f20a',
		'hex'
	);
	await choose.setInputFiles({ name: '国标.csv', mimeType: 'text/csv', buffer: bytes });
	await expect(page.getByText('编码：gb18030（自动判断）')).toBeVisible({ timeout: 60_000 });
	await expect(page.locator('q')).toContainText('工单编号');
	await page.getByText('文字不对？换一种编码').click();
	await page.getByRole('radio', { name: /big5/ }).press('Space');
	await page.getByRole('button', { name: '按此编码重新导入' }).press('Enter');
	await expect(page.getByText('这样读不到任何数据行，原有数据没有改变')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText('编码：gb18030（自动判断）')).toBeVisible();
});

test('an import can be cancelled while it runs, and nothing of it stays', async ({ page }) => {
	const choose = await ready(page);
	const lines = Array.from({ length: 700_000 }, (_, at) => `A${at},2023-06-01 08:00:00,甲镇,投诉`).join('\n');
	await choose.setInputFiles(csv('很大.csv', `工单编号,受理时间,承办单位,诉求类型\n${lines}\n`));
	await expect(page.getByText(/正在读取 很大\.csv.*已读 [\d,]+ 行，[\d.]+ [MK]B \/ [\d.]+ MB/)).toBeVisible({
		timeout: 60_000
	});
	await page.getByRole('button', { name: '取消导入' }).press('Enter');
	await expect(page.getByText('没有导入任何文件，原有数据没有改变')).toBeVisible({ timeout: 60_000 });
	await expect(page.getByRole('row', { name: /很大\.csv/ })).toBeHidden();
});

test('a year without a published holiday arrangement is named where deadlines are computed', async ({ page }) => {
	const choose = await ready(page);
	await choose.setInputFiles(
		csv('年底.csv', '工单编号,受理时间,派单时间,办理时限\nA1,2026-12-30 08:00:00,2026-12-30 09:00:00,d5\n')
	);
	await expect(page.getByText('2027 年的放假安排没有收录')).toBeVisible({ timeout: 60_000 });
	await page.getByRole('navigation').getByRole('link', { name: '工单' }).click();
	await expect(page.getByText('2027 年的放假安排没有收录')).toBeVisible({ timeout: 60_000 });
});

test('names that may be one unit are suggested, merged by one click, apart again by undo, or declined for good', async ({
	page
}) => {
	const choose = await ready(page);
	await choose.setInputFiles(
		csv(
			'单位.csv',
			'工单编号,受理时间,承办单位\nA1,2023-06-01 08:00:00,县住房和城乡建设局\nA2,2023-06-02 08:00:00,县住房和城乡建设局\nA3,2023-06-03 08:00:00,住建局\n' +
				'A4,2023-06-04 08:00:00,人力资源和社会保证局\nA5,2023-06-05 08:00:00,人力资源和社会保障局\n'
		)
	);
	const suggestion = page.getByRole('listitem').filter({ hasText: '“住建局”（1 件）' });
	await expect(suggestion).toContainText('像是简称', { timeout: 60_000 });
	const slip = page.getByRole('listitem').filter({ hasText: '只差一个字' });
	await expect(slip.getByRole('button')).toHaveText([/算作 人力资源和社会保/, /算作 人力资源和社会保/, /^不是同一个/]);
	await suggestion.getByRole('button', { name: '算作 县住房和城乡建设局' }).press('Enter');
	await expect(suggestion).toBeHidden({ timeout: 60_000 });
	await page.getByRole('button', { name: /^撤销/ }).first().press('Enter');
	await expect(suggestion).toBeVisible({ timeout: 60_000 });
	await suggestion.getByRole('button', { name: /^不是同一个/ }).press('Enter');
	await expect(suggestion).toBeHidden();
	await expect(slip).toBeVisible();
	await slip.getByRole('button', { name: '算作 人力资源和社会保障局' }).press('Enter');
	await expect(slip).toBeHidden({ timeout: 60_000 });
	await page.goto('/tickets/?period=2023-06');
	await expect(page.getByText('共 5 件')).toBeVisible({ timeout: 60_000 });
	await expect(page.locator('option[value="人力资源和社会保障局"]')).toHaveText('人力资源和社会保障局（2）');
	await expect(page.getByText('人力资源和社会保证局')).toHaveCount(0);
});
