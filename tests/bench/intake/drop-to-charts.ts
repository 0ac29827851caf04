import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { withBrowser } from '../support/browser.ts';
import type { TicketFile } from '../support/ticket-files.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Milliseconds from choosing a file in the built application until the overview has painted its charts. */
export async function dropToCharts(file: TicketFile): Promise<number> {
	const server = await serveBuilt();
	try {
		const { result } = await withBrowser(async (open) => {
			const page = await open();
			await page.goto(`${server.origin}/import/`);
			await page.getByRole('button', { name: '选择文件', exact: true, disabled: false }).waitFor();
			const started = performance.now();
			await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(file.path);
			await page.getByRole('link', { name: '看概览' }).click();
			await page.locator('canvas').nth(3).waitFor();
			await page.locator('.tiles:not([aria-busy=true])').waitFor();
			return performance.now() - started;
		});
		return result;
	} finally {
		server.close();
	}
}

async function serveBuilt(): Promise<{ origin: string; close(): void }> {
	const child = spawn(process.execPath, ['bin/hotline.js', 'serve', '--port', '0'], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let said = '';
	for await (const piece of child.stdout) {
		said += String(piece);
		const origin = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
		if (origin !== undefined) return { origin, close: () => void child.kill() };
	}
	await once(child, 'exit');
	throw new Error('the application is not built: npm run build');
}
