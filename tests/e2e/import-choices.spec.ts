import { utils, write } from '@e965/xlsx';
import officeCrypto from 'officecrypto-tool';
import type { Page } from '@playwright/test';

import { expect, test } from './own-origin.ts';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });

async function ready(page: Page) {
	await page.goto('/import/');
	await expect(page.getByRole('button', { name: '选择文件', exact: true })).toBeEnabled({ timeout: 60_000 });
	return page.locator('input[type=file]:not([webkitdirectory])').first();
}

test('an encrypted workbook asks for its password by keyboard, says when it is wrong, and is read with the right one', async ({
	page
}) => {
	const book = utils.book_new();
	const table = [
		['工单编号', '受理时间', '承办单位'],
		['A1', '2023-06-01 08:00:00', '城管局']
	];
	utils.book_append_sheet(book, utils.aoa_to_sheet(table), '工单');
	const plain = Buffer.from(write(book, { bookType: 'xlsx', type: 'array' }) as ArrayBuffer);
	const buffer = Buffer.from(await officeCrypto.encrypt(plain, { password: '密码Pass-1' }));
	const choose = await ready(page);
	await choose.setInputFiles([
		{ name: '密.xlsx', mimeType: 'application/octet-stream', buffer },
		csv('旁.csv', '工单编号,受理时间\nB1,2023-06-02 08:00:00\n')
	]);
	await expect(page.getByText('密.xlsx 没有全部导入')).toBeVisible({ timeout: 60_000 });
	// The other file of the same drop went on.
	await expect(page.getByRole('row', { name: /旁\.csv/ })).toBeVisible();
	const password = page.getByLabel('密.xlsx 的打开密码');
	await expect(password).toHaveAttribute('type', 'password');
	await password.fill('不是它');
	await password.press('Enter');
	await expect(page.getByText(/密码不对/)).toBeVisible({ timeout: 60_000 });
	await password.fill('密码Pass-1');
	await password.press('Enter');
	await expect(page.getByRole('row', { name: /密\.xlsx/ })).toBeVisible({ timeout: 60_000 });
	await expect(page.getByText('密.xlsx 没有全部导入')).toBeHidden();
});

test('what is masked is shown where files are imported, and what is switched off is kept in files from then on', async ({
	page
}) => {
	const choose = await ready(page);
	await expect(page.getByText(/读入时遮住姓名、电话、身份证号/)).toBeVisible();
	await choose.setInputFiles(
		csv('六月.csv', '工单编号,受理时间,诉求内容\nA1,2023-06-01 08:00:00,车牌琼A12345占道，电话13800000001\n')
	);
	await expect(page.getByText('车牌琼A***45占道，电话138****0001')).toBeVisible({ timeout: 60_000 });

	await page.goto('/settings/');
	const plates = page.getByRole('switch', { name: '车牌' });
	await expect(plates).toBeChecked({ timeout: 60_000 });
	await plates.press('Space');
	await expect(page.getByText('车牌不遮住')).toBeVisible();
	await expect(page.getByRole('button', { name: /撤销.*导入时不遮住车牌/ })).toBeVisible();

	await ready(page);
	await expect(page.getByText(/；车牌原样保留/)).toBeVisible();
	await choose.setInputFiles(
		csv('七月.csv', '工单编号,诉求内容,受理时间\nA2,车牌琼A12345占道，电话13800000001,2023-07-01 08:00:00\n')
	);
	await expect(page.getByText('车牌琼A12345占道，电话138****0001')).toBeVisible({ timeout: 60_000 });
});
