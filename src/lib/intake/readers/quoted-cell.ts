import { LIMITS } from '../limits.ts';

/** A cell that begins with a quote: its value up to `end`, where plain text may follow. */
export interface QuotedCell {
	readonly value: string;
	readonly end: number;
	/** Its quotes do not match. */
	readonly odd: boolean;
}

const QUOTE = 34;
const COMMA = 44;
const isBlank = (code: number) => code === 32 || code === 9;

/**
 * Reads a cell whose quote is at `start`; null where its end is not in the text yet. A quote closes it where a separator or
 * the end of the line follows. Others are text: programs that write narratives forget to double them. Where another cell
 * seems to begin before one closes, or the file ends, the quote at the beginning is text too, so that a lone one does not take
 * the lines below with it; but a separator before the next quote stays inside.
 */
export function quotedCell(text: string, start: number, separator: number, last: boolean): QuotedCell | null {
	const mark = String.fromCharCode(separator);
	let value = '';
	let from = start + 1;
	/** The value up to its first quote that closes nothing, and where that is. */
	let first: { readonly value: string; readonly end: number } | null = null;
	for (;;) {
		const quote = text.indexOf('"', from);
		if ((quote < 0 ? text.length : quote) - start > LIMITS.cellCharacters) break;
		if (quote < 0 || quote + 1 >= text.length) {
			if (!last) return null;
			if (quote < 0) break;
			return { value: value + text.slice(from, quote), end: text.length, odd: false };
		}
		value += text.slice(from, quote);
		from = quote + 1;
		if (text.charCodeAt(from) === QUOTE) {
			value += '"';
			from += 1;
			continue;
		}
		const end = closesAt(text, from, separator);
		if (end >= 0) {
			// Narratives have commas, but no tabs.
			if (first === null || separator === COMMA || !text.slice(first.end, quote).includes(mark))
				return { value, end, odd: false };
			break;
		}
		if (end === UNKNOWN && !last) return null;
		if (end === UNKNOWN) return { value, end: text.length, odd: false };
		first ??= { value, end: from };
		const before = text.charCodeAt(quote - 1);
		if (before === separator || before === 10 || before === 13) break;
		value += '"';
	}
	const onOneLine = first !== null && !/[\r\n]/.test(first.value);
	if (first !== null && onOneLine && first.value.includes(mark)) return { ...first, odd: true };
	return { value: '"', end: start + 1, odd: !onOneLine };
}

const UNKNOWN = -2;

/** Where a cell ends whose quote is before `at`: after blanks at the separator or the end of the line. -1 for text, `UNKNOWN` at the text's end. */
function closesAt(text: string, at: number, separator: number): number {
	let end = at;
	while (isBlank(text.charCodeAt(end)) && text.charCodeAt(end) !== separator) end += 1;
	if (end >= text.length) return UNKNOWN;
	const code = text.charCodeAt(end);
	return code === separator || code === 10 || code === 13 ? end : -1;
}
