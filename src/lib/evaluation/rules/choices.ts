import type Decimal from 'decimal.js';

import { exact } from '../exact.ts';
import type { Judgement } from '../model.ts';

type Choice = NonNullable<Judgement['choices']>[number];

/** A span of points that a choice may take. */
export interface Span {
	readonly id: string;
	readonly text: string;
	readonly min: string;
	readonly max: string;
}

/** In Chinese why choices do not fit a rule's options (unknown or repeated ids), or null. */
export function choiceProblem(choices: readonly Choice[], ids: readonly string[]): string | null {
	const seen = new Set<string>();
	for (const choice of choices) {
		if (!ids.includes(choice.id)) return `评判的选项“${choice.id}”不在本指标的评价标准中`;
		if (seen.has(choice.id)) return `评判的选项“${choice.id}”重复`;
		seen.add(choice.id);
	}
	return null;
}

/** Points chosen within a span: given ones must lie inside, and may be left out only where the span is one value. */
export function pointsWithin(choice: Choice, span: Span): Decimal | { problem: string; refused: boolean } {
	if (choice.points === undefined) {
		if (exact(span.min).equals(span.max)) return exact(span.min);
		return { problem: `“${span.text}”须在 ${span.min}–${span.max} 分之间选定分值`, refused: false };
	}
	const points = exact(choice.points);
	if (points.lessThan(span.min) || points.greaterThan(span.max)) {
		return { problem: `“${span.text}”的分值 ${choice.points} 超出 ${span.min}–${span.max} 分`, refused: true };
	}
	return points;
}

/** Problems of a rule's options: repeated ids, points below zero, spans turned round. */
export function optionProblems(options: readonly { id: string; text: string; min: string; max: string }[]): string[] {
	const problems: string[] = [];
	const ids = new Set<string>();
	for (const option of options) {
		if (ids.has(option.id)) problems.push(`选项编号“${option.id}”重复`);
		ids.add(option.id);
		if (exact(option.min).isNegative()) problems.push(`选项“${option.text}”的分值小于 0`);
		if (exact(option.min).greaterThan(option.max)) problems.push(`选项“${option.text}”的最低分高于最高分`);
	}
	return problems;
}

/** An option of fixed points as a span. */
export function fixed(option: { id: string; text: string; points: string }): Span {
	return { id: option.id, text: option.text, min: option.points, max: option.points };
}
