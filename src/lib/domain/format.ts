import Decimal from 'decimal.js';

/** What an unknown figure looks like everywhere: never 0, never 100 %. */
export const UNKNOWN = '—';

/**
 * Rounds half up (四舍五入) at `places` decimals on the exact decimal value and returns fixed text.
 * Doubles are taken by their shortest decimal text, so 1.005 rounds to 1.01.
 */
export function roundHalfUp(value: number | string | Decimal, places: number): string {
	return new Decimal(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed(places);
}

/** Groups of three in the whole part: 26,007. */
export function groupThousands(text: string): string {
	const [whole = '', rest] = text.split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
	return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** A count as text, `—` when unknown. */
export function formatCount(value: number | null): string {
	return value === null || !Number.isFinite(value) ? UNKNOWN : groupThousands(roundHalfUp(value, 0));
}

/** A ratio (0–1) as percent with two decimals and the sign, as in the reports: 98.12%. */
export function formatPercent(ratio: number | null, places = 2): string {
	return ratio === null || !Number.isFinite(ratio) ? UNKNOWN : `${roundHalfUp(new Decimal(ratio).times(100), places)}%`;
}

/**
 * A figure the way people say it: below ten thousand as it is, then 万, then 亿, two decimals at the most.
 * For axes and headline tiles, not for tables.
 */
export function formatCompact(value: number | null): string {
	if (value === null || !Number.isFinite(value)) return UNKNOWN;
	const size = Math.abs(value);
	const trim = (n: number) => String(Number(roundHalfUp(n, 2)));
	if (size >= 1e8) return `${trim(value / 1e8)}亿`;
	if (size >= 1e4) return `${trim(value / 1e4)}万`;
	return groupThousands(trim(value));
}

/** A metric value in its shown unit, without the unit for counts: `98.12%`, `26,007`, `49.6`. */
export function formatValue(value: number | null, unit: string): string {
	if (unit === '%') return formatPercent(value);
	if (value === null || !Number.isFinite(value)) return UNKNOWN;
	return Number.isInteger(value) ? formatCount(value) : groupThousands(roundHalfUp(value, 2));
}
