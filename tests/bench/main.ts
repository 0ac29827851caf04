/**
 * `npm run bench -- SUITE [--json]`: times the product against something known, in Chromium, as ratios within one run; or
 * counts what masking finds in texts with known answers.
 */
import { parseArgs } from 'node:util';

import { runExplore, SIZES, type Size } from './explore/suite.ts';
import { runIntake } from './intake/suite.ts';
import { runMasking } from './masking/suite.ts';
import { runRepaint } from './repaint/suite.ts';

const SUITES = ['intake', 'explore', 'repaint', 'masking'] as const;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		json: { type: 'boolean', default: false },
		rows: { type: 'string' },
		size: { type: 'string', multiple: true }
	}
});
const [suite] = positionals;
const say = (line: string) => void process.stderr.write(`${line}\n`);

const print = (figures: unknown) =>
	void process.stdout.write(`${JSON.stringify(figures, null, values.json ? undefined : 2)}\n`);
const known = Object.keys(SIZES) as Size[];
const sizes = values.size ?? known.slice(0, 3);

const rows = values.rows === undefined ? {} : { rows: Number(values.rows) };

if (suite === 'intake') {
	print(await runIntake({ say, ...rows }));
} else if (suite === 'repaint') {
	print(await runRepaint({ say, ...rows }));
} else if (suite === 'explore' && sizes.every((size) => known.some((one) => one === size))) {
	print(await runExplore({ say, sizes: sizes as Size[] }));
} else if (suite === 'masking') {
	print(runMasking(say));
} else {
	say(`Usage: npm run bench -- ${SUITES.join('|')} [--json] [--rows N] [--size ${known.join('|')}]…`);
	process.exitCode = 2;
}
