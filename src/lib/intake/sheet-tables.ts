import type { DatasetKind } from '../domain/dataset.ts';
import { DATASETS } from '../domain/datasets/index.ts';
import { blockOf } from '../engine/row-block.ts';
import { landingColumns } from '../engine/sql/tables.ts';
import type { CellTransform } from './cell-transform.ts';
import { isCorrectionList } from './correction-sheet.ts';
import { withDateOrders } from './date-orders.ts';
import { firstTable } from './first-table.ts';
import { isSubHeader } from './header.ts';
import { LIMITS } from './limits.ts';
import type { LandedSheet, RawRow, RawSheet, Recognition } from './model.ts';
import type { Pairing } from './pair/messages.ts';
import { createSheetLander } from './pair/sheet-lander.ts';
import { isHeaderLine } from './row-class.ts';
import { createRowCounter, NO_MORE, type TableLander } from './table-lander.ts';

/** Stored rows that are looked at before a table is understood. */
export const HEAD_ROWS = 100;
/** Landed rows of a table that are kept to be looked at. */
export const PREVIEW_ROWS = 8;

export interface SheetTablesOptions {
	readonly fileId: number;
	readonly takeHidden: boolean;
	readonly transform?: CellTransform | undefined;
	/** Writes blocks of columns, and not CSV. */
	readonly inBlocks?: boolean | undefined;
	/** Takes the rows as they are written, with the place of their table on the sheet; without it the result has them. */
	readonly onText?: ((table: number, dataset: DatasetKind, bytes: Uint8Array) => void) | undefined;
	/** Has a second worker land rows too, of those that stand in the bytes of their file. */
	readonly pairing?: Pairing | undefined;
	/** Understands the rows that a table begins with. With `searchRows` its header begins in one of so many at their top. */
	recognise(head: readonly RawRow[], sheet: RawSheet, searchRows?: number): Recognition;
	throwIfAborted(): void;
}

export interface SheetTables {
	/** False: no more of the sheet is wanted. */
	add(rows: readonly RawRow[]): Promise<boolean>;
	/** There are no more rows: the tables in their order, of which the first may be one that nobody knows. */
	finish(): Promise<LandedSheet[]>;
	/** Nothing more is wanted. */
	close(): void;
}

/** The table that rows are added to. */
interface Table {
	readonly name: string;
	readonly recognition: Recognition;
	readonly lander: TableLander;
	readonly csv: Uint8Array[];
}

/**
 * Takes the rows of a sheet apart into its tables, one below the other. Where the header of another table comes, and it is
 * understood as one of a dataset, a table of its own begins; else its rows are left out of the one above.
 */
export function createSheetTables(sheet: RawSheet, options: SheetTablesOptions): SheetTables {
	const { transform, pairing, throwIfAborted } = options;
	const ended: LandedSheet[] = [];
	let table: Table | null = null;
	/** Rows of a table that begins, while too few have come to understand it. */
	let head: RawRow[] | null = [];
	/** Headers of other tables that were looked at. */
	let looked = 0;
	let wanted = true;

	/** Understands the table that begins. Gives back the rows that are to be landed. */
	async function begin(): Promise<readonly RawRow[]> {
		const rows = head!;
		head = null;
		return table === null ? beginFirst(rows) : beginNext(table, rows);
	}

	async function beginFirst(rows: readonly RawRow[]): Promise<readonly RawRow[]> {
		const first = firstTable(rows, (some) => options.recognise(some, sheet));
		if ((sheet.hidden && !options.takeHidden) || isCorrectionList(first.recognition)) {
			const counts = { source: 0, landed: 0, blank: 0, total: 0 };
			ended.push({ name: sheet.name, hidden: sheet.hidden, recognition: first.recognition, ...counts, csv: [] });
			wanted = false;
			return NO_MORE;
		}
		table = await open(sheet.name, first.recognition, first.head);
		return rows;
	}

	async function beginNext({ lander }: Table, rows: readonly RawRow[]): Promise<readonly RawRow[]> {
		const line = rows.findIndex(({ cells }) => isHeaderLine(cells));
		const next = firstTable(rows, (some) => options.recognise(some, sheet, line + 1));
		const { dataset, headerRow, headerHeight } = next.recognition;
		if (dataset === null || headerRow === null || headerRow < rows[line]!.number) return leaveOut(lander, rows);
		const above = rows.filter(({ number }) => number <= headerRow);
		lander.pass(above, headerRow - headerHeight + 1);
		end();
		const name = `${sheet.name} · 第 ${ended.length + 1} 张表（第 ${headerRow} 行起）`;
		table = await open(name, next.recognition, next.head);
		return rows;
	}

	function leaveOut(lander: TableLander, rows: readonly RawRow[]): readonly RawRow[] {
		const line = rows.findIndex(({ cells }) => isHeaderLine(cells));
		const header = rows[line]!;
		const above = rows[line - 1];
		const from = above !== undefined && isSubHeader(above, header) ? above : header;
		lander.pass(rows.slice(0, line + 1), from.number);
		lander.leaveOut(header);
		return rows.slice(line + 1);
	}

	async function open(name: string, understood: Recognition, head: readonly RawRow[]): Promise<Table> {
		const csv: Uint8Array[] = [];
		if (understood.dataset === null || understood.headerRow === null) {
			return { name, recognition: understood, lander: createRowCounter(understood, head), csv };
		}
		const { dataset } = understood;
		const recognition = await withDateOrders(sheet, understood, head, throwIfAborted);
		const { fileId, inBlocks = false, onText } = options;
		const plan = { fileId, sheet: name, recognition, head, inBlocks, previewRows: PREVIEW_ROWS };
		const place = ended.length;
		const keep = (bytes: Uint8Array) => void csv.push(...(inBlocks ? blockOf(bytes) : [bytes]));
		const take = onText === undefined ? keep : (bytes: Uint8Array) => onText(place, dataset, bytes);
		return { name, recognition, lander: createSheetLander(plan, transform, take, pairing), csv };
	}

	function end(): void {
		const { name, recognition, lander, csv } = table!;
		const counts = lander.finish();
		lander.close();
		ended.push({
			name,
			...(ended.length === 0 ? {} : { within: sheet.name }),
			hidden: sheet.hidden,
			recognition,
			...counts,
			csv,
			...(counts.landed === 0 ? {} : { columns: columnsOf(recognition.dataset!) })
		});
	}

	/** Looks at rows that a table gave back. */
	function turn(rows: readonly RawRow[]): readonly RawRow[] {
		looked += 1;
		if (looked > LIMITS.tables) return leaveOut(table!.lander, rows);
		head = [];
		return rows;
	}

	async function add(rows: readonly RawRow[]): Promise<boolean> {
		let left = rows;
		while (left.length > 0 && wanted) {
			if (head === null) {
				const back = await table!.lander.add(left);
				left = back.length === 0 ? back : turn(back);
				continue;
			}
			const room = HEAD_ROWS - head.length;
			head.push(...left.slice(0, room));
			left = left.slice(room);
			if (head.length === HEAD_ROWS) left = [...(await begin()), ...left];
		}
		return wanted;
	}

	return {
		add,
		async finish() {
			while (wanted) {
				if (head !== null) {
					await add(await begin());
					continue;
				}
				const back = await table!.lander.settle();
				if (back.length === 0) break;
				await add(turn(back));
			}
			if (wanted) end();
			return ended;
		},
		close: () => table?.lander.close()
	};
}

const columnsOf = (dataset: DatasetKind) => landingColumns(DATASETS[dataset]).map(({ name }) => name);
