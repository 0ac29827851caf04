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
 * empty text. The latter is a true result in a file that a spreadsheet saved: `saved`. So is the former where formulas that
 * ask for it have other numbers too: LibreOffice asks it of all of its own.
 */
export function markUncalculated(stream: Uint8Array, saved: boolean): Uint8Array {
	const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
	if (stream.length < 4 || view.getUint16(0, true) === BOF_BIFF2) return stream;
	const blank: number[] = [];
	let zero: number[] | null = [];
	for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
		if (!FORMULAS.has(view.getUint16(at, true)) || view.getUint16(at + 2, true) < 16 || at + 20 > stream.length)
			continue;
		// The eight bytes of the result, with the flags behind them.
		const value = at + 10;
		const isNumber = view.getUint16(value + 6, true) !== NO_NUMBER;
		if (!isNumber && !saved && view.getUint8(value) === BLANK_TEXT) blank.push(value);
		if (!isNumber || view.getUint16(value + 8, true) !== CALCULATE_ON_LOAD) continue;
		if (view.getFloat64(value, true) === 0) zero?.push(value);
		else zero = null;
	}
	const found = [...blank, ...(zero ?? [])];
	if (found.length === 0) return stream;
	const marked = stream.slice();
	for (const value of found) marked.set([0x02, 0, UNCALCULATED_CODE, 0, 0, 0, 0xff, 0xff], value);
	return marked;
}
