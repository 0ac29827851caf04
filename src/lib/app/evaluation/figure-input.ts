import Decimal from 'decimal.js';

/** What a typed figure may be. */
export interface FigureBounds {
	readonly min?: string | undefined;
	readonly max?: string | undefined;
	/** Decimals at the most; two when absent. */
	readonly places?: number | undefined;
}

/** A typed figure as decimal text (null for an empty field), or in Chinese what is wrong with it. */
export type FigureReading = { readonly value: string | null } | { readonly problem: string };

/**
 * Reads a figure as people type it: full-width digits, blanks and grouping commas are taken off. Percent signs and units
 * are refused, because the field already says its unit.
 */
export function readFigure(text: string, bounds: FigureBounds = {}): FigureReading {
	const typed = text.normalize('NFKC').replace(/\s/g, '');
	if (typed === '') return { value: null };
	if (!/^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(typed)) {
		return { problem: `“${text.trim()}”不是数字，请只填数字，例如 2.69` };
	}
	const value = new Decimal(typed.replace(/,/g, ''));
	const places = bounds.places ?? 2;
	if (value.decimalPlaces() > places) return { problem: places === 0 ? '请填整数' : `最多保留 ${places} 位小数` };
	const { min, max } = bounds;
	if ((min !== undefined && value.lt(min)) || (max !== undefined && value.gt(max))) {
		return { problem: boundsText(min, max) };
	}
	return { value: value.isZero() ? '0' : value.toFixed() };
}

function boundsText(min: string | undefined, max: string | undefined): string {
	if (min === undefined) return `不能大于 ${max}`;
	if (max === undefined) return `不能小于 ${min}`;
	return min === max ? `只能是 ${min}` : `应在 ${min}–${max} 之间`;
}
