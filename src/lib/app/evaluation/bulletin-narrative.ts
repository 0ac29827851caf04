import { periodText, type Period } from '../../domain/period.ts';

/** Key of a bulletin's written section in the workspace's narrative: each period has its own text. */
export function bulletinKey(period: Period, section: string): string {
	return `bulletin.${periodText(period)}.${section}`;
}

/** What was written for the bulletin of a period, by section. */
export function bulletinNarrative(
	narrative: Readonly<Record<string, string>>,
	period: Period
): Readonly<Record<string, string>> {
	const start = bulletinKey(period, '');
	const own = Object.entries(narrative).filter(([key]) => key.startsWith(start));
	return Object.fromEntries(own.map(([key, text]) => [key.slice(start.length), text]));
}
