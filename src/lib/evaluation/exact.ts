import Decimal from 'decimal.js';

/** Decimal arithmetic of the evaluation: 40 digits, halves rounded up (四舍五入). Points and money never touch doubles. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** A figure as an exact decimal; a double counts as its shortest decimal text. */
export function exact(value: string | number | Decimal): Decimal {
	return new Exact(value);
}

/** Sum of figures, zero for none. */
export function sum(values: readonly Decimal[]): Decimal {
	return values.reduce((total, value) => total.plus(value), exact(0));
}

/** Text with at most `places` decimals and no trailing zeros: `2.69`, `7`, `0.8974`. */
export function plain(value: Decimal, places = 6): string {
	return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed();
}

/** `value` held between `low` and `high`. */
export function clamp(value: Decimal, low: Decimal, high: Decimal): Decimal {
	return value.lessThan(low) ? low : value.greaterThan(high) ? high : value;
}
