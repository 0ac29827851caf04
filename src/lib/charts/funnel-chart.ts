import type { EChartsOption } from 'echarts';
import { formatCount, formatPercent } from '../domain/format.ts';
import type { ChartPick, ChartView } from './chart-view.ts';
import { nameAxis } from './layout.ts';
import { tipFormatter } from './tip.ts';
import type { ChartTokens } from './tokens.ts';
import { ratio, valueText } from './value-text.ts';

export interface FunnelStage {
	readonly key: string;
	readonly name: string;
	readonly value: number | null;
}

export interface FunnelData {
	readonly unit: string;
	/** In order of the flow: 受理, 派发, 办结, 参评. */
	readonly stages: readonly FunnelStage[];
}

/** Stages of a flow as bars on one scale, each with its share of the stage before. */
export function funnelChart(data: FunnelData): ChartView {
	const stages = data.stages.map((stage, at) => {
		const before = data.stages[at - 1];
		return {
			...stage,
			pick: { key: stage.key, series: null, name: stage.name } satisfies ChartPick,
			before,
			ofBefore: before ? ratio(stage.value, before.value) : null,
			ofFirst: ratio(stage.value, data.stages[0]?.value ?? null)
		};
	});
	const option = (tokens: ChartTokens): EChartsOption => ({
		grid: { left: 4, right: 112, top: 8, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
		xAxis: { type: 'value', show: false, min: 0 },
		yAxis: nameAxis(stages.map((stage) => stage.name)),
		tooltip: {
			trigger: 'axis',
			axisPointer: { type: 'shadow' },
			formatter: tipFormatter((under) => {
				const stage = stages[under[0]?.dataIndex ?? -1];
				if (!stage) return null;
				const value = { name: '数量', value: valueText(stage.value, data.unit) };
				if (!stage.before) return { title: stage.name, lines: [value] };
				return {
					title: stage.name,
					lines: [
						value,
						{ name: `占${stage.before.name}`, value: formatPercent(stage.ofBefore) },
						{ name: `占${stages[0]!.name}`, value: formatPercent(stage.ofFirst) }
					]
				};
			})
		},
		series: [
			{
				type: 'bar',
				barMaxWidth: 30,
				barCategoryGap: '36%',
				showBackground: true,
				backgroundStyle: { color: tokens.raised },
				itemStyle: { color: tokens.series[0] },
				data: stages.map((stage) => stage.value),
				label: {
					show: true,
					position: 'right',
					color: tokens.text,
					formatter: (p: { readonly dataIndex: number }) => {
						const stage = stages[p.dataIndex];
						if (!stage) return '';
						const count = formatCount(stage.value);
						return stage.ofBefore === null ? count : `${count}  ${formatPercent(stage.ofBefore)}`;
					}
				}
			}
		]
	});
	return {
		option,
		bands: { axis: 'y', picks: stages.map((stage) => stage.pick) },
		empty: stages.every((stage) => stage.value === null),
		table: {
			columns: [
				{ name: '环节' },
				{ name: '数量', unit: data.unit, align: 'right' },
				{ name: '占上一环节', align: 'right', ratio: true },
				{ name: `占${stages[0]?.name ?? '首个环节'}`, align: 'right', ratio: true }
			],
			rows: stages.map((stage) => ({
				pick: stage.pick,
				cells: [stage.name, stage.value, stage.ofBefore, stage.ofFirst]
			}))
		},
		description: stages.map((stage) => `${stage.name} ${valueText(stage.value, data.unit)}`).join('，')
	};
}
