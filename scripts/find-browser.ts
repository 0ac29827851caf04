import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
		const base = process.env[variable];
		return base
			? [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')]
			: [];
	})
];

/** The first of the given commands that stands on the PATH. */
export function onPath(commands: readonly string[]): string | null {
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		for (const command of commands) {
			const file = join(folder, command);
			if (existsSync(file)) return file;
		}
	}
	return null;
}

/** True where Debian packages can be installed without asking: root on Debian or a relative of it. */
export function canInstallPackages(): boolean {
	return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath(['apt-get']) !== null;
}

/** Installs Debian packages; throws when apt fails. */
export function installPackages(packages: readonly string[]): void {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	execFileSync('apt-get', ['update'], { stdio: 'ignore', env });
	execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore', env });
}

/** True where some font has Chinese characters, as far as fontconfig knows; unknown counts as yes. */
function hasChineseFont(): boolean {
	if (onPath(['fc-list']) === null) return process.platform !== 'linux';
	return spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout.trim() !== '';
}

/**
 * A Chromium to run the tests in: `HOTLINE_BROWSER`, an installed Chromium, Chrome or Edge, Playwright's own, or — as
 * root on Debian — one that is installed now together with a Chinese font. Null when there is none to be had.
 */
export function findBrowser(): string | null {
	const chosen = process.env.HOTLINE_BROWSER;
	if (chosen) {
		if (!existsSync(chosen)) throw new Error(`HOTLINE_BROWSER names a file that does not exist: ${chosen}`);
		return chosen;
	}
	const installed = onPath(COMMANDS) ?? PLACES.find((place) => existsSync(place)) ?? null;
	const own = chromium.executablePath();
	const found = installed ?? (existsSync(own) ? own : null);
	if (canInstallPackages() && (found === null || !hasChineseFont())) {
		const packages = [...(found === null ? ['chromium'] : []), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
		process.stderr.write(`Installing ${packages.join(' and ')} for the browser tests …\n`);
		installPackages(packages);
		return found ?? onPath(COMMANDS);
	}
	return found;
}

/** `Debian` … of this machine, for the message when nothing was found. */
export function systemName(): string {
	try {
		return /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
	} catch {
		return process.platform;
	}
}
