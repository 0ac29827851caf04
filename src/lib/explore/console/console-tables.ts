import type { DatasetDef } from '../../domain/dataset.ts';
import { datasetList } from '../../domain/datasets/index.ts';
import { DERIVED_COLUMNS } from '../../domain/datasets/derived.ts';
import { identifier, literal } from '../../engine/sql/quote.ts';
import { ROW_ID, typedColumns } from '../../engine/sql/tables.ts';
import { SECRET_TEXT } from '../../domain/secret-text.ts';
import { SECRET_FIELDS } from '../secret-fields.ts';

export interface ConsoleColumn {
	readonly name: string;
	/** Chinese name. */
	readonly label: string;
	readonly type: string;
}

export interface ConsoleTable {
	readonly name: string;
	readonly label: string;
	readonly columns: readonly ConsoleColumn[];
}

const ORIGIN: Readonly<Record<string, string>> = { _file: '来源文件序号', _sheet: '来源工作表', _row: '来源行号' };
/** The key by which repeated callers are found and the number of a row are of no use to a reader and are kept from them. */
const KEPT_BACK = new Set(['caller_key', ROW_ID]);
const columnsOf = (definition: DatasetDef) => typedColumns(definition).filter(({ name }) => !KEPT_BACK.has(name));

/** Every table that can be asked, with its columns. */
export const CONSOLE_TABLES: readonly ConsoleTable[] = [
	...datasetList.map((definition) => {
		const named = [...definition.fields, ...(DERIVED_COLUMNS[definition.kind] ?? [])];
		const labels = new Map(named.map(({ key, name }) => [key, name]));
		return {
			name: definition.kind as string,
			label: definition.name,
			columns: columnsOf(definition).map(({ name, type }) => ({
				name,
				type,
				label: labels.get(name) ?? ORIGIN[name] ?? name
			}))
		};
	}),
	{
		name: 'problems',
		label: '问题单元格',
		columns: [
			...(['_file', '_row'] as const).map((name) => ({ name, label: ORIGIN[name]!, type: 'INTEGER' })),
			...[
				['_sheet', '来源工作表'],
				['field', '字段'],
				['header', '列名'],
				['value', '原文'],
				['reason', '原因'],
				['severity', '严重程度'],
				['dataset', '数据种类'],
				['key', '编号'],
				['month', '月份']
			].map(([name, label]) => ({ name: name!, label: label!, type: 'VARCHAR' }))
		]
	},
	{
		name: 'calendar_days',
		label: '日历',
		columns: [
			{ name: 'day', label: '日期', type: 'DATE' },
			{ name: 'workday', label: '是否工作日', type: 'BOOLEAN' }
		]
	}
];

/** A `WITH` part under whose names the tables stand as a reader may see them: what a 保密 ticket says is covered. */
export function coveredTables(): string {
	return `WITH ${datasetList.map((definition) => `${definition.kind} AS (${selectCovered(definition)})`).join(',\n')}`;
}

function selectCovered(definition: DatasetDef): string {
	const columns = columnsOf(definition).map(({ name }) => {
		const column = identifier(name);
		if (definition.kind !== 'tickets' || !SECRET_FIELDS.has(name)) return column;
		return `CASE WHEN coalesce(secret, false) AND ${column} IS NOT NULL THEN ${literal(SECRET_TEXT)} ELSE ${column} END AS ${column}`;
	});
	return `SELECT ${columns.join(', ')} FROM main.${definition.kind}`;
}
