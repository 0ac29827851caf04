import type { EChartsOption } from 'echarts';
import { formatPercent } from '../domain/format.ts';
import type { ChartPick, ChartRow, ChartView } from './chart-view.ts';
import { tipFormatter } from './tip.ts';
import type { ChartTokens } from './tokens.ts';
import { ratio, valueText } from './value-text.ts';

export interface TreeNode {
	readonly key: string;
	/** Key of the node above, told as a pick's `series`; null at the top. */
	readonly parent?: string | null;
	readonly name: string;
	/** The node's whole count, its children's included. */
	readonly value: number;
	readonly children?: readonly TreeNode[];
}

export interface TreemapData {
	readonly itemName: string;
	readonly unit: string;
	readonly nodes: readonly TreeNode[];
}

interface DrawnNode {
	readonly name: string;
	readonly value: number;
	readonly pick: ChartPick;
	readonly children: DrawnNode[] | undefined;
}

function pickOf({ key, parent = null, name }: TreeNode): ChartPick {
	return { key, series: parent, name };
}

function drawn(node: TreeNode): DrawnNode {
	return {
		name: node.name,
		value: node.value,
		pick: pickOf(node),
		children: node.children?.map(drawn)
	};
}

function tableRows(nodes: readonly TreeNode[], total: number, depth: number): ChartRow[] {
	return nodes.flatMap((node) => [
		{
			pick: pickOf(node),
			cells: [`${'　'.repeat(depth)}${node.name}`, node.value, ratio(node.value, total)]
		},
		...tableRows(node.children ?? [], total, depth + 1)
	]);
}

/** Two groups may have members of the same name: 其他. */
const pathOf = ({ key, series }: ChartPick) => JSON.stringify([series, key]);

/** A tree of categories as nested areas; the top level has the series colours. */
export function treemapChart(data: TreemapData): ChartView {
	const total = data.nodes.reduce((sum, node) => sum + node.value, 0);
	const byKey = new Map<string, TreeNode>();
	const remember = (node: TreeNode) => {
		byKey.set(pathOf(pickOf(node)), node);
		node.children?.forEach(remember);
	};
	data.nodes.forEach(remember);
	const option = (tokens: ChartTokens): EChartsOption => ({
		tooltip: {
			trigger: 'item',
			formatter: tipFormatter(([datum]) => {
				const node = byKey.get(datum?.pick ? pathOf(datum.pick) : '');
				if (!node) return null;
				return {
					title: node.name,
					lines: [
						{ name: '数量', value: valueText(node.value, data.unit) },
						{ name: '占比', value: formatPercent(ratio(node.value, total)) }
					]
				};
			})
		},
		series: [
			{
				type: 'treemap',
				left: 0,
				right: 0,
				top: 0,
				bottom: 0,
				roam: false,
				nodeClick: false,
				breadcrumb: { show: false },
				visibleMin: 300,
				label: { color: tokens.surface, fontSize: 12, overflow: 'truncate' },
				itemStyle: { borderColor: tokens.surface, borderWidth: 1, gapWidth: 1 },
				levels: [
					{ itemStyle: { borderColor: tokens.surface, borderWidth: 0, gapWidth: 3 } },
					{
						itemStyle: { gapWidth: 1, borderColor: tokens.raised, borderWidth: 1 },
						upperLabel: { show: true, height: 20, color: tokens.text, fontSize: 12, backgroundColor: tokens.raised }
					},
					{ itemStyle: { gapWidth: 1 } }
				],
				data: data.nodes.map(drawn)
			}
		]
	});
	const largest = [...data.nodes].sort((a, b) => b.value - a.value)[0];
	return {
		option,
		empty: total === 0,
		table: {
			columns: [
				{ name: data.itemName },
				{ name: '数量', unit: data.unit, align: 'right' },
				{ name: '占比', align: 'right', ratio: true }
			],
			rows: tableRows(data.nodes, total, 0)
		},
		description: largest
			? `共 ${data.nodes.length} 个${data.itemName}，最多的是${largest.name}：${valueText(largest.value, data.unit)}`
			: `没有${data.itemName}`
	};
}
