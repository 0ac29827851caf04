import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Engine } from '../engine.ts';
import { testEngineContract } from '../engine-contract.test-support.ts';
import { createWasmEngine } from './wasm-engine.ts';

describe('DuckDB-Wasm', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createWasmEngine();
	});
	afterAll(() => engine.close());

	testEngineContract(() => engine);

	it('refuses an extension at once instead of fetching it', async () => {
		await expect(engine.query("SELECT * FROM read_parquet('x.parquet')")).rejects.toThrow(/parquet/);
		expect(await engine.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
	});

	it('is the same DuckDB as the native one', () => {
		expect(engine.label).toBe('DuckDB v1.4.3 (wasm)');
	});
});
