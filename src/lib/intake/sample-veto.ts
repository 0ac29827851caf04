import type { FieldDef } from '../domain/dataset.ts';
import { isNoValue } from '../domain/text.ts';

const FULL_DATE = /^\s*(?:\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})/;

/** Could this text be a date or an instant in any notation that is in use, an Excel serial or `7月` included? */
function couldBeDate(text: string): boolean {
	if (text.length > 40) return false;
	return (
		/\d{1,4}\D{1,3}\d{1,2}/.test(text) ||
		/^\s*\d{4,14}(?:\.\d+)?(?:\s\d{4,6})?\s*$/.test(text) ||
		/\d\s*[年月日号]/.test(text)
	);
}

/**
 * Do a column's values contradict a field? Dates cannot be a unit, a name or a status; a field of dates needs values
 * that could be dates. `samples` are cells as found; those without a value have no vote. False where nothing speaks.
 */
export function samplesVeto(field: FieldDef, samples: readonly string[]): boolean {
	const values = samples.filter((sample) => !isNoValue(sample));
	if (values.length === 0) return false;
	if (field.kind === 'instant' || field.kind === 'date') return values.filter(couldBeDate).length * 2 < values.length;
	if (field.kind === 'narrative') return false;
	return areDates(values);
}

/** Are at least two, and four in five, of these values full dates? */
export function areDates(values: readonly string[]): boolean {
	const dates = values.filter((value) => value.length <= 40 && FULL_DATE.test(value)).length;
	return dates >= 2 && dates * 5 >= values.length * 4;
}
