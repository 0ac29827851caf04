import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { generateDemo } from './generate.ts';

const HOME = dirname(fileURLToPath(import.meta.url));
const STAMP = '.stamp';

/** Where the files of the demo year lie: `data/demo/files`. */
export const DEMO_FILES = join(HOME, 'files');

/** The folder of the demo workspace file: `data/demo`. */
export const DEMO_FOLDER = HOME;

/**
 * Writes the files of the demo year when they are missing or were made by another version of the generator. Safe when
 * several processes ask at once: each writes aside and the first to finish wins.
 */
export async function ensureDemoFiles(): Promise<void> {
	const version = await generatorVersion();
	if (await isCurrent(version)) return;
	const aside = await mkdtemp(join(HOME, 'files.new-'));
	try {
		for (const { name, bytes } of generateDemo()) await writeFile(join(aside, name), bytes);
		await writeFile(join(aside, STAMP), version);
		if (await isCurrent(version)) return;
		await rm(DEMO_FILES, { recursive: true, force: true });
		await mkdir(HOME, { recursive: true });
		await rename(aside, DEMO_FILES).catch(async (error: unknown) => {
			if (!(await isCurrent(version))) throw error;
		});
	} finally {
		await rm(aside, { recursive: true, force: true });
	}
}

async function isCurrent(version: string): Promise<boolean> {
	const stamp = join(DEMO_FILES, STAMP);
	return existsSync(stamp) && (await readFile(stamp, 'utf8')) === version;
}

/** A hash over the generator's own sources: any change makes the files stale. */
async function generatorVersion(): Promise<string> {
	const entries = await readdir(HOME, { recursive: true });
	const sources = entries.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
	const hash = createHash('sha256');
	for (const name of sources) hash.update(name.replaceAll('\\', '/')).update(await readFile(join(HOME, name)));
	return hash.digest('hex');
}
