import { DERIVED_COLUMNS } from '../domain/datasets/derived.ts';
import { tickets } from '../domain/datasets/tickets.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier, sql } from '../engine/sql/quote.ts';
import { SECRET_TEXT } from './list-tickets.ts';
import { SECRET_FIELDS } from './secret-fields.ts';

export interface TicketField {
	readonly key: string;
	readonly name: string;
	/** As text; null where the ticket has no value. */
	readonly value: string | null;
}

/** Everything known of one ticket, and where it came from. */
export interface TicketDetail {
	readonly ticketNo: string;
	readonly secret: boolean;
	/** Fields in the order of the dataset, then those that were worked out. */
	readonly fields: readonly TicketField[];
	/** Number of the input, its file name (null where unknown), sheet and 1-based row. */
	readonly origin: {
		readonly fileId: number;
		readonly file: string | null;
		readonly sheet: string | null;
		readonly row: number;
	};
}

/** One ticket by its number, whole; null where there is none. A 保密 ticket comes without what it says and who called. */
export async function ticketById(engine: Engine, ticketNo: string): Promise<TicketDetail | null> {
	const known = [...tickets.fields, ...(DERIVED_COLUMNS.tickets ?? [])].filter(({ key }) => key !== 'caller_key');
	const columns = known.map(({ key }) => `${identifier(key)}::VARCHAR AS ${identifier(key)}`).join(', ');
	const statement = sql`SELECT * FROM tickets WHERE ticket_no = ${ticketNo}::VARCHAR LIMIT 1`;
	const [row] = await engine.query<Record<string, string | null>>({
		text: `SELECT ${columns}, _file::VARCHAR AS _file, _sheet, _row::VARCHAR AS _row FROM (${statement.text})`,
		params: statement.params
	});
	if (!row) return null;
	const secret = row.secret === 'true';
	const fileId = Number(row._file);
	return {
		ticketNo,
		secret,
		fields: known.map(({ key, name }) => {
			const value = row[key] ?? null;
			return { key, name, value: secret && value !== null && SECRET_FIELDS.has(key) ? SECRET_TEXT : value };
		}),
		origin: { fileId, file: await fileName(engine, fileId), sheet: row._sheet ?? null, row: Number(row._row) }
	};
}

async function fileName(engine: Engine, fileId: number): Promise<string | null> {
	const [table] = await engine.query(`SELECT 1 AS one FROM duckdb_tables() WHERE table_name = 'inputs'`);
	if (!table) return null;
	const [input] = await engine.query<{ name: string }>(sql`SELECT name FROM inputs WHERE _file = ${fileId}::INTEGER`);
	return input?.name ?? null;
}
