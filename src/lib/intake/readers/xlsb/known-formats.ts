import { EAST_ASIAN_CODES, formatKind } from '../date-format.ts';

/** Records of a styles part that define a number format and a cell style ([MS-XLSB] 2.4.674, 2.4.876). */
const FORMAT = 44;
const CELL_STYLE = 47;
/** Built-in formats that every reader knows: a date, and a time of day. */
const DATE = 14;
const TIME = 21;

/**
 * The styles part of an xlsb in which the cell styles of the East Asian built-in formats have a date or a time that SheetJS
 * knows; null where there are none of them. A format that the part itself defines stays as it is.
 */
export function withKnownFormats(styles: Uint8Array): Uint8Array | null {
	const view = new DataView(styles.buffer, styles.byteOffset, styles.byteLength);
	const own = new Set<number>();
	let known: Uint8Array | null = null;
	let at = 0;
	/** A number of seven bits a byte, as long as the highest is set. */
	const number = (most: number): number => {
		let value = 0;
		for (let shift = 0; shift < most * 7 && at < styles.length; shift += 7) {
			const byte = styles[at++]!;
			value |= (byte & 0x7f) << shift;
			if (byte < 0x80) break;
		}
		return value;
	};
	while (at < styles.length) {
		const type = number(2);
		const size = number(4);
		const from = at;
		at += size;
		if (at > styles.length || size < 4) continue;
		if (type === FORMAT) own.add(view.getUint16(from, true));
		if (type !== CELL_STYLE) continue;
		const id = view.getUint16(from + 2, true);
		const code = own.has(id) ? undefined : EAST_ASIAN_CODES.get(id);
		if (code === undefined) continue;
		known ??= styles.slice();
		known.set([formatKind(code) === 'date' ? DATE : TIME, 0], from + 2);
	}
	return known;
}
