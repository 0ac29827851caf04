import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium, type Page } from '@playwright/test';
import { build, preview, type InlineConfig } from 'vite';

import { HEADERS } from '../../../src/cli/commands/serve.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const LIB = fileURLToPath(new URL('../../../src/lib', import.meta.url));
const SAMPLE_MS = 50;

/** Builds a benchmark's page as the application is built, since users wait for bundles and not for modules, and serves it. */
export async function servePage(html: string): Promise<{ origin: string; close(): Promise<void> }> {
	const config: InlineConfig = {
		root: ROOT,
		configFile: false,
		appType: 'mpa',
		logLevel: 'error',
		plugins: [svelte({ configFile: false })],
		resolve: { alias: { $lib: LIB } },
		worker: { format: 'es' },
		build: {
			target: 'chrome90',
			outDir: join(ROOT, 'tests/.cache/bench-pages', basename(dirname(html))),
			emptyOutDir: true,
			rollupOptions: { input: join(ROOT, html) }
		},
		preview: { port: 0, host: '127.0.0.1', headers: HEADERS }
	};
	await build(config);
	const server = await preview(config);
	const address = server.httpServer.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** Runs `work` with a fresh browser and tells the largest resident memory of any of its renderers, in MB (Linux only, else null). */
export async function withBrowser<T>(
	work: (open: () => Promise<Page>) => Promise<T>
): Promise<{ result: T; peakMb: number | null }> {
	// Launched and not connected to: over a connection Playwright would copy every chosen file before the page sees it.
	const browser = await chromium.launch({
		...(process.env.HOTLINE_BROWSER ? { executablePath: process.env.HOTLINE_BROWSER } : {}),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	});
	const memory = watchMemory();
	try {
		const open = async () => {
			const page = await browser.newPage({
				viewport: { width: 1366, height: 768 },
				locale: 'zh-CN',
				timezoneId: 'Asia/Shanghai'
			});
			page.setDefaultTimeout(0);
			return page;
		};
		const result = await work(open);
		return { result, peakMb: memory.peak() };
	} finally {
		memory.stop();
		await browser.close();
	}
}

/** Samples the resident memory of the browser's renderer processes. */
function watchMemory(): { peak(): number | null; stop(): void } {
	let peak: number | null = null;
	const sample = () => {
		for (const pid of renderersOf(process.pid)) {
			const resident = residentMb(pid);
			if (resident !== null && (peak === null || resident > peak)) peak = resident;
		}
	};
	const timer = process.platform === 'linux' ? setInterval(sample, SAMPLE_MS) : undefined;
	return { peak: () => peak, stop: () => clearInterval(timer) };
}

function renderersOf(root: number): number[] {
	const parents = new Map<number, number>();
	const renderers: number[] = [];
	for (const name of readdirSync('/proc')) {
		const pid = Number(name);
		if (!Number.isInteger(pid)) continue;
		try {
			const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
			parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
			if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) renderers.push(pid);
		} catch {
			// The process has gone meanwhile.
		}
	}
	const descends = (pid: number): boolean =>
		pid === root || (parents.has(pid) && parents.get(pid)! > 1 && descends(parents.get(pid)!));
	return renderers.filter(descends);
}

function residentMb(pid: number): number | null {
	try {
		const kb = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return kb === undefined ? null : Number(kb) / 1024;
	} catch {
		return null;
	}
}
