import type { FieldDef } from '../domain/dataset.ts';
import { DICTIONARIES, translate } from '../domain/dictionaries/index.ts';
import { isErrorValue, isNoValue } from '../domain/text.ts';

const FULL_DATE = /^\s*(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})/;
/** So many equal identifiers in a row are a counter or a flag, whatever the header says. */
const ENOUGH_TO_REPEAT = 5;

/** Could this text be a date or an instant in any notation that is in use, an Excel serial or `7月` included? */
function couldBeDate(text: string): boolean {
	if (text.length > 40) return false;
	return (
		/\d{1,4}\D{1,3}\d{1,2}/.test(text) ||
		/^\s*\d{4,14}(?:\.\d+)?(?:\s\d{4,6})?\s*$/.test(text) ||
		/\d\s*[年月日号]/.test(text)
	);
}

const most = (values: readonly string[], test: (value: string) => boolean) =>
	values.filter(test).length * 2 >= values.length;

/**
 * Do a column's values contradict a field? Dates cannot be a unit, a name or a status; a field of dates needs values
 * that could be dates, a number digits, a telephone number some; the key of a dataset does not stay the same from row to
 * row. `samples` are cells as found; those without a value have no vote. False where nothing speaks.
 */
export function samplesVeto(field: FieldDef, samples: readonly string[], isKey = false): boolean {
	const values = samples.filter((sample) => !isNoValue(sample) && !isErrorValue(sample));
	if (values.length === 0) return false;
	switch (field.kind) {
		case 'instant':
		case 'date':
			return !most(values, couldBeDate);
		case 'narrative':
			return false;
		case 'number':
		case 'money':
			return areDates(values) || !most(values, (value) => /[0-9０-９]/.test(value));
		case 'phone':
			return areDates(values) || !most(values, (value) => /[0-9０-９*@]|保密|匿名/.test(value));
		case 'id':
			return areDates(values) || (isKey && values.length >= ENOUGH_TO_REPEAT && new Set(values).size === 1);
		default:
			return areDates(values);
	}
}

/** Are at least two, and four in five, of these values full dates? */
export function areDates(values: readonly string[]): boolean {
	const dates = values.filter((value) => value.length <= 40 && FULL_DATE.test(value)).length;
	return dates >= 2 && dates * 5 >= values.length * 4;
}

/** Are at least two, and all, of these values terms of a field's dictionary, or the digits that stand for them? */
export function areTermsOf(field: FieldDef, values: readonly string[]): boolean {
	const dictionary = DICTIONARIES[field.dictionary ?? ''];
	if (dictionary === undefined || values.length < 2) return false;
	return values.every(
		(value) =>
			value.length <= 12 &&
			(/^[0-3]$/.test(value.trim()) || dictionary.canonical.includes(translate(dictionary, value)))
	);
}
