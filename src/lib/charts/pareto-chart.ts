import type { EChartsOption } from 'echarts';
import { formatPercent } from '../domain/format.ts';
import type { ChartPick, ChartView } from './chart-view.ts';
import { grid } from './layout.ts';
import { tipFormatter } from './tip.ts';
import type { ChartTokens } from './tokens.ts';
import { axisText, ratio, valueText } from './value-text.ts';

export interface ParetoItem {
	readonly key: string;
	readonly name: string;
	readonly value: number;
}

export interface ParetoData {
	readonly itemName: string;
	readonly valueName: string;
	readonly unit: string;
	/** In any order. */
	readonly items: readonly ParetoItem[];
	/** Draw only the first so many; shares are of all. */
	readonly top?: number;
}

/** Items from the largest, each with the share of the whole that it and all before it make. */
export function cumulative(items: readonly ParetoItem[]): readonly (ParetoItem & { readonly upTo: number | null })[] {
	const sorted = [...items].sort((a, b) => b.value - a.value);
	const total = sorted.reduce((sum, item) => sum + item.value, 0);
	let sum = 0;
	return sorted.map((item) => {
		sum += item.value;
		return { ...item, upTo: ratio(sum, total) };
	});
}

/** Bars from the largest and the cumulative share as a line: which few things make most of it. */
export function paretoChart(data: ParetoData): ChartView {
	const all = cumulative(data.items);
	const shown = all.slice(0, data.top ?? all.length);
	const picks = all.map(({ key, name }): ChartPick => ({ key, series: null, name }));
	const option = (tokens: ChartTokens): EChartsOption => ({
		grid: grid(false),
		xAxis: {
			type: 'category',
			data: shown.map((item) => item.name),
			axisLabel: { interval: 0, rotate: shown.length > 6 ? 50 : 0, width: 84, overflow: 'truncate', hideOverlap: false }
		},
		yAxis: [
			{
				type: 'value',
				name: data.unit,
				nameGap: 10,
				splitNumber: 4,
				axisLabel: { formatter: (v: number) => axisText(v, data.unit) }
			},
			{
				type: 'value',
				name: '累计',
				nameGap: 10,
				min: 0,
				max: 1,
				splitLine: { show: false },
				axisLabel: { formatter: (v: number) => axisText(v, '%') }
			}
		],
		tooltip: {
			trigger: 'axis',
			axisPointer: { type: 'shadow' },
			formatter: tipFormatter((under) => {
				const item = shown[under[0]?.dataIndex ?? -1];
				if (!item) return null;
				return {
					title: item.name,
					lines: [
						{ name: data.valueName, value: valueText(item.value, data.unit), color: tokens.series[0] },
						{ name: '累计占比', value: formatPercent(item.upTo), color: tokens.series[1] }
					]
				};
			})
		},
		series: [
			{ type: 'bar', barMaxWidth: 26, itemStyle: { color: tokens.series[0] }, data: shown.map((item) => item.value) },
			{
				type: 'line',
				yAxisIndex: 1,
				itemStyle: { color: tokens.series[1] },
				lineStyle: { color: tokens.series[1] },
				data: shown.map((item) => item.upTo)
			}
		]
	});
	const half = all.findIndex((item) => item.upTo !== null && item.upTo >= 0.8);
	return {
		option,
		bands: { axis: 'x', picks: picks.slice(0, shown.length) },
		empty: half < 0,
		table: {
			columns: [
				{ name: data.itemName },
				{ name: data.valueName, unit: data.unit, align: 'right' },
				{ name: '累计占比', align: 'right', ratio: true }
			],
			rows: all.map((item, at) => ({
				pick: picks[at],
				cells: [item.name, item.value, item.upTo]
			}))
		},
		description:
			half < 0 ? `没有${data.valueName}` : `前 ${half + 1} 个${data.itemName}占全部 ${data.items.length} 个的八成以上`
	};
}
