import { barsChart } from '../../charts/bars-chart.ts';
import type { ChartView } from '../../charts/chart-view.ts';
import type { Reason } from '../../explore/dissatisfied-reasons.ts';

/** Reasons of dissatisfaction, the eight most frequent drawn. */
export function reasonsView(reasons: readonly Reason[]): ChartView {
	return barsChart({
		itemName: '不满意原因',
		valueName: '不满意工单',
		unit: '件',
		top: 8,
		share: true,
		items: reasons.map(({ text, tickets }) => ({ key: text, name: text, value: tickets }))
	});
}
