import { NO_VALUE_TEXTS } from '../../domain/dictionaries/index.ts';
import { literal } from '../../engine/sql/quote.ts';

const BLANKS = ' \t\r\n\u00a0\u3000\ufeff';
const FULL_WIDTH = '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ：／．－，％（）＋＃';
const HALF_WIDTH = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:/.-,%()+#';
const BLANK_CLASS = '[:space:]\u00a0\u3000\ufeff';
const WIDE = literal('[！-～\u3000\u00a0]');
const LONGEST_NO_VALUE = Math.max(...NO_VALUE_TEXTS.map((text) => text.length));

/**
 * SQL boolean: `text` is one of `texts`. Not `IN (…)`: DuckDB turns every IN list of more than a few texts into a join of
 * its own, and a row of fifty casts then takes seconds to plan and run.
 */
export function isOneOf(text: string, texts: readonly string[]): string {
	return `list_contains([${texts.map(literal).join(', ')}], ${text})`;
}

/**
 * SQL VARCHAR: the text without blanks of any width at both ends, null where nothing is left. Every cast takes a text that
 * went through here. The checks in front of `trim` and `translate` matter: both build their table anew for each row.
 */
export function trimmed(text: string): string {
	const padded = `regexp_matches(${text}, ${literal(`^[${BLANK_CLASS}]|[${BLANK_CLASS}]$`)})`;
	return `nullif(CASE WHEN ${padded} THEN trim(${text}, ${literal(BLANKS)}) ELSE ${text} END, '')`;
}

/** SQL: upper case, with full-width digits, letters, signs and blanks as half-width ones. */
export function flattened(text: string): string {
	const wide = `translate(upper(${text}), ${literal(`${FULL_WIDTH}\u3000\u00a0`)}, ${literal(`${HALF_WIDTH}  `)})`;
	return `CASE WHEN regexp_matches(${text}, ${WIDE}) THEN ${wide} ELSE upper(${text}) END`;
}

/** SQL: evaluates `body`, an expression over the name `f`, with `f` as the flattened text: once, and not where it is null. */
export function withFlattened(text: string, body: (flat: string) => string): string {
	return `CASE WHEN ${text} IS NOT NULL THEN list_transform([${flattened(text)}], lambda f: ${body('f')})[1] END`;
}

/** SQL boolean: is this trimmed text one of the spellings of "no value" (domain.md: 空, 无, 不详, -, / …)? Null counts. */
function isNoValue(text: string): string {
	return (
		`CASE WHEN length(${text}) <= ${LONGEST_NO_VALUE} THEN ${isOneOf(`lower(${text})`, NO_VALUE_TEXTS)} ` +
		`ELSE ${text} IS NULL END`
	);
}

/** SQL boolean: the cell says something. False for null and spellings of "no value". */
export function hasValue(text: string): string {
	return `NOT ${isNoValue(text)}`;
}

/** SQL VARCHAR: the text, null where the cell says nothing. */
export function castText(text: string): string {
	return `CASE WHEN ${isNoValue(text)} THEN NULL ELSE ${text} END`;
}

/**
 * SQL VARCHAR: an identifier to the last digit, upper case, without blanks. Null where there is none, and for
 * `1.2345E+17`: a spreadsheet has already lost its digits.
 */
export function castId(text: string): string {
	const compact = `translate(${flattened(text)}, ${literal(`${BLANKS}'\``)}, '')`;
	const usable = `nullif(i, '') IS NOT NULL AND NOT ${isNoValue('i')} AND NOT regexp_full_match(i, '[0-9]([.][0-9]+)?E[+][0-9]+')`;
	return (
		`CASE WHEN regexp_full_match(${text}, '[A-Z]*[0-9][0-9A-Z-]*') THEN ${text} ` +
		`WHEN ${text} IS NOT NULL THEN list_transform([${compact}], lambda i: CASE WHEN ${usable} THEN i END)[1] END`
	);
}
