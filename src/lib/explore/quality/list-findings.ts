import { DERIVED_COLUMNS } from '../../domain/datasets/derived.ts';
import type { DatasetKind } from '../../domain/dataset.ts';
import { tickets } from '../../domain/datasets/tickets.ts';
import type { Engine } from '../../engine/engine.ts';
import { identifier, join, literal, raw, sql, type Sql } from '../../engine/sql/quote.ts';
import { SECRET_TEXT } from '../../domain/secret-text.ts';
import { SECRET_FIELDS } from '../secret-fields.ts';
import type { FindingFilter } from './finding-filter.ts';
import { FINDING_KINDS } from './finding-kinds.ts';
import { findingSource } from './finding-source.ts';

/** Something that is wrong with a row, and where it stands. */
export interface Finding {
	/** Id of its kind. */
	readonly kind: string;
	readonly dataset: DatasetKind;
	/** Number of the input, its name, sheet and 1-based row. */
	readonly file: number;
	readonly fileName: string | null;
	readonly sheet: string;
	readonly row: number;
	/** Number of the ticket, or what identifies the row in its dataset; null where the row does not say. */
	readonly key: string | null;
	/** `YYYY-MM`; null where unknown. */
	readonly month: string | null;
	/** Key of the field whose cell it is about, and the header of its column; null where a ticket contradicts itself. */
	readonly field: string | null;
	readonly header: string | null;
	/** What the cell says, or the fields that contradict each other with their values, as Chinese text. */
	readonly value: string | null;
	/** Chinese: what is wrong with the cell and what to write; null where the kind's own words say it. */
	readonly reason: string | null;
	/** The ticket is 保密; nothing of what it says is in `value`. */
	readonly secret: boolean;
}

export interface FindingPage {
	readonly offset: number;
	readonly limit: number;
}

/** One page of the findings that a filter lets through, in order of file, sheet and row. */
export function listFindings(engine: Engine, filter: FindingFilter, page: FindingPage): Promise<Finding[]> {
	const order = `CASE f.kind ${FINDING_KINDS.map(({ id }, at) => `WHEN ${literal(id)} THEN ${at}`).join(' ')} END`;
	const covered = `f.field IN (${[...SECRET_FIELDS].map(literal).join(', ')})`;
	return engine.query<Finding & Record<string, never>>(
		sql`SELECT f.kind, f.dataset, f.file, i.name AS fileName, f.sheet, f.row, f.key, f.month, f.field, f.header, ${raw(
			`CASE WHEN ${covered} THEN ${literal(SECRET_TEXT)} WHEN f.field IS NULL THEN ${ticketWords()} ELSE f.value END AS value`
		)}, f.reason, coalesce(t.secret, false) AS secret FROM (${raw(findingSource())}) f
LEFT JOIN inputs i ON i._file = f.file LEFT JOIN tickets t ON f.dataset = 'tickets' AND t.ticket_no = f.key
WHERE ${findingPredicate(filter)} ORDER BY f.file, f.sheet, f.row, ${raw(order)}, f.field
LIMIT ${page.limit}::INTEGER OFFSET ${page.offset}::INTEGER`
	);
}

/** SQL boolean over the columns of `findingSource`, which is called `f`. */
export function findingPredicate({ kind, file, month }: FindingFilter): Sql {
	const parts = [raw('true')];
	if (kind !== undefined) parts.push(sql`f.kind = ${kind}::VARCHAR`);
	if (file !== undefined) parts.push(sql`f.file = ${file}::INTEGER`);
	if (month !== undefined) parts.push(sql`f.month IS NOT DISTINCT FROM ${month}::VARCHAR`);
	return join(parts, ' AND ');
}

/** SQL: the fields that a kind looks at, with the ticket's values: `受理时间 2023-05-08 09:00；办结时间 —`. */
function ticketWords(): string {
	const named = [...tickets.fields, ...(DERIVED_COLUMNS.tickets ?? [])];
	const words = (key: string) => {
		const field = named.find((one) => one.key === key)!;
		const column = `t.${identifier(key)}`;
		const instant = 'kind' in field ? field.kind === 'instant' : field.sqlType === 'TIMESTAMP';
		const text = instant ? `strftime(${column}, '%Y-%m-%d %H:%M')` : `${column}::VARCHAR`;
		return `${literal(`${field.name} `)}, coalesce(${text}, '—')`;
	};
	const cases = FINDING_KINDS.filter(({ fields }) => fields.length > 0).map(
		({ id, fields }) => `WHEN ${literal(id)} THEN concat(${fields.map(words).join(`, '；', `)})`
	);
	return `CASE f.kind ${cases.join(' ')} END`;
}
