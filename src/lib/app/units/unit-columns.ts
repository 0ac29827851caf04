import { formatCount, formatPercent, formatValue, UNKNOWN } from '../../domain/format.ts';
import type { MetricId } from '../../domain/metric.ts';
import { METRICS } from '../../metrics/catalogue.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { changeOf } from '../../ui/change.ts';
import type { CellAction, TableColumn } from '../../ui/table.ts';
import { rateText } from '../analysis/rate-text.ts';
import { UNIT_METRICS, type UnitRow } from './load-units.ts';

/** The columns of the leaderboard; `months` holds no text, its cell is drawn. */
export function unitColumns(
	variants: Workspace['variants'],
	compared: string | null,
	chosen: (key: string) => boolean,
	open: (id: MetricId, key: string, label: string) => CellAction
): TableColumn<UnitRow>[] {
	const right = 'right' as const;
	const metric = (id: MetricId): TableColumn<UnitRow> => ({
		key: id,
		name: METRICS[id].name,
		unit: METRICS[id].unit,
		align: right,
		text: (row) => rateText(id, row.figures[id], variants[id]),
		sort: (row) => row.figures[id].value,
		open: ({ key }) => open(id, key, key)
	});
	const columns: TableColumn<UnitRow>[] = [
		{
			key: 'unit',
			name: '承办单位',
			text: (row) => `${chosen(row.key) ? '✓ ' : ''}${row.key}`,
			sort: (row) => row.key
		},
		{ key: 'months', name: '近12个月', text: (row) => row.months.map((month) => month ?? UNKNOWN).join(' ') },
		{
			key: 'tickets',
			name: '工单',
			unit: '件',
			align: right,
			text: (row) => formatCount(row.tickets),
			sort: (row) => row.tickets,
			open: ({ key }) => open('tickets_received', key, key)
		}
	];
	if (compared !== null) {
		columns.push({
			key: 'change',
			name: `比${compared}`,
			align: right,
			text: (row) => changeOf(row.tickets, row.before?.tickets ?? null, '件').text,
			sort: (row) => (row.before ? row.tickets / row.before.tickets : null),
			value: (row) => changeOf(row.tickets, row.before?.tickets ?? null, '件').text
		});
	}
	columns.push({
		key: 'share',
		name: '占比',
		unit: '%',
		align: right,
		text: (row) => formatPercent(row.share),
		sort: (row) => row.share
	});
	for (const id of UNIT_METRICS) {
		if (id === 'tickets_received') continue;
		columns.push(metric(id));
		if (id === 'median_handling_hours') {
			columns.push({
				key: 'p90',
				name: '九成办结用时',
				unit: '小时',
				align: right,
				text: (row) => formatValue(row.p90, '小时'),
				sort: (row) => row.p90
			});
		}
	}
	return columns;
}
