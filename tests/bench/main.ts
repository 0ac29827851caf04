/** `npm run bench -- SUITE [--json]`: times the product against something known, in Chromium, as ratios within one run. */
import { parseArgs } from 'node:util';

import { runIntake } from './intake/suite.ts';

const SUITES = ['intake'] as const;

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { json: { type: 'boolean', default: false }, rows: { type: 'string' } }
});
const [suite] = positionals;
const say = (line: string) => void process.stderr.write(`${line}\n`);

if (suite === 'intake') {
	const figures = await runIntake({ say, ...(values.rows === undefined ? {} : { rows: Number(values.rows) }) });
	process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${JSON.stringify(figures, null, 2)}\n`);
} else {
	say(`Usage: npm run bench -- ${SUITES.join('|')} [--json] [--rows N]`);
	process.exitCode = 2;
}
