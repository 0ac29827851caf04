import { builtInFormat, formatKind, isElapsed } from '../date-format.ts';
import type { CellStyle } from '../xlsx/styles.ts';
import { createBiffStrings, readSharedTexts, type BiffStrings, type Segment } from './strings.ts';

/** What the sheets of a workbook have in common. */
export interface BiffGlobals {
	readonly strings: BiffStrings;
	readonly sharedTexts: readonly string[];
	/** By the index of a cell's format. */
	readonly styles: readonly CellStyle[];
	readonly date1904: boolean;
	readonly sheets: readonly BoundSheet[];
}

export interface BoundSheet {
	readonly name: string;
	readonly hidden: boolean;
	/** Where its records begin in the stream. */
	readonly offset: number;
}

export const BOF = 0x0809;
export const EOF = 0x000a;
const BIFF5 = 0x0500;
const BIFF8 = 0x0600;
export const CONTINUE = 0x003c;

/** Is this a stream of one of the versions that are read here? */
export function isBiff5Or8(bytes: Uint8Array): boolean {
	if (bytes.length < 8) return false;
	const view = viewOf(bytes);
	const version = view.getUint16(4, true);
	return view.getUint16(0, true) === BOF && (version === BIFF5 || version === BIFF8);
}

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the records of the workbook, which stand before those of its sheets. */
export function readGlobals(bytes: Uint8Array): BiffGlobals {
	const view = viewOf(bytes);
	const wide = view.getUint16(4, true) === BIFF8;
	let codePage = 0;
	let date1904 = false;
	const formats: [number, number][] = [];
	const bound: [number, number][] = [];
	const ids: number[] = [];
	const shared: Segment[] = [];
	let before = 0;
	for (let at = 0; at + 4 <= bytes.length;) {
		const type = view.getUint16(at, true);
		const start = at + 4;
		const end = Math.min(start + view.getUint16(at + 2, true), bytes.length);
		const length = end - start;
		at = end;
		if (type === EOF) break;
		if (type === 0x00fc || (type === CONTINUE && before === 0x00fc)) shared.push([start, end]);
		else if (type === 0x0042 && length >= 2) codePage = view.getUint16(start, true);
		else if (type === 0x0022 && length >= 2) date1904 = view.getUint16(start, true) === 1;
		else if (type === 0x041e && length >= 4) formats.push([start, end]);
		else if (type === 0x00e0 && length >= 4) ids.push(view.getUint16(start + 2, true));
		else if (type === 0x0085 && length >= 8) bound.push([start, end]);
		if (type !== CONTINUE) before = type;
	}
	const strings = createBiffStrings(bytes, wide, codePage);
	const codes = new Map(
		formats.map(([start, end]) => [view.getUint16(start, true), strings.read(wide ? 2 : 1, [[start + 2, end]])])
	);
	const sheets = bound
		// Charts, macros and modules have no cells.
		.filter(([start]) => bytes[start + 5] === 0)
		.map(([start, end]) => ({
			name: strings.read(1, [[start + 6, end]]),
			hidden: (bytes[start + 4]! & 3) !== 0,
			offset: view.getUint32(start, true)
		}));
	const styles = ids.map((id): CellStyle => {
		const code = codes.get(id);
		if (code === undefined) return { kind: builtInFormat(id), elapsed: id === 46 };
		return { kind: formatKind(code), elapsed: isElapsed(code) };
	});
	return { strings, sharedTexts: readSharedTexts(bytes, shared), styles, date1904, sheets };
}
