/** Runs a command with HOTLINE_BROWSER set to a Chromium found on this machine: `tsx scripts/with-browser.ts vitest run`. */
import { spawn } from 'node:child_process';

import { findBrowser, systemName } from './find-browser.ts';

const browser = findBrowser();
if (browser === null) {
	process.stderr.write(
		`No browser for the tests on ${systemName()}: install Chromium, Chrome or Edge, run "npx playwright install chromium", or set HOTLINE_BROWSER to one.\n`
	);
	process.exit(1);
}
const [command, ...args] = process.argv.slice(2);
if (!command) {
	process.stderr.write('Usage: tsx scripts/with-browser.ts COMMAND [ARGUMENT…]\n');
	process.exit(2);
}
const child = spawn(command, args, {
	stdio: 'inherit',
	shell: process.platform === 'win32',
	env: { ...process.env, HOTLINE_BROWSER: browser }
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
