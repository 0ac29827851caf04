import { simplified } from './simplified.ts';

const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g;
const BRACKETED_END = /[([【〔]([^()[\]【】〔〕]*)[)\]】〕]$/;
/** `（必填）`, `1.`, `(3)`, `*`, 序号, 12345 and 热线 in front of the header proper. */
const MARKERS = /^(?:12345|热线|序号|\*|[([【〔](?:必填|选填|可选|[0-9]{1,2})[)\]】〕]|[0-9]{1,2}[.、](?![0-9]))+/;
const LATIN_ONLY = /^[\x20-\x7e]+$/;

/**
 * A header as it is compared: full width made half width (NFKC), traditional characters simplified, blanks and line breaks gone, one bracketed suffix such
 * as （工作日） or (元) gone, a leading `12345`, `热线`, 序号, `1.`, （必填） or `*` gone, a trailing `*` or `:` gone, letters in
 * upper case; in a Latin header `_`, `-` and `.` between the words gone, so that `sr_number` is `SR Number`.
 * A header that would vanish keeps its text: `热线` stays `热线`.
 */
export function normaliseHeader(header: string): string {
	const plain = simplified(header.normalize('NFKC').replace(BLANKS, '').toUpperCase());
	const bare = plain
		.replace(/[*:]+$/, '')
		.replace(BRACKETED_END, '')
		.replace(MARKERS, '');
	if (bare === '') return plain;
	return LATIN_ONLY.test(bare) ? bare.replace(/(?<=[A-Z0-9])[-_.]+(?=[A-Z0-9])/g, '') : bare;
}

/** What stands in the brackets at the end of a header: `金额（万元）` gives `万元`; null where there are none. */
export function headerUnit(header: string): string | null {
	const plain = simplified(header.normalize('NFKC').replace(BLANKS, '')).replace(/[*:]+$/, '');
	return BRACKETED_END.exec(plain)?.[1] ?? null;
}

const NO_VALUES = new Set([
	'',
	'空',
	'(空)',
	'(空白)',
	'无',
	'無',
	'暂无',
	'不详',
	'不詳',
	'nan',
	'nan%',
	'null',
	'none',
	'n/a',
	'\\n',
	'<null>',
	'[null]',
	'0000-00-00',
	'undefined',
	'/',
	'\\',
	'.'
]);

/** Does this cell say that there is no value: blank, `-`, `—`, `/`, 无, 不详, 空, `nan%` …? A zero is a value. */
export function isNoValue(text: string): boolean {
	if (text === '') return true;
	if (text.length > 12) return text.length < 200 && text.trim() === '';
	const plain = text.normalize('NFKC').replace(BLANKS, '').toLowerCase();
	return NO_VALUES.has(plain) || /^[-‐-―─－_]+$/.test(plain);
}

/** What readers give for a formula without a stored value: a program wrote it, and no spreadsheet has worked it out since. */
export const NOT_CALCULATED = '#未计算';
/** How a spreadsheet shows a formula that failed (ECMA-376 part 1, 18.18.11, and Excel's newer ones). */
export const ERROR_VALUES: readonly string[] = [
	...['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!'],
	...['#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#BUSY!', '#UNKNOWN!', '#GETTING_DATA'],
	NOT_CALCULATED
];
/** A date or number in a column too narrow for it, in a csv that Excel saved as it was shown. */
export const TOO_NARROW = '^#{4,}$';
const errors = new Set(ERROR_VALUES);
const tooNarrow = new RegExp(TOO_NARROW);

/** Does this tidied cell say only that a formula failed or was never worked out, or that a column was too narrow? */
export function isErrorValue(text: string): boolean {
	return text.charCodeAt(0) === 35 && (errors.has(text.toUpperCase()) || tooNarrow.test(text));
}
