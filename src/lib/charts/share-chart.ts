import type { EChartsOption } from 'echarts';
import { formatCount, formatPercent } from '../domain/format.ts';
import type { ChartPick, ChartView } from './chart-view.ts';
import { tipFormatter } from './tip.ts';
import type { ChartTokens } from './tokens.ts';
import { ratio, sumKnown, valueText } from './value-text.ts';

export interface ShareItem {
	readonly key: string;
	readonly name: string;
	readonly value: number;
}

export interface ShareData {
	/** What an item is: 来源渠道, 诉求类型. */
	readonly itemName: string;
	readonly unit: string;
	readonly items: readonly ShareItem[];
}

/** The most slices that are named; the rest become 其他. */
export const MOST_SLICES = 5;

/** The largest items, and all the others as one; the sum stays. With one item more than `most` nothing is gained, so it stays. */
export function foldOthers(
	items: readonly ShareItem[],
	most = MOST_SLICES
): readonly (ShareItem & { folded: boolean })[] {
	const sorted = [...items].filter((item) => item.value > 0).sort((a, b) => b.value - a.value);
	if (sorted.length <= most) return sorted.map((item) => ({ ...item, folded: false }));
	const rest = sorted.slice(most);
	const sum = rest.reduce((total, item) => total + item.value, 0);
	const head = sorted.slice(0, most).map((item) => ({ ...item, folded: false }));
	return [...head, { key: '', name: `其他 ${rest.length} 项`, value: sum, folded: true }];
}

/** Parts of a whole as a ring of at most five named slices and 其他, with a legend that says each share. */
export function shareChart(data: ShareData): ChartView {
	const slices = foldOthers(data.items);
	const total = sumKnown(data.items.map((item) => item.value)) ?? 0;
	const share = (value: number) => formatPercent(ratio(value, total));
	const pickOf = ({ key, name }: ShareItem): ChartPick => ({ key, series: null, name });
	const option = (tokens: ChartTokens): EChartsOption => ({
		color: slices.map((slice, at) => (slice.folded ? tokens.lineStrong : tokens.series[at]!)),
		tooltip: {
			trigger: 'item',
			formatter: tipFormatter(([datum]) => {
				const slice = slices[datum?.dataIndex ?? -1];
				if (!slice) return null;
				return {
					title: slice.name,
					lines: [
						{ name: data.unit === '' ? '数量' : `数量（${data.unit}）`, value: formatCount(slice.value) },
						{ name: '占比', value: share(slice.value) }
					]
				};
			})
		},
		legend: {
			type: 'scroll',
			orient: 'vertical',
			left: '54%',
			right: 0,
			top: 'middle',
			itemGap: 10,
			itemWidth: 10,
			itemHeight: 10,
			icon: 'rect',
			data: slices.map((slice) => slice.name),
			formatter: (name: string) => {
				const slice = slices.find((item) => item.name === name);
				const short = name.length > 9 ? `${name.slice(0, 8)}…` : name;
				return slice ? `${short}  ${share(slice.value)}` : short;
			},
			textStyle: { color: tokens.text }
		},
		series: [
			{
				type: 'pie',
				center: ['26%', '50%'],
				radius: ['44%', '70%'],
				label: { show: false },
				itemStyle: { borderColor: tokens.surface, borderWidth: 2 },
				emphasis: { scaleSize: 3 },
				data: slices.map((slice) => ({
					name: slice.name,
					value: slice.value,
					pick: slice.folded ? undefined : pickOf(slice)
				}))
			}
		]
	});
	const sorted = [...data.items].sort((a, b) => b.value - a.value);
	return {
		option,
		legend: new Map(slices.filter(({ folded }) => !folded).map((slice) => [slice.name, pickOf(slice)])),
		empty: total === 0,
		table: {
			columns: [
				{ name: data.itemName },
				{ name: '数量', unit: data.unit, align: 'right' },
				{ name: '占比', align: 'right', ratio: true }
			],
			rows: sorted.map((item) => ({
				pick: pickOf(item),
				cells: [item.name, item.value, ratio(item.value, total)]
			}))
		},
		description: `合计 ${valueText(total, data.unit)}：${slices.map((s) => `${s.name} ${share(s.value)}`).join('，')}`
	};
}
