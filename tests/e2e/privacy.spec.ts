import { expect, test } from '@playwright/test';

import { test as guarded } from './own-origin.ts';

guarded('the start page offers the demo and the import, and asks nothing of anyone else', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('button', { name: '打开示例（白沙 2023）' })).toBeEnabled();
	await expect(page.getByRole('link', { name: '导入我的数据' })).toBeVisible();
});

test('the page itself is forbidden to reach another origin', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('button', { name: '打开示例（白沙 2023）' })).toBeEnabled();
	const outcome = await page.evaluate(async () => {
		const blocked = new Promise<string>((resolve) =>
			document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
		);
		await fetch('http://127.0.0.1:9/ticket', { mode: 'no-cors' }).catch(() => undefined);
		return Promise.race([blocked, new Promise<string>((resolve) => setTimeout(() => resolve('not blocked'), 2000))]);
	});
	expect(outcome).toBe('connect-src');
});
