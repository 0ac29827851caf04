const QUOTE = 34;
const BACKSLASH = 92;

/** Finds the end of one JSON value in a text that comes in pieces. */
export interface ValueEnd {
	/** Place behind the value in this piece, looked at from `from` on; -1 where it goes on in the next. */
	find(text: string, from: number): number;
}

const opens = (code: number) => code === 123 || code === 91;
const closes = (code: number) => code === 125 || code === 93;
export const isBlank = (code: number) => code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;

/** `first` is the code of the value's first character. Brackets are counted and not told apart: the parser does that. */
export function createValueEnd(first: number): ValueEnd {
	const scalar = !opens(first) && first !== QUOTE;
	let depth = 0;
	let inText = false;
	/** The last character of the piece before takes its meaning from the next one. */
	let escapes = false;

	/** Place behind the quote that ends a text, or -1. */
	function textEnd(text: string, from: number): number {
		let start = from;
		if (escapes && text.length > from) {
			escapes = false;
			start += 1;
		}
		for (;;) {
			const quote = text.indexOf('"', start);
			const stop = quote < 0 ? text.length : quote;
			let strokes = 0;
			while (stop - strokes > start && text.charCodeAt(stop - strokes - 1) === BACKSLASH) strokes += 1;
			if (quote < 0) escapes ||= strokes % 2 === 1;
			if (quote < 0) return -1;
			if (strokes % 2 === 0) return quote + 1;
			start = quote + 1;
		}
	}

	return {
		find(text, from) {
			let at = from;
			while (at < text.length) {
				if (inText) {
					at = textEnd(text, at);
					if (at < 0) return -1;
					inText = false;
					if (depth === 0) return at;
					continue;
				}
				const code = text.charCodeAt(at);
				if (scalar && (code === 44 || closes(code) || isBlank(code))) return at;
				at += 1;
				if (code === QUOTE) inText = true;
				else if (opens(code)) depth += 1;
				else if (closes(code)) {
					depth -= 1;
					if (depth === 0) return at;
				}
			}
			return -1;
		}
	};
}
