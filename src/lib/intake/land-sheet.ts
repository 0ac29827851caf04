import { DATASETS } from '../domain/datasets/index.ts';
import type { DatasetDef, DatasetKind } from '../domain/dataset.ts';
import { createCellCaster, createRowCaster } from './cast-row.ts';
import type { CellTransform } from './cell-transform.ts';
import { cellReading } from './column-reading.ts';
import { createTextRows } from '../engine/arrow/text-rows.ts';
import { createCsvWriter } from './csv-writer.ts';
import { ordersByField, withDateOrders } from './date-orders.ts';
import { tidy } from './cast/index.ts';
import { plainBytesOf } from './cast/plain-bytes.ts';
import { createUtf8RowLander } from './land-utf8-row.ts';
import type { LandedSheet, PreviewCell, PreviewRow, RawRow, RawSheet, Recognition } from './model.ts';
import { Utf8Row } from './readers/utf8-row.ts';
import { createRowCounter, createRowSorter, isBlank } from './row-counter.ts';

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
	let recognition: Recognition | null = null;
	let lander: RowLander | null = null;
	const begin = async () => {
		recognition = options.recognise(head, sheet);
		if (sheet.hidden && !options.takeHidden) return;
		if (recognition.dataset === null || recognition.headerRow === null) {
			lander = createRowCounter(recognition, head);
		} else {
			recognition = await withDateOrders(sheet, recognition, head, options.throwIfAborted);
			lander = createRowLander(sheet.name, DATASETS[recognition.dataset!], recognition, head, options);
		}
		for (const row of head) lander.add(row);
	};
	let seen = 0;
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
			for (let index = from; index < batch.length; index += 1) (lander as RowLander).add(batch[index]!);
		}
		seen += batch.length;
		options.onRows(seen);
	}
	if (!recognition) await begin();
	const counts = (lander as RowLander | null)?.finish() ?? { source: 0, landed: 0, blank: 0, total: 0, csv: [] };
	return { name: sheet.name, hidden: sheet.hidden, recognition: recognition!, ...counts };
}

interface RowLander {
	add(row: RawRow): void;
	finish(): Pick<LandedSheet, 'source' | 'landed' | 'unplaced' | 'otherTable' | 'blank' | 'total' | 'csv' | 'preview'>;
}

function createRowLander(
	sheetName: string,
	dataset: DatasetDef,
	recognition: Recognition,
	head: readonly RawRow[],
	options: LandSheetOptions
): RowLander {
	const { onText } = options;
	const columnOf = new Map(recognition.columns.map(({ field, index }) => [field, index]));
	for (const { standsFor, index } of recognition.columns) if (standsFor !== undefined) columnOf.set(standsFor, index);
	/** The dataset with the fields that can have a value here: an export fills some thirty of sixty. */
	const fields = dataset.fields.filter(({ key, computed }) => columnOf.has(key) || computed === true);
	const definition: DatasetDef = { ...dataset, fields };
	const places = fields.map((field) => ORIGIN_COLUMNS + dataset.fields.indexOf(field));
	const remains = [0, 1, 2].map((column) => ORIGIN_COLUMNS + dataset.fields.length + column);
	const take = onText && ((bytes: Uint8Array) => onText(dataset.kind, bytes));
	const written = [...Array.from({ length: ORIGIN_COLUMNS }, (_, column) => column), ...places, ...remains];
	const width = ORIGIN_COLUMNS + dataset.fields.length + remains.length;
	const writer = options.inBlocks === true ? createTextRows(width, written, take) : createCsvWriter(take, written);
	const transform = options.transform?.(definition);
	const orders = ordersByField(recognition.columns);
	const cast = createRowCaster(definition, orders);
	/** Where each field stands in a row; -1 where it has no column. */
	const sources = fields.map(({ key }) => columnOf.get(key) ?? -1);
	const required = sources.filter((column, field) => column >= 0 && fields[field]!.required === true);
	const sorter = createRowSorter(recognition, head, required);
	const fieldAt = (key: string | null) => fields.findIndex((field) => field.key === key);
	const readings = recognition.columns.flatMap((column) => {
		const read = cellReading(column);
		const field = fieldAt(column.field);
		return read === null || field < 0 ? [] : [{ field, read }];
	});
	const unmapped = unmappedColumns(recognition);
	const extrasOf = extrasReader(unmapped, recognition.columns.length);
	const fieldCount = fields.length;
	const cells: string[] = new Array<string>(fieldCount).fill('');
	const line: string[] = new Array<string>(ORIGIN_COLUMNS + fieldCount + remains.length).fill('');
	line[0] = String(options.fileId);
	line[1] = sheetName;
	const fieldColumns = recognition.columns.flatMap((column) => {
		const at = fieldAt(column.field);
		return at < 0 ? [] : [{ at, column: column.index }];
	});
	const landUtf8 =
		transform !== undefined && transform.cellwise === undefined
			? null
			: createUtf8RowLander(
					{
						origin: [String(options.fileId), sheetName],
						sources,
						readings: new Map(readings.map(({ field, read }) => [field, read])),
						cellwise: transform?.cellwise ?? null,
						cast: createCellCaster(definition, orders),
						plain: fields.map(plainBytesOf),
						unmapped,
						width: recognition.columns.length,
						required,
						isOfRecord: sorter.isOfRecord,
						isRecordIfPlain: sorter.isRecordIfPlain
					},
					writer
				);
	const preview: PreviewRow[] = [];
	let source = 0;
	let landed = 0;
	let blank = 0;
	let total = 0;
	let unplaced = 0;
	let otherTable: number | null = null;

	return {
		add(row) {
			// What is looked at is landed as texts, and with it all that may stand above it.
			const quick = preview.length === PREVIEW_ROWS && sorter.otherTable === null && row instanceof Utf8Row;
			if (quick && landUtf8?.(row) === true) {
				source += 1;
				landed += 1;
				return;
			}
			const kind = sorter.classOf(row);
			if (kind === null) return;
			source += 1;
			if (kind === 'blank') blank += 1;
			if (kind === 'total') total += 1;
			if (kind === 'other') {
				unplaced += 1;
				otherTable ??= sorter.otherTable;
			}
			if (kind !== 'data') return;
			for (let field = 0; field < fieldCount; field += 1) {
				const column = sources[field]!;
				cells[field] = column < 0 ? '' : (row.cells[column] ?? '');
			}
			for (const { field, read } of readings) cells[field] = read(cells[field]!);
			const extras = extrasOf(row.cells);
			const before = preview.length < PREVIEW_ROWS ? [...cells] : null;
			transform?.(cells, extras);
			const masked = before && cells.map((cell, index) => cell !== before[index]);
			const { original, unreadable } = cast(cells);
			if (masked !== null) preview.push({ row: row.number, cells: previewCells(row.cells, masked) });
			line[2] = String(row.number);
			for (let index = 0; index < fieldCount; index += 1) line[index + ORIGIN_COLUMNS] = cells[index]!;
			line[fieldCount + ORIGIN_COLUMNS] = extras === NO_EXTRAS ? '' : JSON.stringify(extras);
			line[fieldCount + ORIGIN_COLUMNS + 1] = original;
			line[fieldCount + ORIGIN_COLUMNS + 2] = unreadable;
			writer.line(line);
			landed += 1;
		},
		finish: () => ({
			source,
			landed,
			...(otherTable === null ? {} : { unplaced, otherTable }),
			blank,
			total,
			csv: writer.finish(),
			preview
		})
	};

	function previewCells(said: readonly string[], masked: readonly boolean[]): PreviewCell[] {
		return fieldColumns.map(({ at, column }) => {
			const text = tidy(said[column] ?? '');
			const value = cells[at]!;
			return {
				field: fields[at]!.key,
				value,
				said: masked[at] === true || text === value ? null : text,
				masked: masked[at] === true
			};
		});
	}
}

/** Columns of a landing table before the fields: file, sheet, row. */
const ORIGIN_COLUMNS = 3;

const NO_EXTRAS: Record<string, string> = Object.freeze(Object.create(null));

/** Makes the function that gives a row's cells without a field, by header; `NO_EXTRAS` where it has none. */
function extrasReader(
	unmapped: readonly UnmappedColumn[],
	width: number
): (cells: readonly string[]) => Record<string, string> {
	return (cells) => {
		let extras = NO_EXTRAS;
		const add = (name: string, text: string) => {
			// Without a prototype, so that a header such as __proto__ is a name like any other.
			if (extras === NO_EXTRAS) extras = Object.create(null) as Record<string, string>;
			extras[name] = text;
		};
		for (const { name, column } of unmapped) {
			if (column < cells.length && !isBlank(cells[column]!)) add(name, cells[column]!);
		}
		for (let column = width; column < cells.length; column += 1) {
			if (!isBlank(cells[column]!)) add(`列${column + 1}`, cells[column]!);
		}
		return extras;
	};
}

interface UnmappedColumn {
	readonly name: string;
	readonly column: number;
}

/** Unmapped columns, by their names in `_extra`. Empty and repeated headers stay apart. */
function unmappedColumns({ columns }: Recognition): UnmappedColumn[] {
	const used = new Set<string>();
	return columns.flatMap(({ header, field, index }, column) => {
		if (field !== null) return [];
		const base = header === '' ? `列${index + 1}` : header;
		let name = base;
		for (let copy = 2; used.has(name); copy += 1) name = `${base}#${copy}`;
		used.add(name);
		return { name, column };
	});
}
