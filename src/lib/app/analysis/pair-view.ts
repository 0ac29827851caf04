import type { ChartView } from '../../charts/chart-view.ts';
import { heatChart } from '../../charts/heat-chart.ts';
import type { PairCount } from './load-groups.ts';

/** Tickets by two sets of steps as a table of shades. */
export function pairView(
	pairs: readonly PairCount[],
	rows: { readonly name: string; readonly keys: readonly string[] },
	columns: { readonly name: string; readonly keys: readonly string[] }
): ChartView {
	const found = new Map(pairs.map(({ first, second, tickets }) => [JSON.stringify([first, second]), tickets]));
	const values = rows.keys.map((row) => columns.keys.map((column) => found.get(JSON.stringify([row, column])) ?? 0));
	const view = heatChart({
		rowName: rows.name,
		columnName: columns.name,
		valueName: '工单',
		unit: '件',
		rows: rows.keys.map((key) => ({ key, name: key })),
		columns: columns.keys.map((key) => ({ key, name: key })),
		values
	});
	return values.every((line) => line.every((value) => value === 0)) ? { ...view, empty: true } : view;
}
