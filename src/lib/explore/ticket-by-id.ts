import { DERIVED_COLUMNS } from '../domain/datasets/derived.ts';
import { tickets } from '../domain/datasets/tickets.ts';
import type { Engine } from '../engine/engine.ts';
import { identifier, sql } from '../engine/sql/quote.ts';
import { SECRET_TEXT } from '../domain/secret-text.ts';
import { SECRET_FIELDS } from './secret-fields.ts';

export interface TicketField {
	readonly key: string;
	readonly name: string;
	/** As text; null where the ticket has no value. */
	readonly value: string | null;
}

/** Everything known of one ticket. */
export interface TicketDetail {
	readonly ticketNo: string;
	readonly secret: boolean;
	/** Fields in the order of the dataset, then those that were worked out. */
	readonly fields: readonly TicketField[];
}

/** One ticket by its number, whole; null where there is none. A 保密 ticket comes without what it says and who called. */
export async function ticketById(engine: Engine, ticketNo: string): Promise<TicketDetail | null> {
	const known = [...tickets.fields, ...(DERIVED_COLUMNS.tickets ?? [])].filter(({ key }) => key !== 'caller_key');
	const columns = known.map(({ key }) => `${identifier(key)}::VARCHAR AS ${identifier(key)}`).join(', ');
	const statement = sql`SELECT * FROM tickets WHERE ticket_no = ${ticketNo}::VARCHAR LIMIT 1`;
	const [row] = await engine.query<Record<string, string | null>>({
		text: `SELECT ${columns} FROM (${statement.text})`,
		params: statement.params
	});
	if (!row) return null;
	const secret = row.secret === 'true';
	return {
		ticketNo,
		secret,
		fields: known.map(({ key, name }) => {
			const value = row[key] ?? null;
			return { key, name, value: secret && value !== null && SECRET_FIELDS.has(key) ? SECRET_TEXT : value };
		})
	};
}
