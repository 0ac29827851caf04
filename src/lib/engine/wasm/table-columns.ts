import type { Table } from 'apache-arrow';

import type { NumberColumn } from '../engine.ts';

/** An Arrow result as one typed array a column, each with a buffer of its own. Throws for a NULL or anything but numbers. */
export function tableColumns(table: Table): Map<string, NumberColumn> {
	return new Map(
		table.schema.fields.map(({ name }, index) => {
			const column = table.getChildAt(index)!;
			if (column.nullCount > 0) throw new Error(`column ${name} has NULLs`);
			const values: unknown = column.toArray();
			if (!isNumbers(values)) throw new Error(`column ${name} is not of numbers`);
			return [name, values.byteLength === values.buffer.byteLength ? values : values.slice()];
		})
	);
}

function isNumbers(values: unknown): values is NumberColumn {
	return ArrayBuffer.isView(values) && !(values instanceof DataView) && !(values instanceof BigInt64Array);
}
