import { DATASETS } from '../domain/datasets/index.ts';
import type { DatasetKind } from '../domain/dataset.ts';
import { appendRows } from '../engine/append-rows.ts';
import type { Engine } from '../engine/engine.ts';
import { landingTable } from '../engine/sql/tables.ts';
import type { TextSink } from './land.ts';
import type { LandedFile } from './model.ts';
import { noteInput } from './store.ts';

/** Text that is loaded at once: a statement costs some milliseconds whatever it loads. */
const BATCH_BYTES = 8 * 1024 * 1024;
/** The first text of a sheet is loaded sooner, so that little is left to load when a small file has been read. */
const FIRST_BATCH_BYTES = 2 * 1024 * 1024;

/** A load of files into the landing tables that goes on while they are being read. */
export interface StreamedLoad {
	/** Takes the text of the file with this number. */
	sink(fileId: number): TextSink;
	/**
	 * Ends the load. True: the rows of these files, and of no others, are in the landing tables, as `addLanded` would have put
	 * them there. False: nothing is, because some text did not arrive whole; the files have to be added one by one.
	 */
	commit(files: readonly { readonly fileId: number; readonly landed: LandedFile }[]): Promise<boolean>;
	/** Ends the load, where it was not committed; nothing of it stays. */
	close(): Promise<void>;
}

/** The text of one sheet that waits, and how many of its rows have arrived. */
interface Arriving {
	readonly dataset: DatasetKind;
	waiting: Uint8Array[];
	bytes: number;
	rows: number;
	/** How much text is waited for before it is loaded. */
	batch: number;
}

/** A connection with a transaction open. */
async function begin(engine: Engine): Promise<Engine> {
	const connection = await engine.connect();
	await connection.execute('BEGIN TRANSACTION');
	return connection;
}

/**
 * Begins a load on a connection of its own, so that nobody sees half of it: the engine takes text in while the reader is still
 * at work, which is most of the time that loading takes, and nobody waits for the beginning. Call `commit`, then `rebuild`;
 * `close` in any case.
 */
export function beginLoad(engine: Engine): StreamedLoad {
	const beginning = begin(engine);
	beginning.catch(() => undefined);
	const sheets = new Map<string, Arriving>();
	const keyOf = (fileId: number, sheet: number) => `${fileId}|${sheet}`;
	let whole = true;
	let ended = false;
	let loading: Promise<void> = Promise.resolve();

	function load(sheet: Arriving): void {
		const { waiting, dataset } = sheet;
		[sheet.waiting, sheet.bytes] = [[], 0];
		sheet.batch = Math.min(2 * sheet.batch, BATCH_BYTES);
		loading = loading.then(async () => {
			if (!whole) return;
			try {
				const connection = await beginning;
				sheet.rows += await appendRows(connection, landingTable(DATASETS[dataset]), waiting);
			} catch {
				whole = false;
			}
		});
	}

	/** Have as many rows arrived as were read, in every sheet, and none of a sheet that is not there? */
	function isComplete(files: readonly { readonly fileId: number; readonly landed: LandedFile }[]): boolean {
		const read = new Map(
			files.flatMap(({ fileId, landed }) =>
				landed.sheets.map((sheet, index) => [keyOf(fileId, index), sheet.landed] as const)
			)
		);
		for (const [key, { rows }] of sheets) if (read.get(key) !== rows) return false;
		for (const [key, rows] of read) if (rows > 0 && !sheets.has(key)) return false;
		return true;
	}

	async function end(statement: 'COMMIT' | 'ROLLBACK'): Promise<void> {
		ended = true;
		const connection = await beginning;
		try {
			await connection.execute(statement);
		} finally {
			await connection.close();
		}
	}

	return {
		sink: (fileId) => ({
			write(index, dataset, bytes) {
				const key = keyOf(fileId, index);
				const sheet = sheets.get(key) ?? { dataset, waiting: [], bytes: 0, rows: 0, batch: FIRST_BATCH_BYTES };
				sheets.set(key, sheet);
				sheet.waiting.push(bytes);
				sheet.bytes += bytes.length;
				if (sheet.bytes >= sheet.batch) load(sheet);
			},
			drop(index) {
				// Rows that have arrived cannot be told from those of the sheet that takes its place.
				if (sheets.has(keyOf(fileId, index))) whole = false;
			}
		}),
		async commit(files) {
			for (const sheet of sheets.values()) if (sheet.bytes > 0) load(sheet);
			await loading;
			if (whole && isComplete(files)) {
				const connection = await beginning;
				for (const { fileId, landed } of files) await noteInput(connection, landed, fileId);
				await end('COMMIT');
				return true;
			}
			await end('ROLLBACK');
			return false;
		},
		async close() {
			if (ended) return;
			whole = false;
			await loading;
			await end('ROLLBACK');
		}
	};
}
