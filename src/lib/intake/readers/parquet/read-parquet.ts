import { parquetMetadata, parquetSchema, type FileMetaData, type RowGroup } from 'hyparquet';
import { assembleNested } from 'hyparquet/src/assemble.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { getTreePath, isFlatColumn } from 'hyparquet/src/schema.js';

import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES, partMessage } from '../../limits.ts';
import type { RawRow, RawSheet, Source } from '../../model.ts';
import { readPages, type PageBudget, type Values } from './pages.ts';
import { columnTexts, PARSERS, valueText } from './texts.ts';
import { checkStruct } from './thrift.ts';
import { UNPACKERS } from './unpack.ts';

const BATCH = 5_000;
/** Length of the footer and the signature, which end the file. */
const TAIL_BYTES = 8;
/** Levels of nested columns that are followed. */
const DEEPEST = 100;

/** The texts of a column, one row after the other. */
type Cursor = () => string;

/**
 * The table of a Parquet file, read page by page: rows are numbered as they would stand in a sheet, the names of the
 * columns being row 1. Nested columns come as JSON text. Throws an `IntakeError` for a broken file.
 */
export async function readParquet(source: Source, name: string): Promise<RawSheet> {
	const broken = (cause: unknown) =>
		cause instanceof IntakeError
			? cause
			: new IntakeError(`“${source.name}”的 Parquet 内容不完整或已损坏，请重新导出`, { cause });
	const fail = (message: string) => new IntakeError(`“${source.name}”：${message}`);
	let metadata: FileMetaData;
	let leaves: string[][];
	try {
		metadata = await readFooter(source, fail);
		leaves = leafPaths(metadata);
		if (!agrees(metadata, leaves)) throw new Error('columns do not agree with the schema');
	} catch (cause) {
		throw broken(cause);
	}
	const columns = [...new Set(leaves.map(([name]) => name!))];
	const count = Number(metadata.num_rows);
	if (columns.length > LIMITS.columns) throw fail(LIMIT_MESSAGES.columns);
	if (count > LIMITS.rows) throw fail(LIMIT_MESSAGES.rows);
	const cells = count * leaves.length;
	if (cells > LIMITS.cellFloor && cells > source.size * LIMITS.cellRatio) throw fail(LIMIT_MESSAGES.cells);
	return {
		name,
		hidden: false,
		async *rows() {
			yield [{ number: 1, cells: columns }];
			const unpack = createUnpackBudget(source.size, fail);
			let number = 2;
			let given = 0;
			for (const group of metadata.row_groups) {
				try {
					const cursors = await openColumns(source, metadata, group, { unpack, hold: createHeldBudget(fail) });
					for (let left = Number(group.num_rows); left > 0; left -= BATCH) {
						const rows: RawRow[] = [];
						for (let row = Math.min(left, BATCH); row > 0; row -= 1) {
							const cells = cursors.map((next) => next());
							for (const cell of cells) {
								if (cell.length > LIMITS.cellCharacters) throw fail(`第 ${number} 行${LIMIT_MESSAGES.cell}`);
								given += cell.length;
							}
							rows.push({ number, cells });
							number += 1;
						}
						if (given > LIMITS.textFloor && given > source.size * LIMITS.textRatio) throw fail(LIMIT_MESSAGES.text);
						yield rows;
					}
				} catch (cause) {
					throw broken(cause);
				}
			}
		}
	};
}

/** What the end of the file says of the rest. It is walked before the library builds it, which believes every length. */
async function readFooter(source: Source, fail: (message: string) => IntakeError): Promise<FileMetaData> {
	const tail = await source.slice(Math.max(0, source.size - TAIL_BYTES), source.size);
	if (tail.length < TAIL_BYTES) throw new Error('no footer');
	const length = new DataView(tail.buffer, tail.byteOffset, tail.byteLength).getUint32(0, true);
	if (length > source.size - TAIL_BYTES) throw new Error(`a footer of ${length} bytes`);
	if (length > LIMITS.indexBytes) throw fail(partMessage(LIMITS.indexBytes));
	const footer = await source.slice(source.size - TAIL_BYTES - length, source.size);
	checkStruct({ view: new DataView(footer.buffer, footer.byteOffset, length), offset: 0 });
	return parquetMetadata(footer, { parsers: PARSERS });
}

/** Holds what is unpacked against the size of the file. */
function createUnpackBudget(size: number, fail: (message: string) => IntakeError): PageBudget['unpack'] {
	let unpacked = 0;
	return (bytes) => {
		unpacked += bytes;
		if (unpacked > LIMITS.ratioFloorBytes && unpacked > size * LIMITS.inflateRatio) throw fail(LIMIT_MESSAGES.inflated);
	};
}

/** Holds what is in memory at a time against what may be. */
function createHeldBudget(fail: (message: string) => IntakeError): PageBudget['hold'] {
	let held = 0;
	return (values, before) => {
		held += values - before;
		if (held > LIMITS.parquetHeldValues) throw fail(LIMIT_MESSAGES.parquetHeld);
	};
}

/** The columns of a row group, each at its first row. */
async function openColumns(
	source: Source,
	metadata: FileMetaData,
	group: RowGroup,
	budget: PageBudget
): Promise<Cursor[]> {
	const tree = parquetSchema(metadata);
	const rows = Number(group.num_rows);
	let packed = 0;
	const opened = await Promise.all(
		group.columns.map(async ({ meta_data: data }) => {
			if (!data) throw new Error('a column without metadata');
			const start = Number(data.dictionary_page_offset || data.data_page_offset);
			const length = Number(data.total_compressed_size);
			packed += length;
			if (!(start >= 0 && length >= 0 && start + length <= source.size && packed <= source.size))
				throw new Error(`a column of ${length} bytes at ${start}`);
			const schemaPath = getTreePath(tree, data.path_in_schema);
			const element = schemaPath[schemaPath.length - 1]!.element;
			const flat = isFlatColumn(schemaPath);
			const texts = flat ? columnTexts(element, metadata.created_by ?? '') : { raw: false, text: valueText };
			const { converted_type: _converted, logical_type: _logical, ...stored } = element;
			const decoder = {
				...data,
				pathInSchema: data.path_in_schema,
				element: texts.raw ? stored : element,
				schemaPath,
				compressors: UNPACKERS,
				utf8: !texts.raw,
				parsers: { ...DEFAULT_PARSERS, ...PARSERS } as unknown as typeof DEFAULT_PARSERS
			};
			const total = Number(data.num_values);
			if (!(total >= 0 && total <= LIMITS.parquetHeldValues) || (flat && total !== rows))
				throw new Error(`${total} values in ${rows} rows`);
			const chunk = await source.slice(start, start + length);
			return { path: data.path_in_schema, flat, texts, pages: readPages(chunk, decoder, total, budget) };
		})
	);
	return tree.children.map((child): Cursor => {
		const own = opened.filter(({ path }) => path[0] === child.element.name);
		const [first] = own;
		if (!first) throw new Error('a column is missing');
		if (first.flat) return cursorOf(first.pages, first.texts.text);
		// The parts of a column that nests are put together for the whole row group.
		const parts = new Map(own.map(({ path, pages }) => [path.join('.'), [...pages].flatMap((page) => [...page])]));
		if (child.children.length > 0) assembleNested(parts as never, child, { ...DEFAULT_PARSERS, ...PARSERS } as never);
		const values: Values = parts.get(child.element.name) ?? [];
		return cursorOf([values][Symbol.iterator](), valueText);
	});
}

function cursorOf(pages: Iterator<Values>, text: (value: unknown) => string): Cursor {
	let page: Values = [];
	let at = 0;
	return () => {
		while (at === page.length) {
			const next = pages.next();
			if (next.done === true) throw new Error('a column ends early');
			page = next.value;
			at = 0;
		}
		const value: unknown = page[at];
		at += 1;
		return text(value);
	};
}

/** Paths from the root of the schema to its leaves, in order; what a false number of children leaves over is left out. */
function leafPaths({ schema }: FileMetaData): string[][] {
	const paths: string[][] = [];
	let at = 1;
	const walk = (children: number, above: readonly string[]) => {
		for (let left = children; left > 0 && at < schema.length && above.length < DEEPEST; left -= 1) {
			const { name, num_children: below } = schema[at]!;
			at += 1;
			if (below) walk(below, [...above, name]);
			else paths.push([...above, name]);
		}
	};
	walk(schema[0]?.num_children ?? 0, []);
	return paths;
}

/** Has every row group the columns of the schema, each once, and have all together the rows that the file says? */
function agrees({ row_groups, num_rows }: FileMetaData, leaves: readonly string[][]): boolean {
	const wanted = leaves.map((path) => path.join('.')).sort();
	const rows = row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
	if (rows !== Number(num_rows) || row_groups.some((group) => !(Number(group.num_rows) >= 0))) return false;
	return row_groups.every(({ columns }) => {
		const found = columns.map(({ meta_data: data }) => data?.path_in_schema.join('.') ?? '').sort();
		return found.length === wanted.length && found.every((path, index) => path === wanted[index]);
	});
}
