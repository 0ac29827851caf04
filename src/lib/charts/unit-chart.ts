import type { EChartsOption } from 'echarts';
import { formatCount, formatPercent } from '../domain/format.ts';
import type { ChartPick, ChartView } from './chart-view.ts';
import { nameAxis, TOP_LEGEND } from './layout.ts';
import { tipFormatter } from './tip.ts';
import type { ChartTokens } from './tokens.ts';
import { axisText, valueText } from './value-text.ts';

export interface UnitItem {
	readonly key: string;
	readonly name: string;
	/** Tickets. */
	readonly volume: number | null;
	/** Rates 0–1, in the order of `rateNames`; null is unknown. */
	readonly rates: readonly (number | null)[];
}

export interface UnitData {
	/** What an item is: 承办单位. */
	readonly itemName: string;
	/** What the bars measure: 派发量. */
	readonly volumeName: string;
	readonly unit: string;
	/** What the dots measure: 按时办结率, 满意率. */
	readonly rateNames: readonly string[];
	readonly items: readonly UnitItem[];
	/** Draw only the first so many; the table has them all. */
	readonly top?: number;
}

const SYMBOLS = ['circle', 'diamond', 'triangle', 'rect'];

/** Units side by side: volume as bars at the left, rates as dots on one scale at the right. */
export function unitChart(data: UnitData): ChartView {
	const shown = data.items.slice(0, data.top ?? data.items.length);
	const picks = data.items.map(({ key, name }): ChartPick => ({ key, series: null, name }));
	const rates = shown.flatMap((item) => item.rates.filter((rate): rate is number => rate !== null));
	const lowest = rates.length > 0 ? Math.min(...rates) : 0;
	const from = Math.max(0, Math.floor(lowest * 10 - 0.1) / 10);
	const option = (tokens: ChartTokens): EChartsOption => ({
		grid: [
			{ left: 124, right: '48%', top: 30, bottom: 20 },
			{ left: '62%', right: 18, top: 30, bottom: 20 }
		],
		legend: {
			...TOP_LEGEND,
			data: [data.volumeName, ...data.rateNames],
			itemHeight: 8,
			itemWidth: 10,
			icon: undefined
		},
		xAxis: [
			{ type: 'value', gridIndex: 0, show: false },
			{
				type: 'value',
				gridIndex: 1,
				min: from,
				max: 1,
				interval: (1 - from) / 2,
				axisLabel: { formatter: (value: number) => axisText(value, '%') }
			}
		],
		yAxis: [
			{ ...nameAxis(shown.map((item) => item.name)), gridIndex: 0 },
			{
				...nameAxis(shown.map((item) => item.name)),
				gridIndex: 1,
				axisLabel: { show: false },
				splitLine: { show: true, lineStyle: { color: tokens.line, type: 'dotted' } }
			}
		],
		axisPointer: { link: [{ yAxisIndex: [0, 1] }] },
		tooltip: {
			trigger: 'axis',
			axisPointer: { type: 'shadow' },
			formatter: tipFormatter((under) => {
				const item = shown[under[0]?.dataIndex ?? -1];
				if (!item) return null;
				return {
					title: item.name,
					lines: [
						{ name: data.volumeName, value: valueText(item.volume, data.unit), color: tokens.series[0] },
						...data.rateNames.map((name, at) => ({
							name,
							value: formatPercent(item.rates[at] ?? null),
							color: tokens.series[at + 1]
						}))
					]
				};
			})
		},
		series: [
			{
				type: 'bar',
				name: data.volumeName,
				xAxisIndex: 0,
				yAxisIndex: 0,
				barMaxWidth: 16,
				barCategoryGap: '32%',
				itemStyle: { color: tokens.series[0] },
				data: shown.map((item) => item.volume),
				label: {
					show: true,
					position: 'right',
					color: tokens.text,
					formatter: (p: { readonly dataIndex: number }) => formatCount(shown[p.dataIndex]?.volume ?? null)
				}
			},
			...data.rateNames.map((name, at) => ({
				type: 'line' as const,
				name,
				xAxisIndex: 1,
				yAxisIndex: 1,
				symbol: SYMBOLS[at % SYMBOLS.length],
				symbolSize: 9,
				showAllSymbol: true,
				lineStyle: { width: 0 },
				itemStyle: { color: tokens.series[at + 1] },
				data: shown.map((item) => item.rates[at] ?? null)
			}))
		]
	});
	const first = shown.find((item) => item.volume !== null);
	return {
		option,
		bands: { axis: 'y', picks: picks.slice(0, shown.length) },
		empty: first === undefined,
		table: {
			columns: [
				{ name: data.itemName },
				{ name: data.volumeName, unit: data.unit, align: 'right' },
				...data.rateNames.map((name) => ({ name, align: 'right' as const, ratio: true }))
			],
			rows: data.items.map((item, at) => ({
				pick: picks[at],
				cells: [item.name, item.volume, ...data.rateNames.map((_, r) => item.rates[r] ?? null)]
			}))
		},
		description: first
			? `共 ${data.items.length} 个${data.itemName}，${data.volumeName}居首的是${first.name}：${valueText(first.volume, data.unit)}`
			: `没有${data.volumeName}`
	};
}
