/**
 * Pictures of every page with the demo's data, in light and dark, into `docs/images/pages/`: on a desk (1366 × 768), on a
 * phone (390 wide), and of the wall (1920 × 1080). Takes the application as `npm run build` left it.
 * `npm run screenshots -- hotspots` takes those of one page.
 */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { chromium, type Page } from '@playwright/test';

const PORT = 4179;
const ORIGIN = `http://127.0.0.1:${PORT}`;
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OUT = `${ROOT}docs/images/pages/`;
/** Page by its address, with its name in the navigation. */
const PAGES = [
	['import', '导入'],
	['quality', '数据质量'],
	['tickets', '工单'],
	['sql', '查询'],
	['overview', '概览'],
	['units', '承办单位'],
	['hotspots', '热点'],
	['deadlines', '时限'],
	['satisfaction', '满意度'],
	['areas', '区域'],
	['calls', '话务'],
	['support', '线路与保障'],
	['alerts', '预警'],
	['evaluation', '绩效自评'],
	['forms', '评价表'],
	['audit', '复核'],
	['report', '报告'],
	['settings', '设置'],
	['wall', '大屏']
] as const;
const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
const WALL = { width: 1920, height: 1080 };
/** Pages that the wall turns through. */
const WALL_PAGES = 5;
const QUALITY = 62;

/** What a page has while it works something out or draws. */
const BUSY = '[aria-busy=true], [data-ready=false], .loading, [role=progressbar]';
/** Looks at the page this often, and takes it as settled when nothing was busy for so many looks. */
const LOOK_MS = 200;
const QUIET_LOOKS = 5;

async function settled(page: Page): Promise<void> {
	const until = Date.now() + 120_000;
	for (let quiet = 0; quiet < QUIET_LOOKS;) {
		if (Date.now() > until) throw new Error(`${page.url()} never settled`);
		quiet = (await page.locator(BUSY).count()) > 0 ? 0 : quiet + 1;
		await page.waitForTimeout(LOOK_MS);
	}
}

async function shoot(page: Page, name: string, size: { width: number; height: number }): Promise<void> {
	await page.setViewportSize(size);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await settled(page);
		const session = await page.context().newCDPSession(page);
		const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
		await session.detach();
		const bytes = Buffer.from(data, 'base64');
		await writeFile(`${OUT}${name}-${colorScheme}.webp`, bytes);
		process.stdout.write(`${name}-${colorScheme} ${Math.round(bytes.length / 1024)} kB\n`);
	}
}

async function open(page: Page, path: string, name: string): Promise<void> {
	await page.setViewportSize(DESK);
	await page
		.getByRole('navigation')
		.getByRole('link', { name, exact: name !== '预警' })
		.click();
	await page.waitForURL(`**/${path}/**`);
	// Away from whatever would show that it is pointed at.
	await page.mouse.move(1, 1);
	await settled(page);
}

async function main(wanted: readonly string[]): Promise<void> {
	await mkdir(OUT, { recursive: true });
	const server = spawn(process.execPath, ['bin/hotline.js', 'serve', '--port', String(PORT)], { cwd: ROOT });
	const executablePath = process.env.HOTLINE_BROWSER;
	const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
	try {
		await new Promise((ready) => server.stdout.once('data', ready));
		const page = await browser.newPage({ viewport: DESK, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
		await page.goto(ORIGIN);
		await page.getByRole('button', { name: '打开示例（白沙 2023）' }).click();
		await page.waitForURL('**/overview/**', { timeout: 150_000 });
		for (const [path, name] of PAGES.filter(([path]) => wanted.length === 0 || wanted.includes(path))) {
			await open(page, path, name);
			// A page of questions shows nothing before one is asked.
			if (path === 'sql') await page.getByRole('button', { name: '运行' }).click();
			if (path === 'wall') {
				for (let turn = 1; turn <= WALL_PAGES; turn += 1) {
					await shoot(page, `wall-${turn}`, WALL);
					await page.keyboard.press('ArrowRight');
				}
			} else {
				await shoot(page, `${path}-desk`, DESK);
				await shoot(page, `${path}-phone`, PHONE);
			}
		}
	} finally {
		await browser.close();
		server.kill();
	}
}

await main(process.argv.slice(2));
