import { NO_VALUE_TEXTS } from '../../domain/dictionaries/index.ts';
import { literal } from '../../engine/sql/quote.ts';

const BLANKS = ' \t\r\n\u00a0\u3000\ufeff';
const FULL_WIDTH = '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ：／．－，％（）＋＃';
const HALF_WIDTH = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:/.-,%()+#';
const LONGEST_NO_VALUE = Math.max(...NO_VALUE_TEXTS.map((text) => text.length));

/** A list of literals for `IN (…)`. */
export function literals(texts: readonly string[]): string {
	return texts.map(literal).join(', ');
}

/** SQL: the text without blanks of any width at both ends. */
export function trimmed(text: string): string {
	return `trim(${text}, ${literal(BLANKS)})`;
}

/** SQL: trimmed, upper case, with full-width digits, letters, signs and blanks as half-width ones. */
export function flattened(text: string): string {
	return `translate(upper(${trimmed(text)}), ${literal(`${FULL_WIDTH}\u3000\u00a0`)}, ${literal(`${HALF_WIDTH}  `)})`;
}

/** SQL: upper case and half width, with every blank, apostrophe and backquote inside removed. */
export function compacted(text: string): string {
	return `translate(upper(${text}), ${literal(`${FULL_WIDTH}${BLANKS}'\``)}, ${literal(HALF_WIDTH)})`;
}

/** SQL: is this trimmed text (not null) one of the spellings of "no value" (domain.md: 空, 无, 不详, -, / …)? */
function isNoValue(text: string): string {
	return `length(${text}) <= ${LONGEST_NO_VALUE} AND lower(${text}) IN ('', ${literals(NO_VALUE_TEXTS)})`;
}

/** SQL boolean: the cell says something. False for null, blanks and spellings of "no value". */
export function hasValue(text: string): string {
	return `coalesce(NOT (${isNoValue(trimmed(text))}), false)`;
}

/** SQL VARCHAR: the trimmed text, null where the cell says nothing. */
export function castText(text: string): string {
	return `CASE WHEN ${isNoValue(trimmed(text))} THEN NULL ELSE ${trimmed(text)} END`;
}

/**
 * SQL VARCHAR: an identifier to the last digit, upper case, without blanks. Null where there is none, and for
 * `1.2345E+17`: a spreadsheet has already lost its digits.
 */
export function castId(text: string): string {
	const id = compacted(text);
	const lost = `(contains(${id}, 'E+') AND regexp_full_match(${id}, '[0-9]([.][0-9]+)?E[+][0-9]+'))`;
	return `CASE WHEN ${isNoValue(id)} OR ${lost} THEN NULL ELSE ${id} END`;
}
