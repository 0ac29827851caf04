import type { MetricId } from '../../domain/metric.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import type { DimensionId } from '../../metrics/dimensions.ts';
import type { CellAction } from '../../ui/table.ts';
import type { Figures } from '../figure/figures.svelte.ts';
import type { Analysis } from './analysis.svelte.ts';

/** Opens the figure of one group of a table: under the page's filter, but of that group alone. */
export function groupFigure(
	figures: Figures,
	{ period, filter }: Pick<Analysis, 'period' | 'filter'>,
	dimension: DimensionId
): (id: MetricId, key: string | null, label: string) => CellAction {
	return (id, key, label) => ({
		label: `打开${label}的${METRICS[id].name}`,
		run: () =>
			figures.open({
				id,
				period,
				filter: { ...filter, dimensions: { ...filter.dimensions, [dimension]: { values: [key] } } }
			})
	});
}
