import { formatCount, formatPercent } from '../../domain/format.ts';
import type { BreakdownRow } from './model.ts';

/** Sum of the known counts; null where none is known. */
export function countSum(rows: readonly BreakdownRow[]): number | null {
	const known = rows.flatMap((row) => (row.count === null ? [] : [row.count]));
	return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

/** Share of a row in the whole of its breakdown, null where unknown. */
export function share(row: BreakdownRow, total: number | null): number | null {
	return row.count === null || total === null || total === 0 ? null : row.count / total;
}

/** 电话2,954件，占80.80%；网络480件，占13.13% */
export function partsText(rows: readonly BreakdownRow[], total: number | null): string {
	return rows.map((row) => `${row.label}${formatCount(row.count)}件，占${formatPercent(share(row, total))}`).join('；');
}

/**
 * Units below the whole in a rate, worst first, at least `least` tickets strong, so that a unit with two tickets is not
 * pilloried.
 */
export function belowWhole(
	rows: readonly BreakdownRow[],
	rate: 'onTimeRate' | 'satisfactionRate',
	whole: number | null,
	least: number
): BreakdownRow[] {
	if (whole === null) return [];
	const size = (row: BreakdownRow) => (rate === 'satisfactionRate' ? (row.rated ?? 0) : (row.count ?? 0));
	return rows
		.filter((row) => typeof row[rate] === 'number' && row[rate] < whole && size(row) >= least)
		.sort((a, b) => a[rate]! - b[rate]! || (a.label < b.label ? -1 : 1));
}
