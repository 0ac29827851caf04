import { resolve } from '$app/paths';
import type { Period } from '../../domain/period.ts';
import { encodeFilter } from '../../explore/url-state.ts';
import type { TicketFilter } from '../../metrics/ticket-filter.ts';

/** The address of the tickets behind a figure: the page's period and filter, and what was clicked. */
export function ticketsLink(period: Period, filter: TicketFilter | undefined, clicked: TicketFilter): string {
	const dimensions = { ...filter?.dimensions, ...clicked.dimensions };
	const search = encodeFilter({ ...filter, period, ...clicked, dimensions });
	return `${resolve('/tickets/')}?${search}`;
}
