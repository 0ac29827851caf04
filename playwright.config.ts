import { defineConfig } from '@playwright/test';

const executablePath = process.env.HOTLINE_BROWSER;

export default defineConfig({
	testDir: 'tests/e2e',
	timeout: 180_000,
	expect: { timeout: 30_000 },
	workers: 1,
	fullyParallel: false,
	forbidOnly: Boolean(process.env.CI),
	/** Where nobody looks on, a walk that a busy machine broke is walked once more; it is then reported as flaky. */
	retries: process.env.CI ? 1 : 0,
	reporter: [['list']],
	use: {
		baseURL: 'http://127.0.0.1:4191',
		viewport: { width: 1366, height: 768 },
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		screenshot: 'only-on-failure',
		launchOptions: {
			...(executablePath ? { executablePath } : {}),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	webServer: {
		command: 'npm run -s build && node bin/hotline.js serve --port 4191',
		url: 'http://127.0.0.1:4191/',
		timeout: 300_000,
		reuseExistingServer: !process.env.CI
	}
});
