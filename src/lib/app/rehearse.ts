import { DATASETS } from '../domain/datasets/index.ts';
import type { FieldDef } from '../domain/dataset.ts';
import type { Engine } from '../engine/engine.ts';
import { USE_DATABASE } from '../engine/sql/settings.ts';
import { landingTable } from '../engine/sql/tables.ts';
import { readIndexSource } from '../explore/index/index-source.ts';
import { createCsvWriter } from '../intake/csv-writer.ts';
import { rebuild, type RebuildOptions } from '../intake/rebuild.ts';
import { prepareStore } from '../intake/store.ts';

const ROWS = 50;
const SHEET = '预演';
const MOMENT = '2024-02-27 15:04:05';

/**
 * Takes made-up tickets through what an import does in the engine, in a database of its own that is dropped again. A browser
 * compiles the engine's code when it first runs: what was rehearsed before the user's first file takes half as long for it.
 * Nothing of it is seen by anyone; a failure only means that the first import compiles by itself.
 */
export async function rehearse(engine: Engine, rules: RebuildOptions): Promise<void> {
	const stage = await engine.connect();
	try {
		await stage.execute(`ATTACH ':memory:' AS rehearsal`);
		await stage.execute('USE rehearsal');
		await prepareStore(stage);
		await stage.appendCsv(landingTable(DATASETS.tickets), madeUpTickets());
		await rebuild(stage, rules);
		await readIndexSource(stage, { asOf: MOMENT });
	} finally {
		await stage.execute(USE_DATABASE);
		await stage.execute('DETACH DATABASE IF EXISTS rehearsal');
		await stage.close();
	}
}

function madeUpTickets(): Uint8Array[] {
	const { fields } = DATASETS.tickets;
	const writer = createCsvWriter();
	for (let row = 1; row <= ROWS; row += 1) {
		writer.line(['0', SHEET, String(row), ...fields.map((field) => madeUpCell(field, row)), '', '', '']);
	}
	return writer.finish();
}

function madeUpCell({ kind }: FieldDef, row: number): string {
	switch (kind) {
		case 'id':
			return `Y${row}`;
		case 'instant':
			return MOMENT;
		case 'date':
			return MOMENT.slice(0, 10);
		case 'integer':
		case 'number':
		case 'money':
			return '1';
		case 'flag':
			return 'true';
		case 'limit':
			return '5个工作日';
		default:
			return `${SHEET}${row % 7}`;
	}
}
