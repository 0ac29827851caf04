import type { MetricId } from '../../domain/metric.ts';
import { TEXT_PATTERNS } from '../../intake/mask/patterns.ts';
import type { MaskKind } from '../../intake/mask/kinds.ts';
import { createScanner } from '../../intake/mask/scan.ts';
import { definitionVersion } from '../../metrics/definition-version.ts';
import { tableCsv } from '../../report/xlsx/table-csv.ts';
import {
	tableXlsx,
	type ColumnKind,
	type ExportColumn,
	type ExportValue,
	type TableStamp
} from '../../report/xlsx/table-xlsx.ts';
import { formatCount } from '../../domain/format.ts';
import type { SavedColumn, SavedTable, SavedValue } from '../../ui/saved-table.ts';
import type { TableFormat } from '../../ui/table-saver.ts';
import { keptNames } from '../settings/mask-choice.ts';

/** What a page says of every table that is saved from it. */
export interface ExportScope {
	/** Name of the page. */
	readonly page: string;
	/** Name of the hotline centre. */
	readonly unit: string;
	/** Period in words; null where there is none to name. */
	readonly period: string | null;
	/** Each filter in words: `诉求类型 投诉`. */
	readonly filters: readonly string[];
	/** As-of instant of the data; null without data. */
	readonly asOf: string | null;
	readonly variants: Partial<Record<MetricId, string>>;
	/** Kinds of personal data that files were read with. */
	readonly unmasked: readonly MaskKind[];
}

/** Kinds that are only known where they stand when a file is read: what was kept of them is still there. */
const MASKED_ON_THE_WAY_IN: readonly MaskKind[] = ['names', 'addresses'];

/** Numbers of phones, persons, cards and plates in texts. */
const maskNumbers = createScanner(TEXT_PATTERNS.filter(({ option }) => !MASKED_ON_THE_WAY_IN.includes(option)));

type Writer = (
	stamp: TableStamp,
	columns: readonly ExportColumn[],
	rows: readonly (readonly ExportValue[])[],
	date: string
) => Promise<Uint8Array<ArrayBuffer>>;

/** One a format; the writer of Word files is heavy and is fetched when one is asked for. */
const writers: Readonly<Record<TableFormat, Writer>> = {
	xlsx: tableXlsx,
	csv: async (stamp, columns, rows) => tableCsv(stamp, columns, rows),
	docx: async (...table) => (await import('../../report/docx/table-docx.ts')).tableDocx(...table)
};

/** The time of making that a Word file carries where there is no data: the same table gives the same bytes. */
const UNDATED = '2000-01-01';

/**
 * Any table or list as a file that says what it is: page, period, filters, data date and version of the definitions stand
 * in it, and texts are masked once more. Throws a RangeError with a Chinese message where Excel has no room for the rows.
 */
export async function exportTable(
	table: SavedTable,
	scope: ExportScope,
	format: TableFormat
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
	const columns = table.columns.map((column, at) => ({
		header: column.unit ? `${column.name}（${column.unit}）` : column.name,
		kind: kindOf(column, table.rows, at)
	}));
	const rows = table.rows.map((row) => row.map((value, at) => masked(value, table.columns[at])));
	const stamp = stampOf(table, scope);
	const bytes = await writers[format](stamp, columns, rows, scope.asOf?.slice(0, 10) ?? UNDATED);
	const name = [table.title, scope.period, ...(table.filtered === false ? [] : scope.filters)]
		.filter(Boolean)
		.join(' ');
	return { name: `${name.slice(0, 100)}.${format}`, bytes };
}

function stampOf(
	table: SavedTable,
	{ page, unit, period, filters, asOf, variants, unmasked }: ExportScope
): TableStamp {
	const fact = (name: string, text: string | null | undefined) => (text ? [{ name, text }] : []);
	return {
		title: table.title,
		facts: [
			...fact('单位', unit),
			...fact('页面', page),
			...fact('统计期间', period),
			...fact('筛选', (table.filtered === false ? [] : filters).join('；') || '没有'),
			...fact('数据截至', asOf?.slice(0, 16)),
			...fact('口径版本', definitionVersion(variants)),
			...fact('行数', formatCount(table.rows.length)),
			...fact('个人信息', maskingFact(unmasked)),
			...fact('说明', table.note),
			...fact('口径', table.definition)
		]
	};
}

/** What is left in the file is said, whatever else is masked. */
function maskingFact(unmasked: readonly MaskKind[]): string {
	const left = MASKED_ON_THE_WAY_IN.filter((kind) => unmasked.includes(kind));
	return left.length === 0 ? '已脱敏' : `号码已脱敏；${keptNames(left)}按导入时的设置原样保留`;
}

function kindOf({ unit }: SavedColumn, rows: SavedTable['rows'], at: number): ColumnKind {
	const numbers = rows.flatMap((row) => (typeof row[at] === 'number' ? [row[at]] : []));
	if (numbers.length === 0) return 'text';
	if (unit === '%') return 'ratio';
	return numbers.every(Number.isInteger) ? 'count' : 'decimal';
}

function masked(value: SavedValue, column: SavedColumn | undefined): SavedValue {
	return typeof value === 'string' && !column?.key ? maskNumbers(value) : value;
}
