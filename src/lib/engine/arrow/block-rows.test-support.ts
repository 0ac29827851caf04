import { tableFromIPC } from 'apache-arrow';

const HEAD_BYTES = 8;

/** The rows of blocks as texts by column; '' where a row has no value. */
export function rowsOfBlocks(bytes: Uint8Array): string[][] {
	const rows: string[][] = [];
	for (let at = 0; at < bytes.length;) {
		const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 4, true);
		at += HEAD_BYTES + length;
		rows.push(...rowsOfStream(bytes.slice(at - length, at)));
	}
	return rows;
}

/** The same of the stream of one block. */
export function rowsOfStream(stream: Uint8Array): string[][] {
	const table = tableFromIPC(stream);
	const columns = table.schema.fields.map((_, column) => table.getChildAt(column)!);
	return Array.from({ length: table.numRows }, (_, row) =>
		columns.map((column) => (column.get(row) as string | null) ?? '')
	);
}
