import { parseArgs } from 'node:util';

import type { Command } from './command.ts';
import { audit } from './commands/audit.ts';
import { evaluate } from './commands/evaluate.ts';
import { inspect } from './commands/inspect.ts';
import { metrics } from './commands/metrics.ts';
import { report } from './commands/report.ts';
import { serve } from './commands/serve.ts';
import { InputFailure, UsageFailure } from './failure.ts';
import { USAGE } from './usage.ts';

const COMMANDS: Readonly<Record<string, Command>> = { inspect, metrics, evaluate, audit, report, serve };

const OPTIONS = {
	json: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
	out: { type: 'string' },
	kind: { type: 'string' },
	period: { type: 'string' },
	format: { type: 'string' },
	password: { type: 'string' },
	port: { type: 'string' },
	host: { type: 'string' }
} as const;

/** Runs one command line and gives its exit code: 0 done, 1 the input has problems, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
	try {
		const [name, ...rest] = args;
		if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
			process.stdout.write(USAGE);
			return name === undefined ? 2 : 0;
		}
		const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
		if (command === undefined) throw new UsageFailure(`没有“${name}”这个命令`);
		const { values, positionals } = parse(rest);
		const result = await command({ files: positionals, options: values });
		if (result === null) return 0;
		await write(values.json ? `${JSON.stringify(result.json, null, 2)}\n` : result.text);
		return result.failed ? 1 : 0;
	} catch (error) {
		if (error instanceof UsageFailure) {
			process.stderr.write(`${error.message}\n\n${USAGE}`);
			return 2;
		}
		if (error instanceof InputFailure) {
			process.stderr.write(`${error.message}\n`);
			return 1;
		}
		throw error;
	}
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
	} catch (error) {
		throw new UsageFailure(error instanceof Error ? error.message : String(error));
	}
}

/** Writes all of a text before going on, also into a pipe. */
function write(text: string): Promise<void> {
	return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())));
}
