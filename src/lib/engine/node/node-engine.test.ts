import { afterAll, beforeAll, describe } from 'vitest';

import type { Engine } from '../engine.ts';
import { testEngineContract } from '../engine-contract.test-support.ts';
import { createNodeEngine } from './node-engine.ts';

describe('native DuckDB', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
	});
	afterAll(() => engine.close());

	testEngineContract(() => engine);
});
