import type Decimal from 'decimal.js';

import { sum } from '../../exact.ts';
import { figure, FIGURE } from './numbers.ts';

/** A part of an additive standard: 目标明确（1分）. */
export interface StandardItem {
	readonly text: string;
	readonly points: Decimal;
}

const POINTS = new RegExp(`[（(]\\s*(${FIGURE})\\s*分\\s*[）)]`, 'g');

/** The parts of an additive standard whose points add up to the indicator's; empty for any other kind of standard. */
export function checklistItems(standard: string | null, points: Decimal | null): StandardItem[] {
	if (standard === null || points === null) return [];
	let from = 0;
	const items = [...standard.matchAll(POINTS)].map((match) => {
		const before =
			standard
				.slice(from, match.index)
				.split(/[；;。（）()]/)
				.pop() ?? '';
		from = match.index + match[0].length;
		return { text: before.replace(/^[，,、\s]+/, '').trim(), points: figure(match[1]!) };
	});
	return items.length > 0 && sum(items.map((item) => item.points)).equals(points) ? items : [];
}

/** Every score that meeting some of the parts can give. */
export function possibleScores(items: readonly StandardItem[]): Decimal[] {
	return items.reduce<Decimal[]>(
		(scores, item) => [...scores, ...scores.map((score) => score.plus(item.points))],
		[sum([])]
	);
}

/** Share (0–1) of a part's two-character words that a text has too. */
export function coverage(item: string, text: string): number {
	const words = pairs(item);
	if (words.length === 0) return text.includes(item) ? 1 : 0;
	return words.filter((word) => text.includes(word)).length / words.length;
}

function pairs(text: string): string[] {
	return text
		.split(/[^\u4e00-\u9fa5A-Za-z0-9]+/)
		.flatMap((run) => Array.from({ length: Math.max(run.length - 1, 0) }, (_, i) => run.slice(i, i + 2)));
}
