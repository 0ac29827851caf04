/** An error code that no spreadsheet writes: put in the place of the value of a formula that was never worked out. */
export const UNCALCULATED_CODE = 0x7f;

const FORMULAS: ReadonlySet<number> = new Set([0x0006, 0x0206, 0x0406]);
/** The beginning of a BIFF2 stream, whose formula records are laid out otherwise. */
const BOF_BIFF2 = 0x0009;
/** "To be worked out when the file is opened", the only flag: Apache POI sets it, beside a value of 0. */
const CALCULATE_ON_LOAD = 0x0002;
const BLANK_TEXT = 0x03;
const NO_NUMBER = 0xffff;

/**
 * A BIFF stream in which the formulas without a result have the error `UNCALCULATED_CODE` as theirs. The format knows no
 * "no result" ([MS-XLS] 2.5.133): a program that does not calculate writes 0 and asks for it to be done on loading, or an
 * empty text. The latter is a true result in a file that a spreadsheet saved: `saved`.
 */
export function markUncalculated(stream: Uint8Array, saved: boolean): Uint8Array {
	let marked: Uint8Array | null = null;
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	if (stream.length < 4 || view.getUint16(0, true) === BOF_BIFF2) return stream;
	for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
		if (!FORMULAS.has(view.getUint16(at, true)) || view.getUint16(at + 2, true) < 16 || at + 20 > stream.length)
			continue;
		if (!isUncalculated(view, at + 10, saved)) continue;
		marked ??= stream.slice();
		marked.set([0x02, 0, UNCALCULATED_CODE, 0, 0, 0, 0xff, 0xff], at + 10);
	}
	return marked ?? stream;
}

/** `value`: where the eight bytes of the result are, with the flags behind them. */
function isUncalculated(view: DataView, value: number, saved: boolean): boolean {
	if (view.getUint16(value + 6, true) === NO_NUMBER) return !saved && view.getUint8(value) === BLANK_TEXT;
	return view.getFloat64(value, true) === 0 && view.getUint16(value + 8, true) === CALCULATE_ON_LOAD;
}
