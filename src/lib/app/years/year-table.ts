import { exact } from '../../evaluation/exact.ts';
import type { Scorecard } from '../../evaluation/model.ts';
import { signedPoints } from '../evaluation/score-differences.ts';

/** A year's evaluation, as it stands beside others. */
export interface YearColumn {
	/** `2023年`, with the file's name where another has the same year. */
	readonly label: string;
	readonly scorecard: Scorecard;
}

export type ScoreKind = 'score' | 'ruleScore';

export interface YearRow {
	readonly key: string;
	/** Names from the first level to the indicator or subtotal; empty for the whole. */
	readonly path: readonly string[];
	/** True of a first-level subtotal and of the whole. */
	readonly whole: boolean;
	/** Full points in each year, null where a year's form has no such indicator. */
	readonly points: readonly (string | null)[];
	/** Scores in each year, null while unknown. */
	readonly scores: readonly (string | null)[];
	/** Each year's score less the one before, with its sign; null for the first year and wherever either is unknown. */
	readonly changes: readonly (string | null)[];
	/** Why a score is unknown, by year. */
	readonly reasons: readonly (string | null)[];
}

interface Line {
	readonly path: readonly string[];
	readonly points: string;
	readonly score: string | null;
	readonly ruleScore: string | null;
	readonly reason: string | null;
	readonly whole: boolean;
}

/** Years side by side, indicator by indicator in the order of the last form, then what only earlier forms have. */
export function yearTable(columns: readonly YearColumn[], kind: ScoreKind): readonly YearRow[] {
	const lines = columns.map(({ scorecard }) => new Map(linesOf(scorecard).map((line) => [line.path.join('／'), line])));
	const keys = new Set([...lines].reverse().flatMap((one) => [...one.keys()]));
	// The whole stands last, whatever a form has that the others have not.
	keys.delete('');
	return [...keys, ''].map((key) => {
		const found = lines.map((one) => one.get(key) ?? null);
		const known = found.find((line) => line !== null)!;
		const scores = found.map((line) => line?.[kind] ?? null);
		return {
			key,
			path: known.path,
			whole: known.whole,
			points: found.map((line) => line?.points ?? null),
			scores,
			changes: scores.map((score, at) => changeOf(scores[at - 1] ?? null, score)),
			reasons: found.map((line, at) => (scores[at] === null ? (line?.reason ?? '这一年的评价表没有这项指标') : null))
		};
	});
}

function linesOf(scorecard: Scorecard): readonly Line[] {
	const first = scorecard.subtotals.filter(({ path }) => path.length === 1);
	const unknown = '有指标未知，合计未知';
	const below = (name: string): Line[] =>
		scorecard.indicators
			.filter(({ path }) => path[0] === name && path.length > 1)
			.map(({ path, points, score, ruleScore, reason }) => ({ path, points, score, ruleScore, reason, whole: false }));
	const { points, score, ruleScore } = scorecard;
	return [
		...first.flatMap((subtotal) => [...below(subtotal.path[0]!), { ...subtotal, reason: unknown, whole: true }]),
		{ path: [], points, score, ruleScore, reason: unknown, whole: true }
	];
}

function changeOf(before: string | null, after: string | null): string | null {
	return before === null || after === null ? null : signedPoints(exact(after).minus(before));
}

/** Labels of columns: the year, with what tells two of the same year apart. */
export function yearLabels(columns: readonly { readonly year: number; readonly name: string }[]): readonly string[] {
	return columns.map(({ year, name }) =>
		columns.filter((one) => one.year === year).length > 1 ? `${year}年（${name}）` : `${year}年`
	);
}
