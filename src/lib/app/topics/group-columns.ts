import { formatCount, formatPercent, formatValue } from '../../domain/format.ts';
import type { MetricId } from '../../domain/metric.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import type { TableColumn } from '../../ui/table.ts';

/** Below so many tickets a rate moves by whole points with one ticket: it is marked. */
export const SMALL_SAMPLE = 10;

/** Columns of a table of groups: name, tickets with their share, and a column a metric. */
export function groupColumns(
	itemName: string,
	metrics: readonly MetricId[],
	rows: readonly BreakdownRow[]
): TableColumn<BreakdownRow>[] {
	const total = rows.reduce((sum, row) => sum + row.tickets, 0);
	const share = (row: BreakdownRow) => (total === 0 ? null : row.tickets / total);
	return [
		{ key: 'label', name: itemName, text: (row) => row.label, sort: (row) => row.label },
		{
			key: 'tickets',
			name: '工单',
			unit: '件',
			align: 'right',
			text: (row) => formatCount(row.tickets),
			sort: (row) => row.tickets
		},
		{ key: 'share', name: '占比', unit: '%', align: 'right', text: (row) => formatPercent(share(row)), sort: share },
		...metrics.map((id) => metricColumn(id))
	];
}

function metricColumn(id: MetricId): TableColumn<BreakdownRow> {
	const { name, unit } = METRICS[id];
	return {
		key: id,
		name,
		unit,
		align: 'right',
		text: (row) => {
			const { value, denominator } = row.figures[id];
			const small = unit === '%' && value !== null && denominator !== null && denominator < SMALL_SAMPLE;
			return `${small ? '* ' : ''}${formatValue(value, unit)}`;
		},
		sort: (row) => row.figures[id].value
	};
}
