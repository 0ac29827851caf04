import type Decimal from 'decimal.js';

import { exact } from '../../exact.ts';
import { figure, FIGURE } from './numbers.ts';

/** A band as a report prints it: 优秀（18-20）, 较差（13分以下）. `max` is inclusive as printed. */
export interface PrintedBand {
	readonly name: string;
	readonly min: Decimal;
	readonly max: Decimal | null;
}

const BAND = new RegExp(
	`([\\u4e00-\\u9fa5]{1,3})\\s*[（(]\\s*(?:(${FIGURE})\\s*分?\\s*[-—–~～至]+\\s*(${FIGURE})\\s*分?|(${FIGURE})\\s*分?\\s*以下)\\s*[）)]`,
	'g'
);

/** Bands in a text, best first; fewer than two are no bands. */
export function printedBands(text: string): PrintedBand[] {
	const bands = [...text.matchAll(BAND)].map(([, name = '', low, high, below]) => {
		if (below !== undefined) return { name, min: exact(0), max: figure(below) };
		const [a, b] = [figure(low!), figure(high!)];
		return a.lt(b) ? { name, min: a, max: b } : { name, min: b, max: a };
	});
	return bands.length < 2 ? [] : bands.sort((a, b) => b.min.comparedTo(a.min));
}

/** The band a score falls in, taking each as open up to the next one's beginning. */
export function bandOf(bands: readonly PrintedBand[], score: Decimal): string | null {
	return bands.find((band) => score.gte(band.min))?.name ?? null;
}

const GRADES: readonly (readonly [RegExp, string])[] = [
	[/^优/, '优'],
	[/^良/, '良'],
	[/^(中|一般|合格)/, '中'],
	[/^(差|较差|不合格)/, '差']
];

/** One word for the ways a grade is printed: 优秀 and 优 are the same grade; null for anything else. */
export function sameGrade(text: string): string | null {
	return GRADES.find(([words]) => words.test(text.trim()))?.[1] ?? null;
}
