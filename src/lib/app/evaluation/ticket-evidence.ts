import { periodLabel } from '../../domain/period.ts';
import { decodeFilter, encodeFilter } from '../../explore/url-state.ts';
import { filterChips } from '../tickets/filter-chips.ts';

/** Tickets as evidence: the query of their list, and in words what it holds. */
export interface TicketEvidence {
	readonly query: string;
	readonly words: string;
}

/**
 * Reads the address of a list of tickets as it is copied from the browser, or its query alone. Only what the list itself
 * understands is kept. Null where the address chooses no tickets.
 */
export function ticketEvidence(address: string): TicketEvidence | null {
	const text = address.trim().replace(/^[^?]*\?/, '');
	const query = encodeFilter(decodeFilter(new URLSearchParams(text))).toString();
	return query === '' ? null : { query, words: ticketWords(query) };
}

/** A kept query in words: 2023年 · 满意率 没有计入的工单（默认口径） · 乡镇 牙叉镇. */
export function ticketWords(query: string): string {
	const filter = decodeFilter(new URLSearchParams(query));
	return [
		...(filter.period ? [periodLabel(filter.period)] : []),
		...filterChips(filter).map(({ name, value }) => `${name} ${value}`),
		...(filter.text ? [`搜索 ${filter.text}`] : [])
	].join(' · ');
}
