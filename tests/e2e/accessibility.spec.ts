import AxeBuilder from '@axe-core/playwright';

import { expect, test } from './own-origin.ts';

const ROOMS = [
	'导入',
	'数据质量',
	'工单',
	'查询',
	'概览',
	'承办单位',
	'热点',
	'时限',
	'满意度',
	'区域',
	'话务',
	'线路与保障',
	'预警',
	'绩效自评',
	'评价表',
	'复核',
	'报告',
	'设置',
	'大屏'
];

/** Runs in the page: waits until what fades in, or into other colours, has its contrast. */
async function standStill(): Promise<void> {
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	await frame();
	await frame();
	const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
	await Promise.all(ending.map((animation) => animation.finished.catch(() => undefined)));
}

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

test('no page has a serious accessibility fault, in light or dark, or scrolls sideways on a phone', async ({
	page
}) => {
	test.setTimeout(600_000);
	await page.goto('/');
	await page.getByRole('button', { name: '打开示例（白沙 2023）' }).click();
	await page.waitForURL('**/overview/**', { timeout: 150_000 });
	for (const room of ROOMS) {
		await page
			.getByRole('navigation')
			.getByRole('link', { name: room, exact: room !== '预警' })
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 60_000 });
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.evaluate(standStill);
			const { violations, passes } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
				.analyze();
			expect(passes.length, 'rules that looked at the page').toBeGreaterThan(10);
			const serious = violations
				.filter(({ impact }) => impact === 'serious' || impact === 'critical')
				.map(
					({ id, nodes }) => `${room} ${colorScheme} ${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`
				);
			expect.soft(serious).toEqual([]);
		}
		await page.setViewportSize(PHONE);
		const beyond = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
		await expect.soft.poll(() => page.evaluate(beyond), { message: room }).toBe(0);
		await page.setViewportSize(DESK);
	}
});
