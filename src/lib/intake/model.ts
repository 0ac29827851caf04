import type { DatasetKind } from '../domain/dataset.ts';
import type { MaskKind } from './mask/kinds.ts';
import type { RowsChunk } from '../engine/row-block.ts';
import type { DateOrder } from './cast/date-order.ts';
import type { CorrectionSheet } from './correction-sheet.ts';
import type { IntakeError, IntakeErrorCode } from './intake-error.ts';

/** Where bytes come from: a browser `File`, or a file read by the command line. `slice` lets a reader work without the whole. */
export interface Source {
	/** File name as shown; never a path. */
	readonly name: string;
	readonly size: number;
	slice(start: number, end: number): Promise<Uint8Array>;
}

export type FileFormat =
	'xlsx' | 'xlsb' | 'xls' | 'spreadsheetml' | 'html' | 'ods' | 'csv' | 'json' | 'parquet' | 'zip' | 'unknown';

/** A source row as text. Dates of spreadsheet cells are already `YYYY-MM-DD HH:MM:SS`; an empty cell is ''. */
export interface RawRow {
	/** 1-based row number in the sheet (line of the record's start in a text file). */
	readonly number: number;
	readonly cells: readonly string[];
}

/**
 * A sheet that is read in batches, in row order, from the beginning at each call of `rows`. Rows that the file does not
 * store are absent, not blank rows.
 */
export interface RawSheet {
	readonly name: string;
	readonly hidden: boolean;
	rows(): AsyncIterable<readonly RawRow[]>;
	/** Once the rows were read: what of the sheet was left out of them, and what to do; null or absent for nothing. */
	leftOut?(): IntakeError | null;
}

export interface RawWorkbook {
	readonly format: FileFormat;
	/** Text encoding that was used (`utf-8`, `gb18030` …), or null where the format says it itself. */
	readonly encoding: string | null;
	readonly sheets: readonly RawSheet[];
	/** Files of an archive that could not be read; the others can. */
	readonly failures?: readonly IntakeError[] | undefined;
}

/** One source column and the field it feeds. */
export interface ColumnMapping {
	/** 0-based column. */
	readonly index: number;
	/** Header text as found; of a merged header of several rows joined by `/`. */
	readonly header: string;
	/** Field key of the dataset, or null: kept as an original cell only. */
	readonly field: string | null;
	/** 1 = header is a known synonym, 0 = nothing known. Between: a suggestion that nobody applied by itself. */
	readonly confidence: number;
	/** Field suggested by similarity when `field` is null. */
	readonly suggestion?: string;
	/** Order of the column's dates where digits alone do not tell; `ambiguous`: its values allow several, somebody has to say. */
	readonly dateOrder?: DateOrder | 'ambiguous';
	/** Unit that the header gives to bare numbers, where it is not the field's own: 金额（元） feeds a field in 万元. */
	readonly unit?: string;
	/** The header asks the contrary of the field: 是否公开 feeds 是否保密. */
	readonly opposite?: true;
	/** Key of a field without a column of its own, which takes this column's values too: 派单时间 for 受理时间. */
	readonly standsFor?: string;
}

export interface Recognition {
	/** 1-based number of the last header row, or null when no header was found. */
	readonly headerRow: number | null;
	/** How many rows the header spans (1–3). */
	readonly headerHeight: number;
	readonly dataset: DatasetKind | null;
	/** 0-based column where another table begins that stands beside this one; its columns feed nothing. */
	readonly beside?: number;
	readonly columns: readonly ColumnMapping[];
}

/** A user's mapping for files with the same column signature. */
export interface MappingProfile {
	/** Normalised headers joined by `|`. */
	readonly signature: string;
	readonly dataset: DatasetKind;
	/** Field key (or null) for each column, by position. */
	readonly fields: readonly (string | null)[];
	/** Order of the dates of columns, by position, where somebody said it. */
	readonly dateOrders?: readonly (DateOrder | null)[] | undefined;
}

export interface Problem {
	/** 1-based source row; null where it concerns the sheet. */
	readonly row: number | null;
	/** Header of the column; null where it concerns the row. */
	readonly column: string | null;
	/** Original cell text. */
	readonly value: string | null;
	/** Chinese: what is wrong and what to do. */
	readonly reason: string;
	/** `rejected`: the row is out of the data. `warning`: the row is in, this cell is unknown. */
	readonly severity: 'rejected' | 'warning';
}

/** `source = accepted + rejected + blank + total`, always. */
export interface RowCounts {
	readonly source: number;
	readonly accepted: number;
	readonly rejected: number;
	readonly blank: number;
	readonly total: number;
}

export interface SheetReport {
	readonly name: string;
	readonly hidden: boolean;
	readonly headerRow: number | null;
	readonly dataset: DatasetKind | null;
	readonly columns: readonly ColumnMapping[];
	readonly rows: RowCounts;
	readonly problems: readonly Problem[];
}

/** What became of one file. `error` is a Chinese message when nothing of it could be used. */
export interface FileReport {
	readonly file: string;
	readonly format: FileFormat;
	readonly encoding: string | null;
	readonly sheets: readonly SheetReport[];
	/** Sheets of corrections (更正表) in the file, and their lines. */
	readonly corrections?: readonly { readonly sheet: string; readonly rows: number }[];
	readonly error?: string;
	/** Set where the file opens with something that the user knows, such as its password. */
	readonly errorCode?: IntakeErrorCode;
}

/**
 * A sheet after recognition, before the engine: masked and cast cells for the dataset's landing table, in the order of
 * `landingColumns`, as CSV or in blocks. `source = landed + unplaced + blank + total`. Of several tables on a sheet, one below
 * the other, each is such a sheet, with the row numbers of the sheet that they stand on.
 */
export interface LandedSheet {
	/** The sheet's name; of a table below its first one it says also which that is. Rows carry it. */
	readonly name: string;
	/** Name of the sheet that a table below its first one stands on. */
	readonly within?: string;
	readonly hidden: boolean;
	readonly recognition: Recognition;
	readonly source: number;
	readonly landed: number;
	/** Records that belong to no table that is known: of one that was not understood all, else those from `otherTable` on. */
	readonly unplaced?: number;
	/** Row of the header of another table below this one that was not understood. */
	readonly otherTable?: number;
	readonly blank: number;
	readonly total: number;
	readonly csv: readonly RowsChunk[];
	/** Columns of these rows; absent in what was kept before they were noted. */
	readonly columns?: readonly string[];
	/** The first rows as they landed, to be looked at. */
	readonly preview?: readonly PreviewRow[];
}

/** A landed row beside what its cells said, in the order of the mapped columns. */
export interface PreviewRow {
	/** 1-based source row. */
	readonly row: number;
	readonly cells: readonly PreviewCell[];
}

export interface PreviewCell {
	readonly field: string;
	/** The value that landed, '' for none; a code is still as it was written. */
	readonly value: string;
	/** What the cell said, where the value is written otherwise; null for the same, and for what was masked. */
	readonly said: string | null;
	/** Personal data was taken out. */
	readonly masked: boolean;
}

export interface LandedFile {
	readonly file: string;
	readonly format: FileFormat;
	readonly encoding: string | null;
	/** The encoding is the caller's choice, not a guess. */
	readonly encodingChosen?: true;
	readonly sheets: readonly LandedSheet[];
	/** Kinds of personal data that were kept when it was read; absent: every kind was masked. */
	readonly unmasked?: readonly MaskKind[];
	/** Sheets that put rows of other files right (更正表). They are no data, and come as they were typed: mask before keeping. */
	readonly corrections?: readonly CorrectionSheet[];
	readonly error?: string;
	/** Set where the file opens with something that the user knows, such as its password. */
	readonly errorCode?: IntakeErrorCode;
}
