import type { Period } from '../../domain/period.ts';
import { TIME_STEPS } from '../../explore/index/packed-index.ts';
import type { TicketScope } from '../../explore/ticket-scope.ts';
import type { WordRequest } from '../../explore/words/find-words.ts';
import { withoutDimension, type TicketFilter } from '../../metrics/ticket-filter.ts';

/** The words of a search, each once. */
export function searchWords(text: string | undefined): string[] {
	return [...new Set((text ?? '').split(/\s+/).filter(Boolean))];
}

/** The search with a word more, or without it where it was in. */
export function toggleWord(filter: TicketFilter, word: string): TicketFilter {
	const { text, ...rest } = filter;
	const words = searchWords(text);
	const next = words.includes(word) ? words.filter((one) => one !== word) : [...words, word];
	return next.length === 0 ? rest : { ...rest, text: next.join(' ') };
}

/** What words are looked for in: a list of words is not filtered by the words chosen of it. */
export function wordScopes(scope: TicketScope, then: Period | null): WordRequest {
	const { text: _words, ...filter }: TicketFilter = scope.filter ?? {};
	const timeless = TIME_STEPS.reduce<TicketFilter>((rest, step) => withoutDimension(rest, step), filter);
	return {
		scope: { ...scope, filter: { ...filter, period: scope.period } },
		before: then && { asOf: scope.asOf, period: then, filter: { ...timeless, period: then } }
	};
}
