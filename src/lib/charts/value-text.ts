import { formatCompact, formatValue, roundHalfUp, UNKNOWN } from '../domain/format.ts';

/** A value with its unit, for tooltips and descriptions: `98.12%`, `26,007 件`, `—`. Ratios (unit `%`) are 0–1. */
export function valueText(value: number | null, unit: string): string {
	const text = formatValue(value, unit);
	return text === UNKNOWN || unit === '%' || unit === '' ? text : `${text} ${unit}`;
}

/** A value on an axis: `2.6万`, `95%`. */
export function axisText(value: number, unit: string): string {
	return unit === '%' ? `${Number(roundHalfUp(value * 100, 2))}%` : formatCompact(value);
}

/** The sum of the known values; null when none is known. */
export function sumKnown(values: readonly (number | null)[]): number | null {
	let sum: number | null = null;
	for (const value of values) if (value !== null) sum = (sum ?? 0) + value;
	return sum;
}

/** `part / whole`, null when either is unknown or the whole is 0. */
export function ratio(part: number | null, whole: number | null): number | null {
	return part === null || whole === null || whole === 0 ? null : part / whole;
}
