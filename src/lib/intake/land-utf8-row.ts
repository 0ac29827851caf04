import type { NoteRemains } from './cast-row.ts';
import type { PlainBytes } from './cast/plain-bytes.ts';
import type { CellwiseTransform } from './cell-transform.ts';
import type { RowWriter } from '../engine/row-writer.ts';
import { isBlank } from './row-counter.ts';
import { textOf, type Utf8Row } from './readers/utf8-row.ts';
import { rememberUtf8 } from './utf8-memory.ts';

/** What is known of a sheet's columns before its rows are landed. */
export interface Utf8Plan {
	/** Texts of each line before its fields: file and sheet; the row's number follows. */
	readonly origin: readonly string[];
	/** For each field that is written: where it stands in a row; -1 for nowhere. */
	readonly sources: readonly number[];
	/** Changes of cells by field that the header asks for. */
	readonly readings: ReadonlyMap<number, (cell: string) => string>;
	readonly cellwise: CellwiseTransform | null;
	readonly cast: (field: number, cell: string, note: NoteRemains) => string;
	/** Checks of cells by field that spare casting them. */
	readonly plain: readonly (PlainBytes | null)[];
	/** Unmapped columns, with their names. */
	readonly unmapped: readonly { readonly name: string; readonly column: number }[];
	/** Columns that the header has. */
	readonly width: number;
	/** Columns that every record fills. */
	readonly required: readonly number[];
	/** Says this cell of a required column that its row is a record, whatever the others say? */
	readonly isOfRecord: (text: string, column: number) => boolean;
	/** Does every cell of a required column say so that is plain? */
	readonly isRecordIfPlain: (column: number) => boolean;
}

/** What becomes of a cell. */
interface Landed {
	/** The value is the cell as it stands. */
	readonly same: boolean;
	readonly value: string;
	readonly original: string;
	readonly unreadable: string | null;
	/** What must not stand in any other cell of the row. */
	readonly secret: Uint8Array | null;
	/** The value of the field that is filled from this one; null where it says less than it was filled with. */
	readonly fill: string | null;
}

const NOTHING: Landed = { same: false, value: '', original: '', unreadable: null, secret: null, fill: '' };
/** What becomes of most cells. */
const SAME: Landed = { ...NOTHING, same: true };
/** JSON puts names that are numbers first, whatever their order in the row. */
const NUMBER_NAME = /^(?:0|[1-9][0-9]*)$/;

/**
 * Makes the function that writes a row as the lander of texts does, cell by cell, without making a text of what it
 * has met before or can copy. False where it cannot tell: then nothing is written, and the row is left to that one. Null where
 * no row of the sheet can be landed so.
 */
export function createUtf8RowLander(plan: Utf8Plan, writer: RowWriter): ((row: Utf8Row) => boolean) | null {
	const { origin, sources, cellwise, unmapped, width, required, isOfRecord } = plan;
	if (required.length === 0 || unmapped.some(({ name }) => NUMBER_NAME.test(name))) return null;
	const fill = cellwise?.fill ?? null;
	if (fill !== null && sources[fill.field]! >= 0) return null;
	const encoder = new TextEncoder();
	const secretOf = (column: number | string, text: string) => {
		const secret = cellwise?.secret(column, text) ?? null;
		return secret === null ? null : encoder.encode(secret);
	};

	const remains = { original: '', unreadable: null as string | null };
	const note: NoteRemains = (original, unreadable) => {
		remains.original = original;
		remains.unreadable = unreadable;
	};
	/** The value of a cell; what it does not say stands in `remains`. */
	const valueOf = (field: number, text: string) => {
		note('', null);
		return plan.cast(field, text, note);
	};
	const filledFrom = (text: string) => {
		const value = valueOf(fill!.field, fill!.value(text));
		return remains.original === '' ? value : null;
	};

	const isPlain = sources.map((_, field) => {
		const taken = plan.readings.has(field) || fill?.from === field || cellwise?.leaves(field) === false;
		return taken ? null : plan.plain[field]!;
	});
	const records = required.map((column) => {
		const plain = plan.isRecordIfPlain(column) ? isPlain[sources.indexOf(column)]! : null;
		return { column, plain };
	});
	const landers = sources.map((_, field) => {
		const reading = plan.readings.get(field);
		const plain = isPlain[field]!;
		const land = rememberUtf8((cell): Landed => {
			const read = reading === undefined ? cell : reading(cell);
			const filled = fill?.from === field ? filledFrom(read) : '';
			const value = valueOf(field, cellwise === null ? read : cellwise.cell(field, read));
			const { original, unreadable } = remains;
			const secret = secretOf(field, read);
			if (value === cell && original === '' && secret === null && filled === '') return SAME;
			return { same: value === cell, value, original, unreadable, secret, fill: filled };
		});
		if (plain === null) return land;
		return (bytes: Uint8Array, from: number, to: number) => (plain(bytes, from, to) ? SAME : land(bytes, from, to));
	});
	/** Members of the JSON of unmapped cells. */
	const extras = unmapped.map(({ name, column }) => ({
		column,
		land: rememberUtf8((cell): Landed => {
			if (isBlank(cell)) return NOTHING;
			const text = cellwise === null ? cell : cellwise.cell(name, cell);
			return { ...NOTHING, value: `${JSON.stringify(name)}:${JSON.stringify(text)}`, secret: secretOf(name, cell) };
		})
	}));
	const found: Landed[] = sources.map(() => NOTHING);

	return (row) => {
		const { bytes, bounds, first, count } = row;
		for (let index = 0; index < records.length; index += 1) {
			const { column, plain } = records[index]!;
			if (column >= count) return false;
			const at = first + 3 * column;
			if (plain !== null && plain(bytes, bounds[at]!, bounds[at + 1]!)) continue;
			if (!isOfRecord(textOf(bytes, bounds[at]!, bounds[at + 1]!), column)) return false;
		}
		for (let column = width; column < count; column += 1) {
			if (bounds[first + 3 * column] !== bounds[first + 3 * column + 1]) return false;
		}
		let original = '';
		let unreadable = '';
		let filled = '';
		for (let field = 0; field < sources.length; field += 1) {
			const column = sources[field]!;
			const at = first + 3 * column;
			if (column < 0 || column >= count || bounds[at] === bounds[at + 1]) {
				found[field] = NOTHING;
				continue;
			}
			const landed = landers[field]!(bytes, bounds[at]!, bounds[at + 1]!);
			found[field] = landed;
			if (landed.original !== '') original += `${original === '' ? '{' : ','}${landed.original}`;
			if (landed.unreadable !== null) unreadable += `${unreadable === '' ? '' : '\n'}${landed.unreadable}`;
			if (landed.fill === null) return false;
			if (landed.fill !== '') filled = landed.fill;
			if (landed.secret !== null && standsElsewhere(row, column, landed.secret)) return false;
		}
		let extra = '';
		for (let index = 0; index < extras.length; index += 1) {
			const { column, land } = extras[index]!;
			const at = first + 3 * column;
			if (column >= count || bounds[at] === bounds[at + 1]) continue;
			const landed = land(bytes, bounds[at]!, bounds[at + 1]!);
			if (landed.value !== '') extra += `${extra === '' ? '{' : ','}${landed.value}`;
			if (landed.secret !== null && standsElsewhere(row, column, landed.secret)) return false;
		}
		if (extra !== '') extra += '}';
		if (original !== '') original += '}';
		writer.begin();
		for (let index = 0; index < origin.length; index += 1) writer.cell(origin[index]!);
		writer.cell(String(row.number));
		for (let field = 0; field < sources.length; field += 1) {
			const landed = found[field]!;
			if (landed.same) {
				const at = first + 3 * sources[field]!;
				writer.copy(bytes, bounds[at]!, bounds[at + 1]!, bounds[at + 2] === 1);
			} else {
				writer.cell(field === fill?.field ? filled : landed.value);
			}
		}
		writer.cell(extra);
		writer.cell(original);
		writer.cell(unreadable);
		writer.end();
		return true;
	};
}

/** Do bytes stand in any other cell of a row? */
function standsElsewhere({ bytes, bounds, first, count }: Utf8Row, column: number, wanted: Uint8Array): boolean {
	const start = wanted[0]!;
	for (let other = 0; other < count; other += 1) {
		if (other === column) continue;
		const last = bounds[first + 3 * other + 1]! - wanted.length;
		for (let at = bounds[first + 3 * other]!; at <= last; at += 1) {
			if (bytes[at] !== start) continue;
			let same = 1;
			while (same < wanted.length && bytes[at + same] === wanted[same]) same += 1;
			if (same === wanted.length) return true;
		}
	}
	return false;
}
