import type { DatasetKind } from '../domain/dataset.ts';
import type { CellTransform } from './cell-transform.ts';
import { correctionHeader, isCorrectionList, readCorrectionSheet, type CorrectionSheet } from './correction-sheet.ts';
import { IntakeError, type IntakeErrorCode } from './intake-error.ts';
import { landSheet } from './land-sheet.ts';
import { withoutLeadingBlanks } from './leading-blanks.ts';
import type { MaskKind } from './mask/kinds.ts';
import type { FileFormat, LandedFile, LandedSheet, MappingProfile, RawSheet, Source } from './model.ts';
import type { Pairing } from './pair/messages.ts';
import { openWorkbook } from './open-workbook.ts';
import { recogniseSheet } from './recognise.ts';
import { HEAD_ROWS } from './sheet-tables.ts';

export type { CellTransform, RowTransform } from './cell-transform.ts';

export interface LandProgress {
	/** Chinese: what is going on, with the sheet's name. */
	readonly phase: string;
	/** Rows read so far, over all sheets. */
	readonly rows: number;
	/** Bytes of a text file read so far. */
	readonly bytes?: number | undefined;
}

/** Takes the text of sheets while the file is still being read. `sheet` is the place that it will have in `sheets`. */
export interface TextSink {
	write(sheet: number, dataset: DatasetKind, bytes: Uint8Array): void;
	/** The sheet could not be read to its end: what was written of it is to be forgotten. */
	drop(sheet: number): void;
}

export interface LandOptions {
	/** The input's number in import order; goes into `_file`. */
	readonly fileId: number;
	readonly profiles?: readonly MappingProfile[] | undefined;
	/** Restricts recognition to this kind. */
	readonly dataset?: DatasetKind | undefined;
	readonly encoding?: string | undefined;
	/** Opens an encrypted workbook; never kept. */
	readonly password?: string | undefined;
	/** Names of hidden sheets that the user chose to take. */
	readonly hiddenSheets?: readonly string[] | undefined;
	readonly transform?: CellTransform | undefined;
	/** Kinds of personal data that `transform` keeps: noted in the result. */
	readonly unmasked?: readonly MaskKind[] | undefined;
	/**
	 * Reads no more of a sheet than what a table is understood by whose header is in this row, or above: for its first rows as they
	 * would land. Without it sheets are read to their end.
	 */
	readonly headAt?: number | undefined;
	/**
	 * Writes rows in blocks of columns, which the engine of the browser takes in several times faster than CSV. The native one
	 * has to take them apart again.
	 */
	readonly inBlocks?: boolean | undefined;
	/** Has a second worker land rows of large texts too. */
	readonly pairing?: Pairing | undefined;
	/** Takes the rows of every sheet as they are written; the result is then without. */
	readonly sink?: TextSink | undefined;
	readonly onProgress?: ((progress: LandProgress) => void) | undefined;
	readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a file into rows of the landing tables, sheet by sheet. Bad content never throws: `error` says in Chinese what
 * is wrong, and the sheets read before it, or beside it, stand. Only an abort throws.
 */
export async function landFile(source: Source, options: LandOptions): Promise<LandedFile> {
	const { sink } = options;
	let format: FileFormat = 'unknown';
	let encoding: string | null = null;
	const sheets: LandedSheet[] = [];
	const corrections: CorrectionSheet[] = [];
	const errors: string[] = [];
	let errorCode: IntakeErrorCode | undefined;
	const fail = (error: unknown) => {
		errors.push(explain(error, source.name, options.signal));
		if (error instanceof IntakeError) errorCode ??= error.code;
	};
	let bytes: number | undefined;
	let before = 0;
	const report = (phase: string, rows: number) => options.onProgress?.({ phase, rows, bytes });
	try {
		report('正在打开', 0);
		const workbook = await openWorkbook(source, {
			encoding: options.encoding,
			password: options.password,
			signal: options.signal,
			onBytes: (count) => (bytes = count)
		});
		({ format, encoding } = workbook);
		workbook.failures?.forEach(fail);
		for (const stored of workbook.sheets) {
			const sheet = withoutLeadingBlanks(stored);
			/** The last table of the sheet that rows were written of. */
			let last = 0;
			try {
				const tables = await landSheet(options.headAt === undefined ? sheet : headOf(sheet, options.headAt), {
					fileId: options.fileId,
					takeHidden: options.hiddenSheets?.includes(sheet.name) === true,
					transform: options.transform,
					inBlocks: options.inBlocks,
					pairing: options.pairing,
					onText:
						sink &&
						((table, dataset, bytes) => {
							last = table;
							sink.write(sheets.length + table, dataset, bytes);
						}),
					recognise: (head, _, searchRows) =>
						(sheet.hidden || searchRows !== undefined ? null : correctionHeader(head)) ??
						recogniseSheet(
							head,
							{ fileName: source.name, sheetName: sheet.name, dataset: options.dataset, searchRows },
							options.profiles ?? []
						),
					onRows: (rows) => report(`正在读取“${sheet.name}”`, before + rows),
					throwIfAborted: () => options.signal?.throwIfAborted()
				});
				const { recognition } = tables[0]!;
				if (isCorrectionList(recognition)) {
					corrections.push(await readCorrectionSheet(sheet, recognition, () => options.signal?.throwIfAborted()));
					continue;
				}
				sheets.push(...tables);
				const leftOut = sheet.leftOut?.() ?? null;
				if (leftOut !== null) fail(leftOut);
				before += tables.reduce((rows, { source }) => rows + source, 0);
			} catch (error) {
				for (let table = 0; table <= last; table += 1) sink?.drop(sheets.length + table);
				fail(error);
			}
		}
		if (workbook.sheets.length === 0) errors.push(`“${source.name}”里没有工作表`);
	} catch (error) {
		fail(error);
	}
	const landed = {
		file: source.name,
		format,
		encoding,
		...(options.encoding === undefined || encoding === null ? {} : { encodingChosen: true as const }),
		...(options.unmasked === undefined || options.unmasked.length === 0 ? {} : { unmasked: options.unmasked }),
		sheets,
		...(corrections.length > 0 ? { corrections } : {})
	};
	if (errors.length === 0) return landed;
	return { ...landed, error: errors.join('；'), ...(errorCode === undefined ? {} : { errorCode }) };
}

/** The sheet as if it ended after the rows that a table is understood by whose header is in a row. */
function headOf(sheet: RawSheet, header: number): RawSheet {
	return {
		name: sheet.name,
		hidden: sheet.hidden,
		async *rows() {
			let left = HEAD_ROWS;
			for await (const batch of sheet.rows()) {
				const above = batch.filter(({ number }) => number <= header).length;
				yield batch.slice(0, above + left);
				left -= batch.length - above;
				if (left <= 0) return;
			}
		}
	};
}

/** The Chinese message of a failure. Rethrows an abort. */
function explain(error: unknown, file: string, signal: AbortSignal | undefined): string {
	if (signal?.aborted === true) throw error;
	if (error instanceof IntakeError) return error.message;
	const detail = error instanceof Error ? error.message : String(error);
	return `“${file}”读不出来，文件可能已损坏；请重新导出，或用 Excel、WPS 另存后再导入（${detail.slice(0, 120)}）`;
}
