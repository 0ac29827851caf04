import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

const lock = await readFile(new URL('../package-lock.json', import.meta.url), 'utf8');

it('has one copy of Arrow, the one the engine decodes with', () => {
	const { packages } = JSON.parse(lock) as { packages: Record<string, { version?: string }> };
	const copies = Object.entries(packages).filter(([path]) => /(^|\/)node_modules\/apache-arrow$/.test(path));
	expect(copies.map(([, { version }]) => version)).toEqual(['17.0.0']);
});

it('pins the engines to one DuckDB', async () => {
	const { dependencies } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
	expect(dependencies['@duckdb/duckdb-wasm']).toBe('1.32.0');
	expect(dependencies['@duckdb/node-api']).toBe('1.4.3-r.3');
});

it('names no registry in the lock file', () => {
	expect(lock).not.toMatch(/"resolved": "https?:/);
});
