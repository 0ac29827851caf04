import { simplified } from '../simplified.ts';

/** A value dictionary: what exports write, and the one term this product counts by. */
export interface Dictionary {
	/** The name that a `code` field refers to. */
	readonly id: string;
	/** Chinese name. */
	readonly name: string;
	/** The terms, in the order they are listed and stacked in charts. */
	readonly canonical: readonly string[];
	/** Other spellings, normalised (see `normaliseTerm`), each with its term. */
	readonly synonyms: Readonly<Record<string, string>>;
	/** Ways in which exports number the terms. They contradict each other, so somebody has to say which one is meant. */
	readonly schemes?: readonly NumberScheme[];
}

/** A numbering of terms: `terms` gives the term of each number as written. '' is no value. */
export interface NumberScheme {
	/** Chinese name, with the ends of the scale. */
	readonly name: string;
	readonly terms: Readonly<Record<string, string>>;
}

/** What a centre decided that a value of its exports means; '' for no value, the value itself to keep it as it stands. */
export interface ValueTerm {
	/** Id of the dictionary. */
	readonly dictionary: string;
	readonly value: string;
	readonly term: string;
}

/** Finds the centre's own term for a value of a dictionary; undefined where it decided nothing. Spelling apart. */
export function ownTerms(terms: readonly ValueTerm[]): (dictionary: string, value: string) => string | undefined {
	const known = new Map(terms.map(({ dictionary, value, term }) => [`${dictionary}\n${normaliseTerm(value)}`, term]));
	return (dictionary, value) => known.get(`${dictionary}\n${normaliseTerm(value)}`);
}

/** Spellings that mean "nothing was entered", in lower case. `无` is one of them, except where yes/no is asked. */
export const NO_VALUE_TEXTS: readonly string[] = [
	'空',
	'无',
	'無',
	'不详',
	'不詳',
	'保密',
	'未知',
	'-',
	'--',
	'—',
	'——',
	'－',
	'/',
	'\\',
	'nan',
	'nan%',
	'null',
	'(null)',
	'none',
	'n/a',
	// As databases write it: MySQL and Hive, and clients that show tables.
	'\\n',
	'<null>',
	'[null]',
	'0000-00-00',
	'0000-00-00 00:00:00'
];

/**
 * The spelling that is looked up: NFKC (full width becomes half width), simplified characters, no blanks, upper case, without a
 * trailing bracket. One platform writes the role behind the status: `待签收(基层专员)`.
 */
export function normaliseTerm(value: string): string {
	const flat = simplified(
		value
			.normalize('NFKC')
			.replace(/[\s\ufeff]+/g, '')
			.toUpperCase()
	);
	const bare = flat.replace(/[([【][^()[\]【】]*[)\]】]$/, '');
	return bare === '' ? flat : bare;
}

/**
 * The term of a value. A code in front of the words is passed over (`90已办结`); a bare number is not translated,
 * because exports number the same terms differently. A value the dictionary lacks is kept as it stands, trimmed;
 * '' for a spelling of "no value".
 */
export function translate(dictionary: Dictionary, value: string): string {
	const trimmed = value.trim();
	const term = normaliseTerm(trimmed);
	const known = lookUp(dictionary, term) ?? lookUp(dictionary, term.replace(/^\d+[.、:_-]?(?=\D)/, ''));
	if (known !== undefined) return known;
	return NO_VALUE_TEXTS.includes(term.toLowerCase()) ? '' : trimmed;
}

function lookUp(dictionary: Dictionary, term: string): string | undefined {
	if (dictionary.canonical.includes(term)) return term;
	return Object.prototype.hasOwnProperty.call(dictionary.synonyms, term) ? dictionary.synonyms[term] : undefined;
}

/** Builds the synonyms table from a list of spellings for each term. */
export function synonymsOf(spellings: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> {
	const synonyms: Record<string, string> = {};
	for (const [term, list] of Object.entries(spellings)) {
		for (const spelling of list) synonyms[normaliseTerm(spelling)] = term;
	}
	return synonyms;
}
