import { DATASETS } from '../domain/datasets/index.ts';
import { appendRows } from '../engine/append-rows.ts';
import { createTextRows } from '../engine/arrow/text-rows.ts';
import type { Engine } from '../engine/engine.ts';
import { USE_DATABASE } from '../engine/sql/settings.ts';
import { landingColumns, landingTable } from '../engine/sql/tables.ts';
import { readIndexSource } from '../explore/index/index-source.ts';
import { MADE_UP_MOMENT, madeUpCell } from '../intake/made-up-tickets.ts';
import { rebuild, type RebuildOptions } from '../intake/rebuild.ts';
import { prepareStore } from '../intake/store.ts';

/** Rows of each time: few at first, which is what takes longest; then as many as make the browser work at what it runs often. */
const ROWS = [50, ...Array.from({ length: 8 }, () => 3_000)];

/**
 * Takes made-up tickets through what an import does in the engine, again and again, in a database of its own that is dropped
 * again. A browser compiles the engine's code when it first runs, and compiles it better when it runs often: what was rehearsed
 * before the user's first file takes a fraction of the time for it. Nothing of it is seen by anyone; a failure only means that the
 * first import compiles by itself. Stops soon after the signal is aborted.
 */
export async function rehearse(engine: Engine, rules: RebuildOptions, signal?: AbortSignal): Promise<void> {
	const stage = await engine.connect();
	try {
		await stage.execute(`ATTACH ':memory:' AS rehearsal`);
		await stage.execute('USE rehearsal');
		for (const rows of ROWS) {
			if (signal?.aborted === true) break;
			await prepareStore(stage);
			await appendRows(stage, landingTable(DATASETS.tickets), madeUpTickets(rows));
			await rebuild(stage, rules);
			await readIndexSource(stage, { asOf: MADE_UP_MOMENT });
		}
	} finally {
		await stage.execute(USE_DATABASE);
		await stage.execute('DETACH DATABASE IF EXISTS rehearsal');
		await stage.close();
	}
}

function madeUpTickets(rows: number): Uint8Array[] {
	const { fields } = DATASETS.tickets;
	const width = landingColumns(DATASETS.tickets).length;
	const writer = createTextRows(width, [...Array(width).keys()]);
	for (let row = 1; row <= rows; row += 1) {
		writer.line(['0', '预演', String(row), ...fields.map((field) => madeUpCell(field, row)), '', '', '']);
	}
	return writer.finish();
}
