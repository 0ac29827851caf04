import { DuckDBTypeId, type DuckDBResultReader } from '@duckdb/node-api';

import type { NumberColumn } from '../engine.ts';

const ARRAYS = new Map<DuckDBTypeId, new (length: number) => NumberColumn>([
	[DuckDBTypeId.UTINYINT, Uint8Array],
	[DuckDBTypeId.USMALLINT, Uint16Array],
	[DuckDBTypeId.UINTEGER, Uint32Array],
	[DuckDBTypeId.TINYINT, Int8Array],
	[DuckDBTypeId.SMALLINT, Int16Array],
	[DuckDBTypeId.INTEGER, Int32Array],
	[DuckDBTypeId.FLOAT, Float32Array],
	[DuckDBTypeId.DOUBLE, Float64Array],
	[DuckDBTypeId.BIGINT, Float64Array]
]);

/** A result that was read to its end as one typed array a column. Throws for a NULL or anything but numbers. */
export function readColumns(reader: DuckDBResultReader): Map<string, NumberColumn> {
	const names = reader.deduplicatedColumnNames();
	const columns = reader.getColumns();
	return new Map(
		names.map((name, index) => {
			const Numbers = ARRAYS.get(reader.columnTypeId(index));
			if (!Numbers) throw new Error(`column ${name} is not of numbers`);
			const values = columns[index] ?? [];
			const numbers = new Numbers(values.length);
			values.forEach((value, row) => {
				if (value === null) throw new Error(`column ${name} has NULLs`);
				numbers[row] = Number(value);
			});
			return [name, numbers];
		})
	);
}
