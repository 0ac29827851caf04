import { DATASETS } from '../domain/datasets/index.ts';
import type { DatasetKind } from '../domain/dataset.ts';
import { appendRows } from '../engine/append-rows.ts';
import type { Engine } from '../engine/engine.ts';
import { COMPRESS_AT_COMMIT, COMPRESS_LATER } from '../engine/sql/settings.ts';
import { landingTable } from '../engine/sql/tables.ts';
import type { TextSink } from './land.ts';
import type { LandedFile } from './model.ts';
import { noteInput } from './store.ts';

/** A load of files into the landing tables that goes on while they are being read. */
export interface StreamedLoad {
	/** Takes the rows of the file with this number. */
	sink(fileId: number): TextSink;
	/**
	 * Ends the load. True: the rows of these files, and of no others, are in the landing tables, as `addLanded` would have put
	 * them there. False: nothing is, because some rows did not arrive; the files have to be added one by one.
	 */
	commit(files: readonly { readonly fileId: number; readonly landed: LandedFile }[]): Promise<boolean>;
	/** Ends the load, where it was not committed; nothing of it stays. */
	close(): Promise<void>;
}

/** The rows of one sheet that have arrived in the engine. */
interface Arriving {
	readonly dataset: DatasetKind;
	rows: number;
}

/** A connection with a transaction open. What it commits is not compressed then: somebody waits for it. */
async function begin(engine: Engine): Promise<Engine> {
	const connection = await engine.connect();
	await connection.execute(COMPRESS_LATER);
	await connection.execute('BEGIN TRANSACTION');
	return connection;
}

/**
 * Begins a load on a connection of its own, so that nobody sees half of it: the engine takes rows in while the reader is still
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

	function load(sheet: Arriving, bytes: Uint8Array): void {
		loading = loading.then(async () => {
			if (!whole) return;
			try {
				sheet.rows += await appendRows(await beginning, landingTable(DATASETS[sheet.dataset]), [bytes]);
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
			await connection.execute(COMPRESS_AT_COMMIT);
			await connection.close();
		}
	}

	return {
		sink: (fileId) => ({
			write(index, dataset, bytes) {
				const key = keyOf(fileId, index);
				const sheet = sheets.get(key) ?? { dataset, rows: 0 };
				sheets.set(key, sheet);
				load(sheet, bytes);
			},
			drop(index) {
				// Rows that have arrived cannot be told from those of the sheet that takes its place.
				if (sheets.has(keyOf(fileId, index))) whole = false;
			}
		}),
		async commit(files) {
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
