import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

import { createBrowserPorts } from '../../../src/lib/app/browser-ports.ts';
import { Session } from '../../../src/lib/app/session.svelte.ts';
import { emptyWorkspace } from '../../../src/lib/workspace/empty.ts';
import { UNTIL_CHOSEN_MS } from './until-chosen.ts';

/** What the benchmark calls in its page; each works on the file chosen in the page's input and gives milliseconds. */
export interface IntakePage {
	/** SheetJS alone, in a worker: the bytes of the workbook into its cells. */
	sheetJs(): Promise<number>;
	/** The engine alone: `read_csv` of the file over its handle into a table of texts. */
	bareCsv(): Promise<{ ms: number; rows: number }>;
	/** The product's import of the file into an empty workspace: read, mapped, masked, cast, checked, in the tables. */
	importFile(): Promise<{ ms: number; rows: number }>;
}

declare global {
	interface Window {
		intake: IntakePage;
	}
}

const chosen = (): File => {
	const file = document.querySelector('input')?.files?.[0];
	if (file === undefined) throw new Error('no file chosen');
	return file;
};

window.intake = {
	async sheetJs() {
		const worker = new Worker(new URL('./sheetjs-worker.ts', import.meta.url), { type: 'module' });
		const answer = () =>
			new Promise<number>((resolve, reject) => {
				worker.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
				worker.onerror = (event) => reject(new Error(event.message));
			});
		const ready = answer();
		await ready;
		const done = answer();
		worker.postMessage(chosen());
		const ms = await done;
		worker.terminate();
		return ms;
	},
	async bareCsv() {
		const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
		await database.instantiate(new URL(moduleUrl, location.href).href);
		const connection = await database.connect();
		const file = chosen();
		const started = performance.now();
		await database.registerFileHandle('bare.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
		await connection.query(
			`CREATE TABLE bare AS SELECT * FROM read_csv('bare.csv', all_varchar = true, header = true)`
		);
		const ms = performance.now() - started;
		const counted = await connection.query('SELECT count(*)::INTEGER AS rows FROM bare');
		const rows = Number(counted.getChild('rows')?.get(0));
		await database.terminate();
		return { ms, rows };
	},
	async importFile() {
		const session = new Session(createBrowserPorts((path) => `/${path}`));
		await session.start();
		await session.kept.create({ workspace: emptyWorkspace(2025), inputs: [] });
		await new Promise((resolve) => setTimeout(resolve, UNTIL_CHOSEN_MS));
		const started = performance.now();
		const outcome = await session.importFiles([chosen()]);
		const ms = performance.now() - started;
		if (outcome.failed.length > 0) throw new Error(outcome.failed[0]!.error);
		const [row] = await session.engine.query<{ rows: number }>('SELECT count(*)::DOUBLE AS rows FROM tickets');
		await session.kept.remove();
		await session.engine.close();
		return { ms, rows: row!.rows };
	}
};
