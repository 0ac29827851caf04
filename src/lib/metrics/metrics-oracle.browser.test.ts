import { afterAll, beforeAll, describe } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createWasmEngine } from '../engine/wasm/wasm-engine.ts';
import { testMetricsAgainstOracle } from './metrics-oracle.test-support.ts';

describe('metrics on DuckDB-Wasm', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createWasmEngine();
	});
	afterAll(() => engine.close());

	testMetricsAgainstOracle(() => engine);
});
