import { tableFromIPC } from 'apache-arrow';

const HEAD_BYTES = 8;

/** The rows of blocks as texts by column; '' where a row has no value. */
export function rowsOfBlocks(bytes: Uint8Array): string[][] {
	const rows: string[][] = [];
	for (let at = 0; at < bytes.length;) {
		const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 4, true);
		const table = tableFromIPC(bytes.slice(at + HEAD_BYTES, at + HEAD_BYTES + length));
		const columns = table.schema.fields.map((_, column) => table.getChildAt(column)!);
		for (let row = 0; row < table.numRows; row += 1) {
			rows.push(columns.map((column) => (column.get(row) as string | null) ?? ''));
		}
		at += HEAD_BYTES + length;
	}
	return rows;
}
