import { exact } from './exact.ts';
import type { Band } from './template.ts';

/** Grade (等级) of a score: the band with the highest `min` that the score reaches; null without a score or bands. */
export function gradeOf(bands: readonly Band[] | undefined, score: string | null): string | null {
	if (score === null || bands === undefined) return null;
	const best = [...bands].sort((a, b) => exact(b.min).comparedTo(a.min)).find((band) => exact(score).gte(band.min));
	return best?.name ?? null;
}
