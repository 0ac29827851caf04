import type { EChartsOption } from 'echarts';
import { formatPercent, formatValue } from '../domain/format.ts';
import type { ChartPick, ChartView } from './chart-view.ts';
import { nameAxis } from './layout.ts';
import { tipFormatter } from './tip.ts';
import type { ChartTokens } from './tokens.ts';
import { axisText, ratio, sumKnown, valueText } from './value-text.ts';

export interface BarItem {
	readonly key: string;
	readonly name: string;
	/** Ratios are 0–1; null is unknown. */
	readonly value: number | null;
}

export interface BarsData {
	/** What an item is: 乡镇, 承办单位, 渠道. */
	readonly itemName: string;
	/** What is measured: 工单量. */
	readonly valueName: string;
	readonly unit: string;
	/** In the order to be drawn, the largest first as a rule. */
	readonly items: readonly BarItem[];
	/** Draw only the first so many; the table has them all. */
	readonly top?: number;
	/** A target, drawn as a line. */
	readonly target?: { readonly name: string; readonly value: number };
	/** Say each item's share of the sum of all. Not for ratios. */
	readonly share?: boolean;
}

/** Horizontal bars with their values, the first `top` of all. */
export function barsChart(data: BarsData): ChartView {
	const shown = data.items.slice(0, data.top ?? data.items.length);
	const picks = data.items.map(({ key, name }): ChartPick => ({ key, series: null, name }));
	const total = data.share ? sumKnown(data.items.map((item) => item.value)) : null;
	const option = (tokens: ChartTokens): EChartsOption => ({
		grid: {
			left: 4,
			right: 64,
			top: data.target ? 22 : 4,
			bottom: 4,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			type: 'value',
			show: false,
			max: data.target ? (extent: { max: number }) => Math.max(extent.max, data.target!.value) : undefined
		},
		yAxis: nameAxis(shown.map((item) => item.name)),
		tooltip: {
			trigger: 'axis',
			axisPointer: { type: 'shadow' },
			formatter: tipFormatter((under) => {
				const item = shown[under[0]?.dataIndex ?? -1];
				if (!item) return null;
				const lines = [{ name: data.valueName, value: valueText(item.value, data.unit), color: tokens.series[0] }];
				const part = ratio(item.value, total);
				return {
					title: item.name,
					lines: part === null ? lines : [...lines, { name: '占比', value: formatPercent(part), color: undefined }]
				};
			})
		},
		series: [
			{
				type: 'bar',
				barMaxWidth: 18,
				barCategoryGap: '32%',
				data: shown.map((item) => item.value),
				itemStyle: { color: tokens.series[0] },
				label: {
					show: true,
					position: 'right',
					color: tokens.text,
					fontSize: 12,
					formatter: (p: { readonly dataIndex: number }) => formatValue(shown[p.dataIndex]?.value ?? null, data.unit)
				},
				markLine: data.target
					? {
							silent: true,
							symbol: 'none',
							lineStyle: { color: tokens.warning, type: 'dashed' },
							label: {
								color: tokens.warning,
								formatter: () => `${data.target!.name} ${axisText(data.target!.value, data.unit)}`
							},
							data: [{ xAxis: data.target.value }]
						}
					: undefined
			}
		]
	});
	const first = shown.find((item) => item.value !== null);
	return {
		option,
		bands: { axis: 'y', picks: picks.slice(0, shown.length) },
		empty: first === undefined,
		table: {
			columns: [
				{ name: data.itemName },
				{ name: data.valueName, unit: data.unit, align: 'right' },
				...(data.share ? [{ name: '占比', align: 'right' as const, ratio: true }] : [])
			],
			rows: data.items.map((item, at) => ({
				pick: picks[at],
				cells: [item.name, item.value, ...(data.share ? [ratio(item.value, total)] : [])]
			}))
		},
		description: first
			? `共 ${data.items.length} 个${data.itemName}，${data.valueName}居首的是${first.name}：${valueText(first.value, data.unit)}`
			: `没有${data.valueName}`
	};
}
