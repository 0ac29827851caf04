/** Struct inside struct: a footer has six. */
const DEEPEST = 24;
/** Fields and list items of one struct, all levels together: a footer of 2,000 columns and 50 row groups has 3 million. */
const MOST_ITEMS = 4_000_000;
const LONGEST_NUMBER = 10;

/**
 * Walks a struct of Thrift's compact protocol without building it, and gives the position behind it. Throws where a length,
 * a number or a depth is false: a reader that believes them would fill the memory or never end.
 */
export function checkStruct({ view, offset }: { view: DataView; offset: number }): number {
	let at = offset;
	let items = 0;

	const take = (bytes: number) => {
		if (!(bytes >= 0 && bytes <= view.byteLength - at)) throw new Error(`thrift: ${bytes} bytes at ${at}`);
		at += bytes;
	};
	const number = () => {
		let value = 0;
		for (let place = 0; place < LONGEST_NUMBER; place += 1) {
			take(1);
			const byte = view.getUint8(at - 1);
			value += (byte & 0x7f) * 2 ** (7 * place);
			if (byte < 0x80) return value;
		}
		throw new Error('thrift: a number without an end');
	};
	const count = (more: number) => {
		items += more;
		if (items > MOST_ITEMS || more > view.byteLength - at) throw new Error(`thrift: ${more} items`);
	};
	const element = (type: number, depth: number): void => {
		if (depth > DEEPEST) throw new Error('thrift: too deep');
		if (type === 3) take(1);
		else if (type >= 4 && type <= 6) number();
		else if (type === 7) take(8);
		else if (type === 8) take(number());
		else if (type === 9) {
			take(1);
			const head = view.getUint8(at - 1);
			const size = head >> 4 === 15 ? number() : head >> 4;
			count(size);
			const kind = head & 0x0f;
			for (let left = size; left > 0; left -= 1) element(kind === 1 || kind === 2 ? 3 : kind, depth + 1);
		} else if (type === 12) struct(depth + 1);
		else throw new Error(`thrift: type ${type}`);
	};
	const struct = (depth: number): void => {
		for (;;) {
			take(1);
			const head = view.getUint8(at - 1);
			if ((head & 0x0f) === 0) return;
			count(1);
			if (head >> 4 === 0) number();
			// A boolean field is its type.
			if ((head & 0x0f) > 2) element(head & 0x0f, depth);
		}
	};

	struct(0);
	return at;
}
