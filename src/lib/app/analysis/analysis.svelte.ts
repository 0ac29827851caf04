import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { DatasetKind } from '../../domain/dataset.ts';
import type { Period } from '../../domain/period.ts';
import { filterReaching, type TicketFilter } from '../../metrics/ticket-filter.ts';
import type { Comparison } from '../../explore/page-state.ts';
import { comparedWith, shownPeriod } from './comparison.ts';
import { createCrossFilter, type CrossFilter } from '../explore/cross-filter.svelte.ts';
import type { Session } from '../session.svelte.ts';
import type { TopicScope } from '../topics/topic-scope.svelte.ts';

/** What every page of analysis shares: the cross-filter in its address, and what its figures are asked for. */
export interface Analysis {
	/** Whose rows the page counts and filters. */
	readonly dataset: DatasetKind;
	readonly cross: CrossFilter;
	/** The period chosen here, else the first. */
	readonly period: Period;
	/** What the totals stand for: the period, or what is brushed of it. */
	readonly shown: Period;
	/** What figures are compared with: the period before unless another was chosen. */
	readonly compare: Comparison;
	/** The days compared with; null where nothing is, or where single days are taken out of the period. */
	readonly then: Period | null;
	/** What of the cross-filter reaches those rows. */
	readonly filter: TicketFilter;
	/** The request of every figure but its filter; null until there are data. */
	readonly scope: TopicScope | null;
	/** What a saved chart names as its source. */
	readonly source: string;
}

/** Call while a page of analysis is being set up, with the dataset whose rows it filters. */
export function createAnalysis(session: Session, dataset: DatasetKind = 'tickets'): Analysis {
	const cross = createCrossFilter({
		search: () => page.url.searchParams,
		period: () => session.firstPeriod,
		go: (search) => void goto(`?${search}`, { keepFocus: true, noScroll: true })
	});
	let before: Period | null = null;
	/** The same object while its days are the same, so that what the filter does not reach is not asked again at every click. */
	const period = $derived.by(() => {
		const { from, to } = cross.filter.period ?? session.firstPeriod;
		if (before?.from !== from || before.to !== to) before = { from, to };
		return before;
	});
	const scope = $derived.by(() => {
		const { workspace, asOf, revision } = session;
		if (workspace === null || asOf === null || session.state !== 'ready') return null;
		return { period, asOf, variants: workspace.variants, revision };
	});
	const filter = $derived(filterReaching(cross.filter, dataset));
	const source = $derived(
		`${session.workspace?.unit ?? ''} · 数据截至 ${session.asOf?.slice(0, 16) ?? '—'} · 热线绩效台`
	);
	return {
		dataset,
		cross,
		get period() {
			return period;
		},
		get shown() {
			return shownPeriod(period, filter) ?? period;
		},
		get compare() {
			return cross.state.compare ?? 'previous';
		},
		get then() {
			return comparedWith(period, filter, cross.state.compare ?? 'previous');
		},
		get filter() {
			return filter;
		},
		get scope() {
			return scope;
		},
		get source() {
			return source;
		}
	};
}
