import { afterAll, beforeAll, describe } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { testMetricsAgainstOracle } from './metrics-oracle.test-support.ts';

describe('metrics on native DuckDB', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
	});
	afterAll(() => engine.close());

	testMetricsAgainstOracle(() => engine);
});
