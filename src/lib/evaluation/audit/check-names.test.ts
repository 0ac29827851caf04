import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { CHECK_NAMES } from './check-names.ts';

const HERE = new URL('.', import.meta.url);
const FILES = ['compare-reports.ts', '../check-goal.ts', '../evaluate.ts', '../settle-indicator.ts'];
const FOLDERS = ['checks/', 'scorecard-checks/'];
/** Words of these files that look like ids of checks and are none. */
const OTHERS = ['no-base', 'not-applicable', 'national-qualitative'];

it('names every check that can find something, and no other', () => {
	const paths = [
		...FILES,
		...FOLDERS.flatMap((folder) => readdirSync(new URL(folder, HERE)).map((name) => folder + name))
	];
	const source = paths
		.filter((path) => !path.endsWith('.test.ts'))
		.map((path) => readFileSync(new URL(path, HERE), 'utf8').replace(/^import .*$/gm, ''))
		.join('\n');
	const used = new Set(
		[...source.matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'|check: '([a-z]+)'/g)].map((match) => match[1] ?? match[2]!)
	);
	for (const other of OTHERS) used.delete(other);
	expect(Object.keys(CHECK_NAMES).sort()).toEqual([...used].sort());
});
