import { formatCount } from '../../domain/format.ts';
import { DATASETS } from '../../domain/datasets/index.ts';
import type { MetricId } from '../../domain/metric.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import type { CellAction, TableColumn } from '../../ui/table.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { rateText } from './rate-text.ts';

/**
 * Columns of a table of groups: name, the number of rows that `counted` counts, and a column a metric; rates of few rows
 * with their interval. `open` opens a group's figure.
 */
export function groupTable(
	itemName: string,
	metrics: readonly MetricId[],
	variants: Workspace['variants'],
	chosen: (key: string | null) => boolean,
	counted: MetricId,
	open?: (id: MetricId, key: string | null, label: string) => CellAction
): TableColumn<BreakdownRow>[] {
	const opens = (id: MetricId) => (open ? { open: ({ key, label }: BreakdownRow) => open(id, key, label) } : {});
	return [
		{
			key: 'label',
			name: itemName,
			text: (row) => `${chosen(row.key) ? '✓ ' : ''}${row.label}`,
			sort: (row) => row.label
		},
		{
			key: 'tickets',
			name: DATASETS[METRICS[counted].datasets[0]].row.noun,
			unit: METRICS[counted].unit,
			align: 'right',
			text: (row) => formatCount(row.tickets),
			sort: (row) => row.tickets,
			...opens(counted)
		},
		...metrics.map((id): TableColumn<BreakdownRow> => ({
			key: id,
			name: METRICS[id].name,
			unit: METRICS[id].unit,
			align: 'right',
			text: (row) => rateText(id, row.figures[id], variants[id]),
			sort: (row) => row.figures[id].value,
			...opens(id)
		}))
	];
}
