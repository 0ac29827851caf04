import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Page } from '@playwright/test';

import type { TicketFile } from './ticket-files.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Serves the application as it is built. */
export async function serveBuilt(): Promise<{ origin: string; close(): void }> {
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

/** Imports a file into an empty workspace of the built application and opens the overview, until its charts are painted. */
export async function importToCharts(page: Page, file: TicketFile): Promise<void> {
	await page.locator('input[type=file]:not([webkitdirectory])').first().setInputFiles(file.path);
	await page.getByRole('link', { name: '看概览' }).click();
	await page.locator('canvas').nth(3).waitFor();
	await page.locator('.tiles:not([aria-busy=true])').waitFor();
}

/** Opens the import page of the built application. */
export async function openImport(page: Page, origin: string): Promise<void> {
	await page.goto(`${origin}/import/`);
	await page.getByRole('button', { name: '选择文件', exact: true, disabled: false }).waitFor();
}

/** Builds the application where it is not built, or its sources are younger. What the build says goes to standard error. */
export async function ensureBuilt(say: (line: string) => void): Promise<void> {
	const built = join(ROOT, 'build', 'index.html');
	const sources = ['src', 'static', 'package.json', 'svelte.config.js', 'vite.config.ts'].map((name) =>
		join(ROOT, name)
	);
	if (existsSync(built) && Math.max(...sources.map(newest)) <= statSync(built).mtimeMs) return;
	say('构建网页应用');
	const child = spawn('npm', ['run', '-s', 'build'], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'inherit'],
		shell: process.platform === 'win32'
	});
	child.stdout.pipe(process.stderr, { end: false });
	const [code] = (await once(child, 'exit')) as [number | null];
	if (code !== 0) throw new Error('the application could not be built');
}

/** When the youngest file at or below a path was written, in milliseconds; 0 where there is none. */
function newest(path: string): number {
	if (!existsSync(path)) return 0;
	const status = statSync(path);
	if (!status.isDirectory()) return status.mtimeMs;
	return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
