import { formatCount, formatPercent, formatValue, UNKNOWN } from '../../domain/format.ts';
import { SMALL_SAMPLE, wilsonInterval } from '../../domain/interval.ts';
import type { MetricId } from '../../domain/metric.ts';
import { METRICS, metricVariant } from '../../metrics/catalogue.ts';
import type { Figures } from '../../metrics/compute-metrics.ts';
import type { Workspace } from '../../workspace/schema.ts';
import { changeOf } from '../../ui/change.ts';
import type { TableColumn } from '../../ui/table.ts';
import { UNIT_METRICS, type UnitRow } from './load-units.ts';

/** A rate with its interval where few were looked at: `75.00%（30.1–95.4）`. A weighted rate is no share and has none. */
export function rateText(id: MetricId, figures: Figures, variant: string | undefined): string {
	const { value, numerator, denominator } = figures;
	const { unit } = METRICS[id];
	const text = formatValue(value, unit);
	const { measure } = metricVariant(id, variant);
	if (unit !== '%' || value === null || measure.kind !== 'ratio' || measure.weight !== undefined) return text;
	if (numerator === null || denominator === null || denominator >= SMALL_SAMPLE) return text;
	const interval = wilsonInterval(numerator, denominator);
	if (!interval) return text;
	const [low, high] = interval.map((end) => formatPercent(end, 1).slice(0, -1));
	return `${text}（${low}–${high}）`;
}

/** The columns of the leaderboard; `months` holds no text, its cell is drawn. */
export function unitColumns(
	variants: Workspace['variants'],
	compared: string | null,
	chosen: (key: string) => boolean
): TableColumn<UnitRow>[] {
	const right = 'right' as const;
	const metric = (id: MetricId): TableColumn<UnitRow> => ({
		key: id,
		name: METRICS[id].name,
		unit: METRICS[id].unit,
		align: right,
		text: (row) => rateText(id, row.figures[id], variants[id]),
		sort: (row) => row.figures[id].value
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
			sort: (row) => row.tickets
		}
	];
	if (compared !== null) {
		columns.push({
			key: 'change',
			name: `比${compared}`,
			align: right,
			text: (row) => changeOf(row.tickets, row.before?.tickets ?? null, '件').text,
			sort: (row) => (row.before ? row.tickets / row.before.tickets : null)
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
