import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { DATASETS } from '../domain/datasets/index.ts';
import { createTextRows } from '../engine/arrow/text-rows.ts';
import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node/node-engine.ts';
import { landingColumns } from '../engine/sql/tables.ts';
import { appendKept } from './append-kept.ts';
import { createCsvWriter } from './csv-writer.ts';
import { prepareStore } from './store.ts';

const { calls } = DATASETS;
const NOW = landingColumns(calls).map(({ name }) => name);
const VALUES: Readonly<Record<string, string>> = {
	...{ _file: '1', _sheet: '话单', _row: '2', call_no: 'C1', call_time: '2025-01-02 03:04:05', direction: '呼出' },
	...{ wait_seconds: '3', answered: 'true', dropped: '没有了' }
};

describe('rows that were kept', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
	});
	beforeEach(() => prepareStore(engine));
	afterAll(() => engine.close());

	/** One row with these columns, as it was kept. */
	function kept(columns: readonly string[], inBlocks: boolean): Uint8Array[] {
		const rows = inBlocks ? createTextRows(columns.length, [...columns.keys()]) : createCsvWriter();
		rows.line(columns.map((name) => VALUES[name] ?? ''));
		return rows.finish();
	}
	const landed = async () =>
		(
			await engine.query(
				'SELECT call_no, direction, CAST(call_time AS VARCHAR) AS call_time, wait_seconds, answered FROM landing_calls'
			)
		)[0];
	const whole = { call_no: 'C1', call_time: '2025-01-02 03:04:05', wait_seconds: 3, answered: true };

	describe.each([false, true])('in blocks: %s', (inBlocks) => {
		it('land as they are where the fields are the same', async () => {
			expect(await appendKept(engine, calls, kept(NOW, inBlocks), NOW)).toBe(1);
			expect(await landed()).toEqual({ ...whole, direction: '呼出' });
		});

		it('land by the names of their columns where fields have come or gone since', async () => {
			const then = [...NOW.filter((name) => name !== 'direction'), 'dropped'];
			expect(await appendKept(engine, calls, kept(then, inBlocks), then)).toBe(1);
			expect(await landed()).toEqual({ ...whole, direction: null });
		});
	});

	it('land without what came later, where nobody noted their columns', async () => {
		const then = NOW.filter((name) => name !== 'direction');
		expect(await appendKept(engine, calls, kept(then, false))).toBe(1);
		expect(await landed()).toEqual({ ...whole, direction: null });
	});
});
