import { IntakeError } from '../../intake-error.ts';
import { LIMITS, LIMIT_MESSAGES } from '../../limits.ts';
import type { RawRow, RawSheet } from '../../model.ts';
import { serialText } from '../date-format.ts';
import { errorText } from '../error-codes.ts';
import { sheetWithLeftOut, type LeftOut } from '../left-out.ts';
import { doubleText } from '../number-text.ts';
import { BOF, CONTINUE, EOF, readGlobals, viewOf, type BiffGlobals } from './globals.ts';
import type { Segment } from './strings.ts';

const BATCH = 2_000;
/** The format has no more: what says so is false. */
const MOST_COLUMNS = 256;
/** The text that a formula before it gives. */
const STRING = 0x0207;
const flagText = (value: number) => (value === 0 ? 'FALSE' : 'TRUE');

/** Sheets of a BIFF5 or BIFF8 stream. Throws an `IntakeError` for a broken one. */
export function readBiff(bytes: Uint8Array, file: string): RawSheet[] {
	const globals = readGlobals(bytes);
	const broken = (sheet: string) =>
		new IntakeError(
			`“${file}”的工作表“${sheet}”没有内容，文件不完整或已损坏；请用 Excel 或 WPS 打开后另存为 xlsx 再导入`
		);
	if (globals.sheets.length > LIMITS.sheets) throw new IntakeError(`“${file}”：${LIMIT_MESSAGES.sheets}`);
	const offsets = globals.sheets.map(({ offset }) => offset).sort((a, b) => a - b);
	return globals.sheets.map(({ name, hidden, offset }) => {
		// No sheet reads what is another's: a thousand that say to begin at one place would read it a thousand times.
		const end = offsets.find((other) => other > offset) ?? bytes.length;
		const fail = (row: number, message: string) =>
			new IntakeError(`“${file}”的工作表“${name}”第 ${row} 行：${message}`);
		return sheetWithLeftOut({ name, hidden }, fail, async function* (out) {
			if (offsets.filter((other) => other === offset).length > 1 || !beginsSheet(bytes, offset)) throw broken(name);
			const rows = readSheet(bytes.subarray(0, end), offset, globals, out, fail);
			for (let start = 0; start < rows.length; start += BATCH) yield rows.slice(start, start + BATCH);
		});
	});
}

/** A part of a record, from `start` on, with the records that continue it. */
function continued(view: DataView, start: number, end: number): Segment[] {
	const segments: Segment[] = [[start, end]];
	let at = end;
	while (at + 4 <= view.byteLength && view.getUint16(at, true) === CONTINUE) {
		const next = Math.min(at + 4 + view.getUint16(at + 2, true), view.byteLength);
		segments.push([at + 4, next]);
		at = next;
	}
	return segments;
}

const beginsSheet = (bytes: Uint8Array, offset: number) =>
	offset + 4 <= bytes.length && viewOf(bytes).getUint16(offset, true) === BOF;

/** A value of 30 bits, a whole number or the upper half of a double, maybe a hundredth of it ([MS-XLS] 2.5.217). */
function rkNumber(view: DataView, at: number, scratch: DataView): number {
	const rk = view.getInt32(at, true);
	let value = rk >> 2;
	if ((rk & 2) === 0) {
		scratch.setInt32(4, rk & ~3, true);
		value = scratch.getFloat64(0, true);
	}
	return (rk & 1) !== 0 ? value / 100 : value;
}

/** The rows of the sheet whose records begin at `offset`: cells may come in any order, so all are held until its end. */
function readSheet(
	bytes: Uint8Array,
	offset: number,
	globals: BiffGlobals,
	out: LeftOut,
	fail: (row: number, message: string) => IntakeError
): RawRow[] {
	const { strings, sharedTexts, styles, date1904 } = globals;
	const view = viewOf(bytes);
	const scratch = new DataView(new ArrayBuffer(8));
	const rows: string[][] = [];
	let given = 0;
	let depth = 0;
	let last = 0;
	/** Where the text of a formula goes that comes in a record of its own. */
	let formula: { row: number; column: number } | null = null;

	const put = (row: number, column: number, text: string) => {
		last = row + 1;
		const cells = (rows[row] ??= []);
		if (text === '') return;
		given += text.length;
		if (text.length > LIMITS.cellCharacters) throw fail(row + 1, LIMIT_MESSAGES.cell);
		if (given > LIMITS.textFloor && given > view.byteLength * LIMITS.textRatio)
			throw fail(row + 1, LIMIT_MESSAGES.text);
		if (column >= MOST_COLUMNS) return;
		while (cells.length < column) cells.push('');
		cells[column] = text;
	};
	const numberText = (value: number, style: number) => {
		const { kind, elapsed } = styles[style] ?? { kind: 'number', elapsed: false };
		return serialText(value, kind, date1904, elapsed) ?? doubleText(value);
	};

	let ended = false;
	for (let at = offset; at + 4 <= bytes.length && !ended;) {
		const type = view.getUint16(at, true);
		const start = at + 4;
		const end = start + view.getUint16(at + 2, true);
		at = end;
		if (end > bytes.length) break;
		if (type === BOF) depth += 1;
		else if (type === EOF) {
			depth -= 1;
			ended = depth <= 0;
		}
		// A chart inside the sheet has cells of its own.
		if (depth !== 1) continue;
		if (type === STRING && formula !== null) {
			put(formula.row, formula.column, strings.read(2, continued(view, start, end)));
			formula = null;
		}
		if (end - start < 6) continue;
		const row = view.getUint16(start, true);
		const column = view.getUint16(start + 2, true);
		const style = view.getUint16(start + 4, true);
		const value = start + 6;
		switch (type) {
			case 0x00fd:
				if (end - value >= 4) put(row, column, sharedTexts[view.getUint32(value, true)] ?? '');
				break;
			case 0x0203:
				if (end - value >= 8) put(row, column, numberText(view.getFloat64(value, true), style));
				break;
			case 0x027e:
				if (end - value >= 4) put(row, column, numberText(rkNumber(view, value, scratch), style));
				break;
			case 0x00bd:
				for (let place = 0; start + 4 + 6 * (place + 1) <= end - 2; place += 1) {
					const cell = start + 4 + 6 * place;
					put(row, column + place, numberText(rkNumber(view, cell + 2, scratch), view.getUint16(cell, true)));
				}
				break;
			case 0x0204:
			case 0x00d6:
				if (end - value >= 2) put(row, column, strings.read(2, continued(view, value, end)));
				break;
			case 0x0205:
				if (end - value >= 2)
					put(row, column, bytes[value + 1] === 0 ? flagText(bytes[value]!) : errorText(bytes[value]!));
				break;
			case 0x0006:
				formula = null;
				if (end - value < 8) break;
				if (view.getUint16(value + 6, true) !== 0xffff)
					put(row, column, numberText(view.getFloat64(value, true), style));
				else if (bytes[value] === 0) formula = { row, column };
				else if (bytes[value] === 1) put(row, column, flagText(bytes[value + 2]!));
				else if (bytes[value] === 2) put(row, column, errorText(bytes[value + 2]!));
				else put(row, column, '');
				break;
		}
	}
	if (!ended) out.cut(last);
	return Object.entries(rows).map(([row, cells]) => ({ number: Number(row) + 1, cells }));
}
