import { DICTIONARIES, normaliseTerm, type NumberScheme, type ValueTerm } from '../../domain/dictionaries/index.ts';
import type { UnknownValue } from '../../intake/unknown-values.ts';

/** A choice for an unknown value, as a select shows it. */
export interface TermChoice {
	/** What `choiceTerm` turns into a term. */
	readonly value: string;
	readonly label: string;
}

const KEEP = 'keep';
const NOTHING = 'nothing';
const TERM = 'term:';

/** What an unknown value of a dictionary can be taken for. */
export function termChoices(dictionary: string): TermChoice[] {
	return [
		{ value: '', label: '请选择' },
		...(DICTIONARIES[dictionary]?.canonical ?? []).map((term) => ({ value: TERM + term, label: term })),
		{ value: KEEP, label: '保持原样' },
		{ value: NOTHING, label: '当作没有填写' }
	];
}

/** The term of a choice for a value. */
export function choiceTerm(choice: string, value: string): string {
	if (choice === KEEP) return value;
	return choice === NOTHING ? '' : choice.slice(TERM.length);
}

/** The centre's terms with some more; a value has one term. */
export function withTerms(terms: readonly ValueTerm[], more: readonly ValueTerm[]): ValueTerm[] {
	const key = ({ dictionary, value }: ValueTerm) => `${dictionary}\n${normaliseTerm(value)}`;
	const replaced = new Set(more.map(key));
	return [...terms.filter((term) => !replaced.has(key(term))), ...more];
}

/** The numberings that explain every bare number among the unknown values of a dictionary; none where there is no number. */
export function fittingSchemes(dictionary: string, unknown: readonly UnknownValue[]): readonly NumberScheme[] {
	const numbers = unknown.filter((one) => one.dictionary === dictionary && /^\d+(?:\.0+)?$/.test(one.value));
	if (numbers.length === 0) return [];
	return (DICTIONARIES[dictionary]?.schemes ?? []).filter(({ terms }) =>
		numbers.every(({ value }) => terms[plainNumber(value)] !== undefined)
	);
}

/** The terms that a numbering gives to the unknown values. */
export function schemeTerms(
	dictionary: string,
	scheme: NumberScheme,
	unknown: readonly UnknownValue[]
): readonly ValueTerm[] {
	const values = new Set(unknown.filter((one) => one.dictionary === dictionary).map(({ value }) => value));
	return [...values].flatMap((value) => {
		const term = scheme.terms[plainNumber(value)];
		return term === undefined ? [] : { dictionary, value, term };
	});
}

const plainNumber = (value: string) => value.replace(/\.0+$/, '');
