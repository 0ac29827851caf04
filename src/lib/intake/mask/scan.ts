import type { MaskPattern } from './patterns.ts';

/** Class of a full-width digit, which is read as the digit it stands for. */
const FULL_WIDTH_DIGIT = 255;
const FULL_WIDTH_ZERO = 0xff10;
const TO_HALF_WIDTH = 0xfee0;

interface Class {
	/** All patterns that may begin here, in the order they are tried, one group each. */
	readonly all: RegExp;
	readonly patterns: readonly MaskPattern[];
}

/**
 * Makes the function that replaces whatever the patterns find in a text, from left to right, at a place the first of them.
 *
 * It looks at every character once, in a table of those that a pattern may begin with, and asks the regular expressions
 * only there: several times as fast as letting them search through a million texts that hold next to nothing.
 */
export function createScanner(patterns: readonly MaskPattern[]): (text: string) => string {
	const { classOf, classes } = classify(patterns);
	return function scan(text: string): string {
		let masked = '';
		let copied = 0;
		for (let at = 0; at < text.length; at += 1) {
			const kind = classOf[text.charCodeAt(at)]!;
			if (kind === 0) continue;
			if (kind === FULL_WIDTH_DIGIT) return scan(halfWidthDigits(text));
			const { all, patterns: tried } = classes[kind]!;
			all.lastIndex = at;
			const match = all.exec(text);
			if (match === null || match[0] === '') continue;
			const found = tried.findIndex((_, index) => match[index + 1] !== undefined);
			masked += text.slice(copied, at) + tried[found]!.mask(match[0]);
			copied = at + match[0].length;
			at = copied - 1;
		}
		return copied === 0 ? text : masked + text.slice(copied);
	};
}

/** Puts every character into the class of those with which the same patterns begin; 0 is the class of none. */
function classify(patterns: readonly MaskPattern[]): { classOf: Uint8Array; classes: (Class | null)[] } {
	const startersOf = new Map<number, MaskPattern[]>();
	for (const pattern of patterns) {
		for (let index = 0; index < pattern.starts.length; index += 1) {
			const code = pattern.starts.charCodeAt(index);
			const known = startersOf.get(code) ?? [];
			if (!known.includes(pattern)) startersOf.set(code, [...known, pattern]);
		}
	}
	const classOf = new Uint8Array(65_536);
	const classes: (Class | null)[] = [null];
	const numbers = new Map<string, number>();
	for (const [code, own] of startersOf) {
		const source = own.map((pattern) => `(${pattern.source})`).join('|');
		const number = numbers.get(source) ?? classes.length;
		if (number === classes.length) classes.push({ all: new RegExp(source, 'y'), patterns: own });
		numbers.set(source, number);
		classOf[code] = number;
	}
	for (let digit = 0; digit < 10; digit += 1) classOf[FULL_WIDTH_ZERO + digit] = FULL_WIDTH_DIGIT;
	return { classOf, classes };
}

/** １３８… would slip through every pattern. */
export function halfWidthDigits(text: string): string {
	return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - TO_HALF_WIDTH));
}
