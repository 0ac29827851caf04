import { getContext, setContext } from 'svelte';

import type { MetricId } from '../../domain/metric.ts';
import type { Period } from '../../domain/period.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';

const KEY = Symbol('figures');

/** A figure as it stands on a page: which metric, over which tickets. */
export interface FigureRef {
	readonly id: MetricId;
	readonly period: Period;
	/** Definition that it was worked out by, where that is not the workspace's own. */
	readonly variant?: string | undefined;
	/** The page's filter and that of the row or mark that the figure belongs to. */
	readonly filter?: TicketFilter | undefined;
}

/** The figure that is opened over the page, one at a time. */
export class Figures {
	#open = $state.raw<FigureRef | null>(null);

	get current(): FigureRef | null {
		return this.#open;
	}
	open(figure: FigureRef): void {
		this.#open = figure;
	}
	close(): void {
		this.#open = null;
	}
}

/** Hands the opened figure down to every page. */
export function provideFigures(): Figures {
	return setContext(KEY, new Figures());
}

export function useFigures(): Figures {
	return getContext<Figures>(KEY);
}
