import type { DatasetKind } from '../domain/dataset.ts';
import { DATASETS } from '../domain/datasets/index.ts';
import { blockOf } from '../engine/row-block.ts';
import { landingColumns } from '../engine/sql/tables.ts';
import type { CellTransform } from './cell-transform.ts';
import { withDateOrders } from './date-orders.ts';
import type { LandedSheet, RawRow, RawSheet, Recognition } from './model.ts';
import type { Pairing } from './pair/messages.ts';
import { createSheetLander, type SheetLander } from './pair/sheet-lander.ts';
import { createRowCounter } from './row-counter.ts';

/** Stored rows that are looked at before a sheet is understood. */
export const HEAD_ROWS = 100;
/** Landed rows that are kept to be looked at. */
export const PREVIEW_ROWS = 8;

export interface LandSheetOptions {
	readonly fileId: number;
	readonly takeHidden: boolean;
	readonly transform?: CellTransform | undefined;
	/** Writes blocks of columns, and not CSV. */
	readonly inBlocks?: boolean | undefined;
	/** Takes the rows as they are written; without it the result has them. */
	readonly onText?: ((dataset: DatasetKind, bytes: Uint8Array) => void) | undefined;
	/** Has a second worker land rows too, of those that stand in the bytes of their file. */
	readonly pairing?: Pairing | undefined;
	recognise(head: readonly RawRow[], sheet: RawSheet): Recognition;
	onRows(rows: number): void;
	throwIfAborted(): void;
}

/**
 * Reads one sheet into rows of its dataset's landing table. Every row below the header is counted once:
 * `source = landed + unplaced + blank + total`. A blank row has no text at all; a header line repeated amid the data, and
 * a line that tells who made the table, say nothing either and count as blank. Of a sheet that is not understood the rows are counted, and none lands. A hidden one is
 * not read on: all its counts are 0.
 */
export async function landSheet(sheet: RawSheet, options: LandSheetOptions): Promise<LandedSheet> {
	const head: RawRow[] = [];
	const csv: Uint8Array[] = [];
	let recognition: Recognition | null = null;
	let lander: SheetLander | null = null;
	const begin = async () => {
		recognition = options.recognise(head, sheet);
		if (sheet.hidden && !options.takeHidden) return;
		if (recognition.dataset === null || recognition.headerRow === null) {
			lander = createRowCounter(recognition, head);
		} else {
			recognition = await withDateOrders(sheet, recognition, head, options.throwIfAborted);
			lander = createLander(sheet.name, recognition, head, csv, options);
		}
		await lander.add(head);
	};
	let seen = 0;
	try {
		for await (const batch of sheet.rows()) {
			options.throwIfAborted();
			let from = 0;
			if (!recognition) {
				from = Math.min(batch.length, HEAD_ROWS - head.length);
				head.push(...batch.slice(0, from));
				if (head.length >= HEAD_ROWS) await begin();
			}
			if (recognition) {
				if (!lander) break;
				await (lander as SheetLander).add(from === 0 ? batch : batch.slice(from));
			}
			seen += batch.length;
			options.onRows(seen);
		}
		if (!recognition) await begin();
		const counts = await (lander as SheetLander | null)?.finish();
		return {
			name: sheet.name,
			hidden: sheet.hidden,
			recognition: recognition!,
			...(counts ?? { source: 0, landed: 0, blank: 0, total: 0 }),
			csv,
			...(counts === undefined || counts.landed === 0 ? {} : { columns: columnsOf(recognition!.dataset!) })
		};
	} finally {
		(lander as SheetLander | null)?.close();
	}
}

const columnsOf = (dataset: DatasetKind) => landingColumns(DATASETS[dataset]).map(({ name }) => name);

function createLander(
	sheet: string,
	recognition: Recognition,
	head: readonly RawRow[],
	csv: Uint8Array[],
	{ fileId, inBlocks = false, transform, onText, pairing }: LandSheetOptions
): SheetLander {
	const plan = { fileId, sheet, recognition, head, inBlocks, previewRows: PREVIEW_ROWS };
	const keep = (bytes: Uint8Array) => void csv.push(...(inBlocks ? blockOf(bytes) : [bytes]));
	const take = onText === undefined ? keep : (bytes: Uint8Array) => onText(recognition.dataset!, bytes);
	return createSheetLander(plan, transform, take, pairing);
}
