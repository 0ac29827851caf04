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

/**
 * Turns the cells of a row, one for each field of the dataset in order, into the texts that the engine loads as the fields'
 * types, in place; '' is no value. A cell that cannot be read becomes '' and is told of in the remains. `orders` are those of
 * the dates of fields, by key.
 */
export function createRowCaster(
	definition: DatasetDef,
	orders: ReadonlyMap<string, DateOrder> = new Map()
): (cells: string[]) => CastRemains {
	const keys = definition.fields.map((field) => field.key);
	const casts = definition.fields.map((field) => castOf(field, orders.get(field.key)));
	const named = keys.map((key) => `${JSON.stringify(key)}:`);
	return (cells) => {
		let original = '';
		let unreadable = '';
		for (let index = 0; index < casts.length; index += 1) {
			if (cells[index] === '') continue;
			const text = tidy(cells[index]!);
			const value = casts[index]!(text);
			cells[index] = value ?? '';
			if (value === text || value === '' || SAYS_THE_SAME.get(text) === value) continue;
			original += `${original === '' ? '{' : ','}${named[index]!}${JSON.stringify(text)}`;
			if (value === null) unreadable += `${unreadable === '' ? '' : '\n'}${keys[index]!}\t${oneLine(text)}`;
		}
		return original === '' ? NOTHING : { original: `${original}}`, unreadable };
	};
}

const oneLine = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
