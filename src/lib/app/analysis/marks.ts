import type { ChartPick } from '../../charts/chart-view.ts';
import { isMarked } from '../../explore/cross-filter.ts';
import { isChosen, type DimensionId } from '../../explore/ticket-filter.ts';
import type { CrossFilter } from '../explore/cross-filter.svelte.ts';

/** A click on one of a dimension's values, and which of them stand out: also where the rest is excluded. '' is 未填写. */
export function onDimension(cross: CrossFilter, id: DimensionId) {
	const selection = cross.filter.dimensions?.[id];
	const value = ({ key }: ChartPick) => (key === '' ? null : key);
	return {
		onpick: (pick: ChartPick) => cross.toggle(id, value(pick)),
		chosen: isChosen(selection)
			? (pick: ChartPick) => isMarked(cross.filter, id, value(pick)) !== (selection.exclude ?? false)
			: null
	};
}
