import { parquetMetadataAsync, parquetReadObjects, type FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

import { IntakeError } from '../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../limits.ts';
import type { RawRow, RawSheet, Source } from '../model.ts';
import { plainText } from './number-text.ts';

/** Rows asked at a time: a row group may hold a million. */
const BATCH = 5_000;
/** Levels of nested columns that are followed. */
const DEEPEST = 100;
const MS_DAY = 86_400_000;

/** An instant of a column without a zone is wall-clock time already; one of a zone is given as UTC, as the format says. */
function instantText(milliseconds: number): string {
	const text = new Date(Math.round(milliseconds / 1000) * 1000).toISOString();
	return `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** Values as texts that the casts read; numbers to their last digit. */
const PARSERS = {
	timestampFromMilliseconds: (value: bigint) => instantText(Number(value)),
	timestampFromMicroseconds: (value: bigint) => instantText(Number(value) / 1e3),
	timestampFromNanoseconds: (value: bigint) => instantText(Number(value) / 1e6),
	dateFromDays: (days: number) => new Date(days * MS_DAY).toISOString().slice(0, 10)
};

/**
 * The table of a Parquet file, read row batch by row batch: rows are numbered as they would stand in a sheet, the names of
 * the columns being row 1. Nested columns come as JSON text. Throws an `IntakeError` for a broken file.
 */
export async function readParquet(source: Source, name: string): Promise<RawSheet> {
	const file = {
		byteLength: source.size,
		async slice(start: number, end: number = source.size) {
			const from = start < 0 ? Math.max(0, source.size + start) : start;
			const bytes = await source.slice(from, Math.min(end, source.size));
			return bytes.slice().buffer as ArrayBuffer;
		}
	};
	const broken = (cause: unknown) =>
		new IntakeError(`“${source.name}”的 Parquet 内容不完整或已损坏，请重新导出`, { cause });
	let metadata: FileMetaData;
	try {
		metadata = await parquetMetadataAsync(file, { parsers: PARSERS });
	} catch (cause) {
		throw broken(cause);
	}
	const leaves = leafPaths(metadata);
	if (!agrees(metadata, leaves)) throw broken(new Error('columns do not agree with the schema'));
	const columns = [...new Set(leaves.map(([name]) => name!))];
	const count = Number(metadata.num_rows);
	if (!(count >= 0)) throw broken(new Error(`${count} rows`));
	if (columns.length > LIMITS.columns) throw new IntakeError(`“${source.name}”：${LIMIT_MESSAGES.columns}`);
	if (count > LIMITS.rows) throw new IntakeError(`“${source.name}”：${LIMIT_MESSAGES.rows}`);
	return {
		name,
		hidden: false,
		async *rows() {
			yield [{ number: 1, cells: columns }];
			for (let start = 0; start < count; start += BATCH) {
				const end = Math.min(start + BATCH, count);
				let records: Record<string, unknown>[];
				try {
					records = await parquetReadObjects({
						file,
						metadata,
						compressors,
						parsers: PARSERS,
						rowStart: start,
						rowEnd: end
					});
				} catch (cause) {
					throw broken(cause);
				}
				if (records.length !== end - start) throw broken(new Error(`${records.length} rows instead of ${end - start}`));
				yield records.map((record, index): RawRow => ({
					number: start + index + 2,
					cells: columns.map((column) => cellText(record[column]))
				}));
			}
		}
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

/**
 * Has every row group the columns of the schema, each once? The reader starts all of them together and waits for those
 * that the schema names: of any other it would not notice that it failed.
 */
function agrees(metadata: FileMetaData, leaves: readonly string[][]): boolean {
	const wanted = leaves.map((path) => path.join('.')).sort();
	return metadata.row_groups.every(({ columns }) => {
		const found = columns.map(({ meta_data: data }) => data?.path_in_schema.join('.') ?? '').sort();
		return found.length === wanted.length && found.every((path, index) => path === wanted[index]);
	});
}

function cellText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? plainText(value) : '';
	if (typeof value === 'bigint') return String(value);
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (value instanceof Date) return instantText(value.getTime());
	return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
}
