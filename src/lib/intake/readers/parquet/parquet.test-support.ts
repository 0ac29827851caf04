import { joined } from '../../hostile-files.test-support.ts';

/** A field of a Thrift struct: its id and its value as bytes of that type. */
type Field = readonly [id: number, type: number, bytes: Uint8Array];

/** A number of LEB128, as Thrift and Parquet write lengths. */
export function varint(value: number): Uint8Array {
	const bytes: number[] = [];
	let rest = value;
	for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
	return Uint8Array.from([...bytes, rest]);
}

const struct = (fields: readonly Field[]) => {
	let before = 0;
	const parts = fields.map(([id, type, bytes]) => {
		const head = Uint8Array.of(((id - before) << 4) | type);
		before = id;
		return joined(head, bytes);
	});
	return joined(...parts, Uint8Array.of(0));
};
const int = (id: number, value: number): Field => [id, 5, varint(value * 2)];
const long = (id: number, value: number): Field => [id, 6, varint(value * 2)];
const text = (id: number, value: string): Field => [id, 8, binary(value)];
const nested = (id: number, fields: readonly Field[]): Field => [id, 12, struct(fields)];
const list = (id: number, type: number, items: readonly Uint8Array[]): Field => [
	id,
	9,
	joined(Uint8Array.of(0xf0 | type), varint(items.length), ...items)
];
const binary = (value: string) => {
	const bytes = new TextEncoder().encode(value);
	return joined(varint(bytes.length), bytes);
};

export interface HandMade {
	/** What follows the page's header: levels with their length, then values. */
	readonly page: Uint8Array;
	/** What the page says that it holds; the number of rows where it is not said. */
	readonly values?: number;
	readonly rows: number;
	/** 0 plain, 5 differences, 7 differences of texts, 8 places in a dictionary. */
	readonly encoding?: number;
	/** 1 whole numbers of 32 bits, 6 texts. */
	readonly type?: number;
	/** Bytes that the page says to have when unpacked. */
	readonly unpackedBytes?: number;
	/** 0 none, 2 gzip. */
	readonly codec?: number;
	/** Names of the columns, all of them the same. */
	readonly columns?: readonly string[];
}

/** A Parquet file of optional columns with one page each, written by hand: whatever is false in it is meant. */
export function parquetOf(made: HandMade): Uint8Array {
	const {
		page,
		rows,
		values = rows,
		encoding = 0,
		type = 1,
		unpackedBytes = page.length,
		codec = 0,
		columns = ['受理时间']
	} = made;
	const header = struct([
		int(1, 0),
		int(2, unpackedBytes),
		int(3, page.length),
		nested(5, [int(1, values), int(2, encoding), int(3, 3), int(4, 3)])
	]);
	const length = header.length + page.length;
	const chunk = (name: string) =>
		struct([
			long(2, 4),
			nested(3, [
				int(1, type),
				list(2, 5, [varint(0)]),
				list(3, 8, [binary(name)]),
				int(4, codec),
				long(5, rows),
				long(6, length),
				long(7, length),
				long(9, 4)
			])
		]);
	const footer = struct([
		int(1, 1),
		list(2, 12, [
			struct([text(4, 'schema'), int(5, columns.length)]),
			...columns.map((name) => struct([int(1, type), int(3, 1), text(4, name)]))
		]),
		long(3, rows),
		list(4, 12, [struct([list(1, 12, columns.map(chunk)), long(2, length), long(3, rows)])])
	]);
	return framed(joined(header, page), footer);
}

/** The parts of a Parquet file with its signatures. */
export function framed(body: Uint8Array, footer: Uint8Array): Uint8Array {
	const signature = new TextEncoder().encode('PAR1');
	const size = new Uint8Array(new Uint32Array([footer.length]).buffer);
	return joined(signature, body, footer, size, signature);
}

/** Definition levels that say of `count` values, in one run, that all are there. */
export function allThere(count: number): Uint8Array {
	const run = joined(varint(count * 2), Uint8Array.of(1));
	return joined(new Uint8Array(new Uint32Array([run.length]).buffer), run);
}
