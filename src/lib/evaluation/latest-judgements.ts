import type { Judgement } from './model.ts';

/** A text with the same bytes for equal judgements, whatever the order of their keys. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value === 'object' && value !== null) {
		const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
		return `{${entries
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, inner]) => `${key}:${canonical(inner)}`)
			.join(',')}}`;
	}
	return JSON.stringify(value);
}

/**
 * The judgement in force for each indicator: the one with the latest `at`. Between judgements of the same moment the
 * text decides, so that their order in the file never does.
 */
export function latestJudgements(judgements: readonly Judgement[]): ReadonlyMap<string, Judgement> {
	const latest = new Map<string, Judgement>();
	for (const judgement of judgements) {
		const other = latest.get(judgement.indicator);
		if (other === undefined || isLater(judgement, other)) latest.set(judgement.indicator, judgement);
	}
	return latest;
}

/** Every judgement of an indicator, oldest first: the last one is in force. */
export function judgementsInOrder(judgements: readonly Judgement[], indicator: string): readonly Judgement[] {
	return judgements
		.filter((judgement) => judgement.indicator === indicator)
		.sort((a, b) => (isLater(a, b) ? 1 : isLater(b, a) ? -1 : 0));
}

function isLater(one: Judgement, other: Judgement): boolean {
	const [a, b] = [one.at ?? '', other.at ?? ''];
	return a === b ? canonical(one) > canonical(other) : a > b;
}
