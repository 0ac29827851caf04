import { barsChart } from '../../charts/bars-chart.ts';
import type { ChartView } from '../../charts/chart-view.ts';
import type { BreakdownRow } from '../../explore/explore-breakdown.ts';

/** Tickets by values that have an order of their own, all of them, also those without tickets. */
export function stepsView(rows: readonly BreakdownRow[], names: readonly string[], itemName: string): ChartView {
	const found = new Map(rows.map((row) => [row.key, row.tickets]));
	const items = names.map((name) => ({ key: name, name, value: found.get(name) ?? 0 }));
	const none = items.every(({ value }) => value === 0);
	const view = barsChart({ itemName, valueName: '工单', unit: '件', share: true, items });
	return none ? { ...view, empty: true } : view;
}
