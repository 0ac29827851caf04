import { NO_VALUE_TEXTS } from '../../domain/dictionaries/index.ts';
import { simplified } from '../../domain/simplified.ts';
import { isErrorValue } from '../../domain/text.ts';

const EDGE_BLANKS = /^[\s\ufeff]+|[\s\ufeff]+$/g;
const NO_VALUES = new Set(NO_VALUE_TEXTS);
const LONGEST_NO_VALUE = Math.max(...NO_VALUE_TEXTS.map((text) => text.length));
/** First characters of those, both cases: most cells begin otherwise. */
const NO_VALUE_STARTS = new Set(
	NO_VALUE_TEXTS.flatMap((text) => [text, text.toUpperCase()].map((one) => one.charCodeAt(0)))
);
const FULL_WIDTH = /[！-～\u3000\u00a0]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** A cell without blanks of any width at both ends. Every cast takes a text that went through here. */
export function tidy(text: string): string {
	return mayBeBlank(text.charCodeAt(0)) || mayBeBlank(text.charCodeAt(text.length - 1))
		? text.replace(EDGE_BLANKS, '')
		: text;
}

/** Blanks are below `!`, or above the Latin letters and below the Han characters, or the byte order mark. */
const mayBeBlank = (code: number) => code <= 32 || (code >= 0x85 && code <= 0x3000) || code === 0xfeff;

/** Upper case, with full-width digits, letters, signs and blanks as half-width ones. */
export function flatten(text: string): string {
	return text
		.replace(FULL_WIDTH, (sign) =>
			sign === '\u3000' || sign === '\u00a0' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET)
		)
		.toUpperCase();
}

/** The same in simplified characters, for what is read by its words. */
export const flattenWords = (text: string) => simplified(flatten(text));

/** Is this tidied text empty, or one of the spellings of "no value" (空, 无, 不详, -, / …)? */
export function isNoValue(text: string): boolean {
	if (text === '') return true;
	return (
		text.length <= LONGEST_NO_VALUE && NO_VALUE_STARTS.has(text.charCodeAt(0)) && NO_VALUES.has(text.toLowerCase())
	);
}

const PLAIN_ID = /^[A-Z]*[0-9][0-9A-Z-]*$/;
const LOST_DIGITS = /^[0-9](?:[.][0-9]+)?E[+][0-9]+$/;

/**
 * An identifier to the last digit, upper case, without blanks. Null where there is none, for `1.2345E+17`, of which a
 * spreadsheet has already lost the digits, and for `#REF!`.
 */
export function readId(text: string): string | null {
	if (PLAIN_ID.test(text)) return text;
	const id = flatten(text).replace(/[\s\ufeff'`]+/g, '');
	return isNoValue(id) || LOST_DIGITS.test(id) || isErrorValue(id) ? null : id;
}
