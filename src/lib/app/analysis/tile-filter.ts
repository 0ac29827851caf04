import type { MetricId } from '../../domain/metric.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import type { MetricDrill } from '../../metrics/ticket-filter.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { partName } from '../tickets/filter-chips.ts';
import type { CrossFilter } from '../explore/cross-filter.svelte.ts';

/**
 * The rows that a click on a figure's tile keeps: of a rate that should be high those that fail it, else those that
 * count; by the definition that the figure is shown by.
 */
export function tileDrill(id: MetricId, variants: Workspace['variants']): MetricDrill {
	const { unit, better } = METRICS[id];
	const variant = variants[id];
	return {
		metric: id,
		...(variant === undefined ? {} : { variant }),
		part: unit === '%' && better === 'higher' ? 'outside' : 'numerator'
	};
}

/** What a tile needs to filter its page. */
export function tileFilter(cross: CrossFilter, id: MetricId, variants: Workspace['variants']) {
	const drill = tileDrill(id, variants);
	return {
		onfilter: () => cross.drill(drill),
		filtered: cross.filter.drill?.metric === id,
		filterLabel: `只看${partName(drill)}`
	};
}
