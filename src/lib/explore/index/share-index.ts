import type { IndexColumn, PackedIndex } from './packed-index.ts';

type Numbers = Uint16Array | Uint32Array | Int32Array;

/** The same index with what is read row by row in memory that several workers may read. */
export function shareIndex(index: PackedIndex): PackedIndex {
	const column = ({ codes, size }: IndexColumn): IndexColumn => ({ codes: shared(codes), size });
	return {
		...index,
		columns: index.columns.map(column),
		outcomes: column(index.outcomes),
		seconds: index.seconds.map(shared)
	};
}

function shared<T extends Numbers>(numbers: T): T {
	const copy = new (numbers.constructor as new (buffer: SharedArrayBuffer) => T)(
		new SharedArrayBuffer(numbers.byteLength)
	);
	copy.set(numbers);
	return copy;
}
