import type { Period } from '../domain/period.ts';
import type { DimensionId } from '../metrics/dimensions.ts';
import {
	isChosen,
	lets,
	stretchOf,
	withoutDimension,
	type DimensionSelection,
	type TicketFilter
} from '../metrics/ticket-filter.ts';

/**
 * The filter after a click on a value: one that was not chosen is added to those chosen, one that was is taken out.
 * Of an excluding filter the click takes out or adds an excluded value likewise.
 */
export function toggleValue(filter: TicketFilter, id: DimensionId, value: string | null): TicketFilter {
	const before = filter.dimensions?.[id];
	const values = before?.values ?? [];
	const after = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
	return withSelection(filter, id, { ...before, values: after });
}

/** What a click chooses of each dimension. */
export type Choice = Readonly<Partial<Record<DimensionId, DimensionSelection>>>;

/**
 * The filter with this choice alone of each of its dimensions, as a click on a cell or a stage makes it; where it was just
 * that already, without it.
 */
export function toggleOnly(filter: TicketFilter, choice: Choice): TicketFilter {
	const entries = Object.entries(choice) as [DimensionId, DimensionSelection][];
	const already = entries.every(([id, wanted]) => sameSelection(filter.dimensions?.[id], wanted));
	return entries.reduce((next, [id, wanted]) => withSelection(next, id, already ? { values: [] } : wanted), filter);
}

/** Do two selections of a dimension choose the same, in whatever order? */
function sameSelection(one: DimensionSelection | undefined, other: DimensionSelection): boolean {
	const said = ({ values, ranges = [], exclude = false }: DimensionSelection) =>
		JSON.stringify([[...values].sort(), ranges.map((range) => range.join(' ')).sort(), exclude]);
	return said(one ?? { values: [] }) === said(other);
}

/** The filter with one range of a dimension in place of what was chosen of it, as a brush gives it. */
export function chooseRange(filter: TicketFilter, id: DimensionId, first: string, last: string): TicketFilter {
	const [low, high] = first <= last ? [first, last] : [last, first];
	return withSelection(filter, id, { values: [], ranges: [[low, high]] });
}

/** The filter without brushed days of which none lies in the period: left from another one, they would let nothing through. */
export function insidePeriod(filter: TicketFilter, period: Period): TicketFilter {
	const day = filter.dimensions?.day;
	const stretch = day ? stretchOf(day) : null;
	const outside = stretch !== null && (stretch[1] < period.from || stretch[0] >= period.to);
	return outside ? withSelection(filter, 'day', undefined) : filter;
}

/** The filter with those of the values that it lets through itself, for a list of just these; null where it lets through none. */
export function narrowedTo(filter: TicketFilter, id: DimensionId, values: readonly string[]): TicketFilter | null {
	const before = filter.dimensions?.[id];
	const left = isChosen(before) ? values.filter((value) => lets(before, value)) : values;
	return left.length === 0 ? null : withSelection(filter, id, { values: left });
}

/** The filter with everything but what was chosen of a dimension, or back again. */
export function toggleExclusion(filter: TicketFilter, id: DimensionId): TicketFilter {
	const selection = filter.dimensions?.[id];
	if (!isChosen(selection)) return filter;
	const { exclude, ...rest } = selection;
	return withSelection(filter, id, exclude ? rest : { ...rest, exclude: true });
}

/** The filter with another selection of a dimension; one that chooses nothing is left out altogether. */
export function withSelection(
	filter: TicketFilter,
	id: DimensionId,
	selection: DimensionSelection | undefined
): TicketFilter {
	if (isChosen(selection)) return { ...filter, dimensions: { ...filter.dimensions, [id]: selection } };
	const rest = withoutDimension(filter, id);
	if (Object.keys(rest.dimensions ?? {}).length > 0) return rest;
	const { dimensions: _none, ...empty } = rest;
	return empty;
}

/** Is the value among those chosen (or excluded) of the dimension, by itself or in a range? */
export function isMarked(filter: TicketFilter, id: DimensionId, value: string | null): boolean {
	const { values = [], ranges = [] } = filter.dimensions?.[id] ?? {};
	return values.includes(value) || (value !== null && ranges.some(([first, last]) => value >= first && value <= last));
}
