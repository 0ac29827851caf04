import { DATASETS } from '../domain/datasets/index.ts';
import type { DatasetDef } from '../domain/dataset.ts';
import { createTextRows } from '../engine/arrow/text-rows.ts';
import { createCellCaster, createRowCaster } from './cast-row.ts';
import { tidy } from './cast/index.ts';
import { plainBytesOf } from './cast/plain-bytes.ts';
import type { CellTransform } from './cell-transform.ts';
import { cellReading } from './column-reading.ts';
import { createCsvWriter } from './csv-writer.ts';
import { ordersByField } from './date-orders.ts';
import { createUtf8RowLander } from './land-utf8-row.ts';
import type { PreviewCell, PreviewRow, RawRow, Recognition } from './model.ts';
import { Utf8Row } from './readers/utf8-row.ts';
import { requiredColumns, type RowSorter } from './row-counter.ts';
import { extrasReader, NO_EXTRAS, unmappedColumns } from './unmapped-columns.ts';

/** What the rows of a table are landed by, as plain data. */
export interface SheetPlan {
	readonly fileId: number;
	/** What the rows carry as the name of their sheet. */
	readonly sheet: string;
	/** With a dataset and a header. */
	readonly recognition: Recognition;
	/** The table's first rows, with those of its header. */
	readonly head: readonly RawRow[];
	/** Writes blocks of columns, and not CSV. */
	readonly inBlocks: boolean;
	/** Landed rows that are kept to be looked at. */
	readonly previewRows: number;
}

export interface RecordLander {
	/** Writes a record. */
	land(row: RawRow): void;
	/** Writes a row from its bytes. False where these do not tell that it is a record, or how: then nothing is written. */
	landBytes(row: RawRow): boolean;
	/** All records are written out. */
	finish(): void;
	/** The first ones as they landed. */
	readonly preview: readonly PreviewRow[];
}

/** Makes what turns the records of a table that is understood into rows of its dataset's landing table, which `take` gets. */
export function createRecordLander(
	plan: SheetPlan,
	makeTransform: CellTransform | undefined,
	sorter: RowSorter,
	take: (bytes: Uint8Array) => void
): RecordLander {
	const { recognition, previewRows } = plan;
	const dataset = DATASETS[recognition.dataset!];
	const columnOf = new Map(recognition.columns.map(({ field, index }) => [field, index]));
	for (const { standsFor, index } of recognition.columns) if (standsFor !== undefined) columnOf.set(standsFor, index);
	/** The dataset with the fields that can have a value here: an export fills some thirty of sixty. */
	const fields = dataset.fields.filter(({ key, computed }) => columnOf.has(key) || computed === true);
	const definition: DatasetDef = { ...dataset, fields };
	const places = fields.map((field) => ORIGIN_COLUMNS + dataset.fields.indexOf(field));
	const remains = [0, 1, 2].map((column) => ORIGIN_COLUMNS + dataset.fields.length + column);
	const written = [...Array.from({ length: ORIGIN_COLUMNS }, (_, column) => column), ...places, ...remains];
	const width = ORIGIN_COLUMNS + dataset.fields.length + remains.length;
	const writer = plan.inBlocks ? createTextRows(width, written, take) : createCsvWriter(take, written);
	const transform = makeTransform?.(definition);
	const orders = ordersByField(recognition.columns);
	const cast = createRowCaster(definition, orders);
	/** Where each field stands in a row; -1 where it has no column. */
	const sources = fields.map(({ key }) => columnOf.get(key) ?? -1);
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
	line[0] = String(plan.fileId);
	line[1] = plan.sheet;
	const fieldColumns = recognition.columns.flatMap((column) => {
		const at = fieldAt(column.field);
		return at < 0 ? [] : [{ at, column: column.index }];
	});
	const landUtf8 =
		transform !== undefined && transform.cellwise === undefined
			? null
			: createUtf8RowLander(
					{
						origin: [String(plan.fileId), plan.sheet],
						sources,
						readings: new Map(readings.map(({ field, read }) => [field, read])),
						cellwise: transform?.cellwise ?? null,
						cast: createCellCaster(definition, orders),
						plain: fields.map(plainBytesOf),
						unmapped,
						width: recognition.columns.length,
						required: requiredColumns(recognition),
						isOfRecord: sorter.isOfRecord,
						isRecordIfPlain: sorter.isRecordIfPlain
					},
					writer
				);
	const preview: PreviewRow[] = [];

	return {
		land(row) {
			for (let field = 0; field < fieldCount; field += 1) {
				const column = sources[field]!;
				cells[field] = column < 0 ? '' : (row.cells[column] ?? '');
			}
			for (const { field, read } of readings) cells[field] = read(cells[field]!);
			const extras = extrasOf(row.cells);
			const before = preview.length < previewRows ? [...cells] : null;
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
		},
		// What is looked at is landed as texts, and with it all that may stand above it.
		landBytes: (row) => preview.length === previewRows && row instanceof Utf8Row && landUtf8?.(row) === true,
		finish: () => writer.finish(),
		preview
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
