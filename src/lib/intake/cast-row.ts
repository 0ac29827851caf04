import type { DatasetDef } from '../domain/dataset.ts';
import { castOf, tidy, type DateOrder } from './cast/index.ts';

/** What the values of a row do not say any more. Both are '' where there is nothing to say. */
export interface CastRemains {
	/** JSON object, by field key, of cells whose value is written otherwise than the cell was. */
	readonly original: string;
	/** Lines `field\ttext` of cells that say something that cannot be read as their field. */
	readonly unreadable: string;
}

/** Yes and no as they are shown again: nothing is lost by keeping only the value. */
const SAYS_THE_SAME: ReadonlyMap<string, string> = new Map([
	['是', 'true'],
	['否', 'false']
]);
const NOTHING: CastRemains = { original: '', unreadable: '' };

/** Takes what the value of a cell does not say: its member of the JSON object, and its line where it cannot be read. */
export type NoteRemains = (original: string, unreadable: string | null) => void;

/**
 * Makes the function that turns a cell, given the index of its field in the dataset, into the text that the engine loads as
 * the field's type; '' is no value, also for a cell that cannot be read. `orders` are those of the dates of fields, by key.
 */
export function createCellCaster(
	definition: DatasetDef,
	orders: ReadonlyMap<string, DateOrder> = new Map()
): (index: number, cell: string, note: NoteRemains) => string {
	const keys = definition.fields.map((field) => field.key);
	const casts = definition.fields.map((field) => castOf(field, orders.get(field.key)));
	const named = keys.map((key) => `${JSON.stringify(key)}:`);
	return (index, cell, note) => {
		if (cell === '') return '';
		const text = tidy(cell);
		const value = casts[index]!(text);
		if (value !== text && value !== '' && SAYS_THE_SAME.get(text) !== value)
			note(`${named[index]!}${JSON.stringify(text)}`, value === null ? `${keys[index]!}\t${oneLine(text)}` : null);
		return value ?? '';
	};
}

/** Turns the cells of a row, one for each field of the dataset in order, into what a `createCellCaster` makes of them, in place. */
export function createRowCaster(
	definition: DatasetDef,
	orders?: ReadonlyMap<string, DateOrder>
): (cells: string[]) => CastRemains {
	const cast = createCellCaster(definition, orders);
	let originals = '';
	let unreadable = '';
	const note: NoteRemains = (original, line) => {
		originals += `${originals === '' ? '{' : ','}${original}`;
		if (line !== null) unreadable += `${unreadable === '' ? '' : '\n'}${line}`;
	};
	return (cells) => {
		originals = '';
		unreadable = '';
		for (let index = 0; index < cells.length; index += 1) {
			if (cells[index] !== '') cells[index] = cast(index, cells[index]!, note);
		}
		return originals === '' ? NOTHING : { original: `${originals}}`, unreadable };
	};
}

const oneLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
