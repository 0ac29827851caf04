import { formatPercent, roundHalfUp, UNKNOWN } from '../domain/format.ts';

export interface Change {
	/** `+3.20%`, `-0.52 个百分点`, `持平`, `—`. */
	readonly text: string;
	readonly direction: 'up' | 'down' | 'flat' | 'unknown';
}

/**
 * How a figure changed: ratios (unit `%`, 0–1) by their difference in 个百分点, all else in percent of the earlier figure.
 * Unknown when either figure is, or when the earlier one is 0 and nothing can be divided by it.
 */
export function changeOf(now: number | null, before: number | null, unit: string): Change {
	if (now === null || before === null) return { text: UNKNOWN, direction: 'unknown' };
	if (unit !== '%' && before === 0 && now !== 0) return { text: UNKNOWN, direction: 'unknown' };
	const text =
		unit === '%'
			? roundHalfUp((now - before) * 100, 2)
			: formatPercent(before === 0 ? 0 : (now - before) / Math.abs(before)).slice(0, -1);
	const size = Number(text);
	if (size === 0) return { text: '持平', direction: 'flat' };
	return {
		text: `${size > 0 ? '+' : ''}${text}${unit === '%' ? ' 个百分点' : '%'}`,
		direction: size > 0 ? 'up' : 'down'
	};
}

/** What a change means where one direction is the better one; without one it means nothing. */
export function changeTone(change: Change, better: 'up' | 'down' | null): 'good' | 'bad' | null {
	if (better === null || change.direction === 'flat' || change.direction === 'unknown') return null;
	return change.direction === better ? 'good' : 'bad';
}
