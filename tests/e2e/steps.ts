import type { Locator, Page } from '@playwright/test';

import { expect } from './own-origin.ts';

/** Imports one CSV text through the page of imports. */
export async function importCsv(page: Page, name: string, text: string): Promise<void> {
	await page.goto('/import/');
	await page.getByRole('button', { name: '选择文件', exact: true, disabled: false }).waitFor();
	await page
		.locator('input[type=file]:not([webkitdirectory])')
		.first()
		.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
	await expect(page.getByText('已导入 1 个文件')).toBeVisible({ timeout: 60_000 });
}

/** The link to the filter's tickets, with their number. */
export const total = (page: Page): Locator =>
	page.getByRole('group', { name: '筛选' }).getByRole('link', { name: '看工单' });

export const chips = (page: Page): Locator => page.getByRole('list', { name: '筛选条件' });

/** The panel of a title. */
export const panel = (page: Page, title: string): Locator =>
	page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) }).last();

/** The table behind a chart, where every mark is a button. */
export async function tableOf(page: Page, title: string): Promise<Locator> {
	await panel(page, title).getByRole('button', { name: '看表格' }).click();
	return panel(page, title).getByRole('table');
}

/** Goes to a page by the navigation, which keeps the filter among the pages of analysis. */
export async function room(page: Page, name: string): Promise<void> {
	await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	await settled(page);
}

/** Draws a brush over the middle of a drawing along time, and gives the first and last day that the address then holds. */
export async function brushDays(page: Page, name: RegExp): Promise<readonly [first: string, last: string]> {
	const drawing = page.getByRole('img', { name });
	await expect(drawing).toHaveAttribute('data-ready', 'true');
	const box = (await drawing.boundingBox())!;
	const at = (share: number) => [box.x + box.width * share, box.y + box.height / 2] as const;
	await page.mouse.move(...at(0.3));
	await page.mouse.down();
	await page.mouse.move(...at(0.6), { steps: 6 });
	await page.mouse.up();
	await expect(page).toHaveURL(/day=\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2}/);
	const [, first, last] = /day=([\d-]+)\.\.([\d-]+)/.exec(page.url())!;
	return [first!, last!];
}

/** Waits until the page has worked out what it shows. */
export async function settled(page: Page): Promise<void> {
	await expect(page.locator('[aria-busy=true], .loading')).toHaveCount(0, { timeout: 60_000 });
}
