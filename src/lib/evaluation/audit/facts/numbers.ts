import type Decimal from 'decimal.js';

import { exact } from '../../exact.ts';

/** A figure in a text: 26,007 or 166.02 or -1.5; no sign in front of a range. */
export const FIGURE = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';

/** The number of a cell that holds nothing but a figure (and perhaps 分, 万元, %), else null. */
export function cellNumber(text: string): Decimal | null {
	const match = new RegExp(`^(-?${FIGURE})\\s*(?:分|万元|元|%)?$`).exec(text.trim());
	return match === null ? null : figure(match[1]!);
}

/** A figure's text as an exact number; throws for other text. */
export function figure(text: string): Decimal {
	return exact(text.replace(/,/g, ''));
}

/** Decimals printed in a figure. */
export function printedPlaces(text: string): number {
	return text.split('.')[1]?.length ?? 0;
}

/** Two places and more are compared at a hundredth: printed shares are nudged by that much to make 100 %. */
const FINE = exact('0.01');

/**
 * Does `stated` say `computed` at its printed place, rounded half up or truncated, or within a hundredth? `least` widens
 * a coarse print.
 */
export function saysSame(stated: string, computed: Decimal, least = 0): boolean {
	const value = figure(stated);
	const places = Math.max(printedPlaces(stated), least);
	const rounded = computed.toDecimalPlaces(places);
	const truncated = computed.times(exact(10).pow(places)).trunc().dividedBy(exact(10).pow(places));
	if (value.equals(rounded) || value.equals(truncated)) return true;
	return places >= 2 && value.minus(computed).abs().lte(FINE);
}

/** Percent `part` ÷ `whole`, null when the whole is zero. */
export function percentOf(part: Decimal, whole: Decimal): Decimal | null {
	return whole.isZero() ? null : part.times(100).dividedBy(whole);
}
