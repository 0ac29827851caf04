import type { Table } from 'apache-arrow';

import type { Row, Value } from '../engine.ts';

/** An Arrow result as plain rows, read a column at a time. Schema and order are the query's. */
export function tableRows(table: Table): Row[] {
	const rows: Record<string, Value>[] = Array.from({ length: table.numRows }, () => ({}));
	table.schema.fields.forEach(({ name }, index) => {
		const column = table.getChildAt(index);
		for (let i = 0; i < rows.length; i++) rows[i]![name] = plain(column?.get(i));
	});
	return rows;
}

/** Arrow scalars as plain values; whole numbers beyond 2^53 lose digits, which no query here returns. */
function plain(cell: unknown): Value {
	if (cell === null || cell === undefined) return null;
	if (typeof cell === 'bigint') return Number(cell);
	if (typeof cell === 'number' || typeof cell === 'string' || typeof cell === 'boolean') return cell;
	return String(cell);
}
