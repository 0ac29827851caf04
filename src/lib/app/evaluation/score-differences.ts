import { exact, plain } from '../../evaluation/exact.ts';
import type { Explanation, Scorecard } from '../../evaluation/model.ts';

/** An indicator whose entered score (自评得分) is not the rule's, with what explains it. */
export interface ScoreDifference {
	readonly id: string;
	/** Names from the first level to the leaf. */
	readonly path: readonly string[];
	readonly points: string;
	readonly score: string;
	/** Null while the rule cannot score. */
	readonly ruleScore: string | null;
	/** Entered less rule, with its sign: `+2`, `−0.69`; null while the rule cannot score. */
	readonly difference: string | null;
	/** How the rule came to its score: branch taken and arithmetic. */
	readonly explanation: Explanation;
	/** Why the entered score differs, as somebody wrote; null where nobody did. */
	readonly reason: string | null;
}

/** Every entered score that departs from the rule's, in the form's order. */
export function scoreDifferences({ indicators }: Scorecard): readonly ScoreDifference[] {
	return indicators.flatMap(({ id, path, points, score, ruleScore, explanation, reason, reasonMissing }) => {
		if (score === null || (ruleScore !== null && exact(score).equals(ruleScore))) return [];
		const difference = ruleScore === null ? null : signedPoints(exact(score).minus(ruleScore));
		return [{ id, path, points, score, ruleScore, difference, explanation, reason: reasonMissing ? null : reason }];
	});
}

/** Sum of the known differences: what the total would lose or gain by the rules. */
export function differenceTotal(rows: readonly ScoreDifference[]): string {
	const known = rows.filter((row) => row.ruleScore !== null);
	return signedPoints(known.reduce((sum, row) => sum.plus(row.score).minus(row.ruleScore!), exact(0)));
}

/** Points with their sign: `+2`, `−0.69`, `0`. */
export function signedPoints(value: ReturnType<typeof exact>): string {
	return value.isNegative() && !value.isZero() ? `−${plain(value.abs())}` : value.isZero() ? '0' : `+${plain(value)}`;
}
