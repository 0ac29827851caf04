import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { canInstallPackages, installPackages, onPath } from '../../scripts/find-browser.ts';

const run = promisify(execFile);
const COMMANDS = ['soffice', 'libreoffice'];
const PLACES = [
	'/Applications/LibreOffice.app/Contents/MacOS/soffice',
	'C:\\Program Files\\LibreOffice\\program\\soffice.exe'
];
const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'fonts-noto-cjk'];
/** A first start makes a profile and is slow on a small machine. */
const TIMEOUT_MS = 180_000;

export const NO_OFFICE = 'LibreOffice was not found: install it or name it in HOTLINE_OFFICE to test the office files.';

/**
 * A LibreOffice to open our files with: `HOTLINE_OFFICE`, one that is installed, or — as root on Debian — one that is
 * installed now. Null when there is none; throws where CI is set, because there the test must not be skipped.
 */
export function findOffice(): string | null {
	const chosen = process.env.HOTLINE_OFFICE;
	if (chosen) {
		if (!existsSync(chosen)) throw new Error(`HOTLINE_OFFICE names a file that does not exist: ${chosen}`);
		return chosen;
	}
	const installed = onPath(COMMANDS) ?? PLACES.find((place) => existsSync(place)) ?? null;
	if (installed) return installed;
	if (canInstallPackages()) {
		process.stderr.write(`Installing ${PACKAGES.join(', ')} for the office tests …\n`);
		installPackages(PACKAGES);
	}
	const found = onPath(COMMANDS);
	if (!found && process.env.CI) throw new Error(NO_OFFICE);
	return found;
}

/**
 * Opens a file in LibreOffice and saves it in another format. `format` is LibreOffice's own filter text, such as `txt:Text`
 * or a csv with its options. Gives every file that came out by name, decoded as UTF-8. Throws when nothing came out.
 */
export async function convert(
	office: string,
	file: { readonly name: string; readonly bytes: Uint8Array },
	format: string
): Promise<Readonly<Record<string, string>>> {
	const folder = await mkdtemp(join(tmpdir(), 'hotline-office-'));
	try {
		const source = join(folder, file.name);
		const out = join(folder, 'out');
		await writeFile(source, file.bytes);
		const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
		const { stdout, stderr } = await run(
			office,
			[profile, '--headless', '--norestore', '--convert-to', format, '--outdir', out, source],
			{ timeout: TIMEOUT_MS }
		);
		const names = existsSync(out) ? await readdir(out) : [];
		if (names.length === 0) throw new Error(`LibreOffice made nothing of ${file.name}: ${stdout}${stderr}`);
		const files = await Promise.all(
			names.map(async (name) => [name, await readFile(join(out, name), 'utf8')] as const)
		);
		return Object.fromEntries(files);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
