import Decimal from 'decimal.js';

import type { FundRow } from '../../evaluation/model.ts';
import type { FundsSummary } from './model.ts';

/** Sums the sources. An empty cell adds nothing; a column with no figure at all stays unknown. */
export function summariseFunds(rows: readonly FundRow[]): FundsSummary {
	const budget = sum(rows.map((row) => row.budget));
	const arrived = sum(rows.map((row) => row.arrived));
	const spent = sum(rows.map((row) => row.spent));
	return { rows, budget, arrived, spent, arrivalRate: ratio(arrived, budget), executionRate: ratio(spent, budget) };
}

function sum(amounts: readonly (string | null)[]): string | null {
	const known = amounts.filter((amount) => amount !== null);
	return known.length === 0 ? null : Decimal.sum(...known).toFixed();
}

function ratio(part: string | null, whole: string | null): number | null {
	if (part === null || whole === null || new Decimal(whole).isZero()) return null;
	return new Decimal(part).div(whole).toNumber();
}
