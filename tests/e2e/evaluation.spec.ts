import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { expect, test } from './own-origin.ts';

/** The exports and ledgers of the demo year, as a centre would choose them; the build makes them. */
const FILES = 'static/demo/files';
/** The goals of the printed report, as somebody would paste them. */
const GOALS = `数量指标：13人话务员工资福利支出率≥100%；线上集中学习培训28次；线下课堂业务培训3批；深入11个乡镇
社会效益指标：专用数据电路接通率≥98.02%；派发至职能单位处办11124件；职能单位已办结11124件；办结率≥100%；回访综合满意度≥98.12%
经济效益指标：12345热线知识库上传信息368条
可持续影响指标：一条热线直通民生百事`;
/** What the report judges: a word of the option that applies, or 全部 for every part of a checklist. */
const JUDGED = [
	['目标内容', '全部'],
	['决策依据', '全部'],
	['决策程序', '全部'],
	['分配办法', '全部'],
	['分配结果', '全部'],
	['到位时效', '未及时到位并影响项目进度'],
	['资金使用', '经核查无扣分情形'],
	['财务管理', '全部'],
	['组织机构', '全部'],
	['管理制度', '全部'],
	['产出质量', '优6分'],
	['产出时效', '良2分'],
	['产出成本', '优4分']
] as const;
/** Scores that the report prints otherwise than its own rules give, with a reason. */
const ENTERED = [
	['分配结果', '2', '4', '−2'],
	['到位率', '2', '2.69', '−0.69'],
	['管理制度', '7', '9', '−2'],
	['产出数量', '11', '4', '+7']
] as const;

const room = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name });
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

async function answer(card: Locator, option: string): Promise<void> {
	if (option !== '全部') return card.getByLabel(option, { exact: false }).first().check();
	const boxes = card.getByRole('group').getByRole('checkbox');
	// The last one says that none applies.
	for (let at = 0; at < (await boxes.count()) - 1; at += 1) await boxes.nth(at).check();
}

test.setTimeout(400_000);

test('the report of 2023, filled in from its exports: 92 points by hand, 89.69 by the rules, and every difference explained', async ({
	page
}) => {
	const main = page.getByRole('main');

	await test.step('the year’s files are imported', async () => {
		const names = (await readdir(FILES)).map((name) => join(FILES, name));
		await page.goto('/import/');
		await expect(page.getByRole('button', { name: '选择文件', exact: true })).toBeEnabled({ timeout: 60_000 });
		await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(names);
		await expect(page.getByText(`已导入 ${names.length} 个文件`)).toBeVisible({ timeout: 240_000 });
	});

	await test.step('the page begins with what is missing', async () => {
		await room(page, '绩效自评').click();
		await expect(main.getByText(/已答 \d+ \/ 共 20 项/)).toBeVisible({ timeout: 60_000 });
		await tab(page, /项目信息/).click();
		const year = main.getByLabel('评价年度');
		await year.fill('2023');
		await year.press('Tab');
		await expect(main).toContainText('2023 年度');
	});

	await test.step('goals are pasted', async () => {
		await tab(page, /绩效目标/).click();
		await main.getByRole('button', { name: '粘贴目标文字' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('目标文字').fill(GOALS);
		await dialog.getByRole('button', { name: '添加 11 项' }).click();
		const goal = main.getByRole('row', { name: /知识库/ });
		await expect(goal).toContainText('368');
		await goal.getByTitle('打开知识库信息条数').click();
		await expect(page.getByRole('dialog')).toContainText('计入的知识记录 368 条');
		await expect(page.getByRole('dialog').getByRole('table')).toContainText(/第 \d+ 行/);
		await page.keyboard.press('Escape');
	});

	await test.step('what no figure decides is answered in place', async () => {
		await tab(page, /逐项作答/).click();
		for (const [name, option] of JUDGED) {
			const card = main.getByRole('article', { name, exact: true });
			await answer(card, option);
			if (name === '到位时效') {
				const points = card.getByLabel('未及时到位并影响项目进度的分值');
				await points.fill('1');
				await points.press('Tab');
			}
			await expect(card).toContainText('已评');
		}
		const goal = main.getByRole('article', { name: '可持续影响' });
		await goal.getByLabel('完成程度').fill('100');
		await goal.getByLabel('完成程度').press('Tab');
		await goal.getByLabel('证明材料').first().fill('整合方案');
		await goal.getByLabel('证明材料').first().press('Tab');
		await expect(main).toContainText('已答 20 / 共 20 项');
		await main.getByRole('button', { name: '收起已答' }).click();
		await expect(main).toContainText('没有要答的了');
	});

	await test.step('scores that depart from the rules are asked for their reasons', async () => {
		await tab(page, /指标评分/).click();
		for (const [name, score] of ENTERED) {
			const field = main.getByLabel(`${name}的自评得分`);
			await field.fill(score);
			await field.press('Tab');
		}
		await main.getByRole('button', { name: '4 项缺理由' }).click();
		for (const [name] of ENTERED) {
			const reason = main.getByRole('article', { name, exact: true }).getByLabel('与规则得分不同的理由');
			await reason.fill(`${name}按原自评计分`);
			await reason.press('Tab');
		}
		await expect(main).toContainText('已齐全');
	});

	await test.step('92 and 优秀, with the rule score beside it and each difference explained', async () => {
		const summary = main.locator('[aria-label=得分汇总]');
		await expect(summary).toContainText(/自评总分\s*92\s*\/ 100/);
		await expect(summary).toContainText(/评价等次\s*优秀/);
		await expect(summary).toContainText(/规则总分\s*89\.69/);
		for (const part of [/项目决策\s*18/, /项目管理\s*21/, /项目绩效\s*53/]) await expect(summary).toContainText(part);
		await tab(page, /规则与自评对照/).click();
		await expect(main).toContainText('4 项不同，自评合计比规则 +2.31 分');
		for (const [name, score, rule, difference] of ENTERED) {
			const row = main.getByRole('row', { name: new RegExp(name) });
			for (const text of [score, rule, difference, `${name}按原自评计分`]) await expect(row).toContainText(text);
		}
	});

	await test.step('a trial moves the grade and leaves nothing', async () => {
		await main.getByRole('button', { name: '试算', exact: true }).click();
		await expect(main).toContainText('试算中，不保存');
		await main.getByLabel('资金到位率的假设值').fill('100');
		await main.getByLabel('资金到位率的假设值').press('Tab');
		await expect(main.getByRole('row', { name: /资金到位率 89\.74% → 100/ })).toContainText('+0.31');
		await tab(page, /指标评分/).click();
		await main.getByLabel('管理制度的自评得分').fill('4');
		await main.getByLabel('管理制度的自评得分').press('Tab');
		await expect(main).toContainText('原 92');
		await expect(main).toContainText('良好');
		await main.getByRole('button', { name: '放弃试算' }).click();
		await expect(main.locator('[aria-label=得分汇总]')).toContainText(/自评总分\s*92/);
	});

	await test.step('the audit’s findings are walked by keyboard and marked', async () => {
		await room(page, '复核').click();
		const left = main.getByText(/还有 \d+ 条没有核实/);
		await expect(left).toBeVisible({ timeout: 60_000 });
		const before = await left.textContent();
		await main.getByRole('button', { name: '下一条', exact: true }).click();
		await page.keyboard.press('j');
		await page.keyboard.press('v');
		await expect(main.getByRole('button', { name: '已核实', pressed: true })).toHaveCount(1);
		await expect(left).not.toHaveText(before!);
		await page.getByRole('button', { name: /^撤销/ }).click();
		await expect(left).toHaveText(before!);
	});
});
