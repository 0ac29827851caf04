import type { DatasetKind, FieldDef } from '../domain/dataset.ts';
import { DATASETS } from '../domain/datasets/index.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier, raw, sql } from '../engine/sql/quote.ts';
import { PERIOD_COLUMN } from '../metrics/scope.ts';
import { selectRows, type TicketScope } from './ticket-scope.ts';

/** A row of a ledger as it was imported, and where it stands. */
export interface SourceRow {
	/** By field; numbers as numbers, everything else as text, flags as 是 and 否. Null where the cell was empty. */
	readonly values: Readonly<Record<string, string | number | null>>;
	readonly file: string | null;
	readonly sheet: string | null;
	readonly row: number | null;
}

const NUMBERS: readonly FieldDef['kind'][] = ['integer', 'number', 'money'];

/** Is the field's value a number? */
export function isNumberField({ kind }: FieldDef): boolean {
	return NUMBERS.includes(kind);
}

function valueSql(field: FieldDef): string {
	const column = `facts.${identifier(field.key)}`;
	if (isNumberField(field)) return `${column}::DOUBLE`;
	if (field.kind === 'flag') return `CASE WHEN ${column} THEN '是' WHEN NOT ${column} THEN '否' END`;
	return field.kind === 'instant' ? `strftime(${column}, '%Y-%m-%d %H:%M:%S')` : `${column}::VARCHAR`;
}

/** Rows of a dataset in a scope, the earliest first, at most `limit` of them. */
export async function sourceRows(
	engine: Engine,
	dataset: DatasetKind,
	scope: TicketScope,
	limit: number
): Promise<SourceRow[]> {
	const { fields } = DATASETS[dataset];
	const values = fields.map((field, at) => `${valueSql(field)} AS v${at}`);
	const place = [
		'(SELECT name FROM inputs WHERE inputs._file = facts._file) AS file',
		'facts._sheet AS sheet',
		'facts._row AS "row"'
	];
	const rows = await engine.query<Record<string, string | number | null>>(
		selectRows(
			dataset,
			scope,
			[...values, ...place].join(', '),
			sql`\nORDER BY ${raw(PERIOD_COLUMN[dataset])}, _id LIMIT ${limit}::INTEGER`
		)
	);
	return rows.map(({ file, sheet, row, ...rest }) => ({
		values: Object.fromEntries(fields.map(({ key }, at) => [key, rest[`v${at}`] ?? null])),
		file: file as string | null,
		sheet: sheet as string | null,
		row: row as number | null
	}));
}
