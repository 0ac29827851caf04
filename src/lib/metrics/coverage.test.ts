import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { coverage, covers } from './coverage.ts';
import { fillTables } from './fill-tables.test-support.ts';

const JUNE = { from: '2024-06-01', to: '2024-07-01' };

describe('what the tables speak for', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
	});
	afterAll(() => engine.close());

	const spoken = async (direction: string | null) => {
		await fillTables(engine, {
			calls: [{ call_no: 'C1', call_time: '2024-06-03 09:00:00', answered: true, direction }]
		});
		const calls = (await coverage(engine)).get('calls');
		return { covers: covers('calls', calls, JUNE), columns: calls?.columns.has('answered') };
	};

	it.each([null, '呼入', '内部'])('is calls received, where their direction is %s', async (direction) => {
		expect(await spoken(direction)).toEqual({ covers: true, columns: true });
	});

	it('is nothing of calls received, where the centre made them all: they are unknown, not none', async () => {
		expect(await spoken('呼出')).toEqual({ covers: false, columns: false });
	});
});
