import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { Period } from '../../domain/period.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';
import type { Comparison } from '../../explore/page-state.ts';
import { comparedWith, shownPeriod } from './comparison.ts';
import { createCrossFilter, type CrossFilter } from '../explore/cross-filter.svelte.ts';
import type { Session } from '../session.svelte.ts';
import type { TopicScope } from '../topics/topic-scope.svelte.ts';

/** What every page of analysis shares: the cross-filter in its address, and what its figures are asked for. */
export interface Analysis {
	readonly cross: CrossFilter;
	/** The period chosen here, else the session's. */
	readonly period: Period;
	/** What the totals stand for: the period, or what is brushed of it. */
	readonly shown: Period;
	/** What figures are compared with: the period before unless another was chosen. */
	readonly compare: Comparison;
	/** The days compared with; null where nothing is, or where single days are taken out of the period. */
	readonly then: Period | null;
	readonly filter: TicketFilter;
	/** The request of every figure but its filter; null until there are data. */
	readonly scope: TopicScope | null;
	/** What a saved chart names as its source. */
	readonly source: string;
}

/** Call while a page of analysis is being set up. */
export function createAnalysis(session: Session): Analysis {
	const cross = createCrossFilter({
		search: () => page.url.searchParams,
		go: (search) => void goto(`?${search}`, { keepFocus: true, noScroll: true })
	});
	let before: Period | null = null;
	/** The same object while its days are the same, so that what the filter does not reach is not asked again at every click. */
	const period = $derived.by(() => {
		const { from, to } = cross.filter.period ?? session.period;
		if (before?.from !== from || before.to !== to) before = { from, to };
		return before;
	});
	const scope = $derived.by(() => {
		const { workspace, asOf, revision } = session;
		if (workspace === null || asOf === null || session.state !== 'ready') return null;
		return { period, asOf, variants: workspace.variants, revision };
	});
	const source = $derived(
		`${session.workspace?.unit ?? ''} · 数据截至 ${session.asOf?.slice(0, 16) ?? '—'} · 热线绩效台`
	);
	return {
		cross,
		get period() {
			return period;
		},
		get shown() {
			return shownPeriod(period, cross.filter) ?? period;
		},
		get compare() {
			return cross.state.compare ?? 'previous';
		},
		get then() {
			return comparedWith(period, cross.filter, cross.state.compare ?? 'previous');
		},
		get filter() {
			return cross.filter;
		},
		get scope() {
			return scope;
		},
		get source() {
			return source;
		}
	};
}
