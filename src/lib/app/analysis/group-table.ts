import { formatCount } from '../../domain/format.ts';
import type { MetricId } from '../../domain/metric.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import type { TableColumn } from '../../ui/table.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { rateText } from './rate-text.ts';

/** Columns of a table of groups: name, tickets, and a column a metric; rates of few tickets with their interval. */
export function groupTable(
	itemName: string,
	metrics: readonly MetricId[],
	variants: Workspace['variants'],
	chosen: (key: string | null) => boolean
): TableColumn<BreakdownRow>[] {
	return [
		{
			key: 'label',
			name: itemName,
			text: (row) => `${chosen(row.key) ? '✓ ' : ''}${row.label}`,
			sort: (row) => row.label
		},
		{
			key: 'tickets',
			name: '工单',
			unit: '件',
			align: 'right',
			text: (row) => formatCount(row.tickets),
			sort: (row) => row.tickets
		},
		...metrics.map((id): TableColumn<BreakdownRow> => ({
			key: id,
			name: METRICS[id].name,
			unit: METRICS[id].unit,
			align: 'right',
			text: (row) => rateText(id, row.figures[id], variants[id]),
			sort: (row) => row.figures[id].value
		}))
	];
}
